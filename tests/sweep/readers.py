"""People of whom one thing is hostile, and the lists that they stand on."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from random import Random

import hostile

_COLUMNS = (
    "First Name", "Last Name", "Email", "Organization", "Industry", "Job Title",
    "Registration Time", "Approval Status",
)  # fmt: skip
_CELLS = ("first", "last", "email", "organization", "industry", "title")
# Which of them is hostile in every tenth; two of ten are left to the words of their drafts.
_TURNS = (*_CELLS, "chat", "", "", "all")
_HEAD = "Topic,Meeting ID,Scheduled Time,Duration (Minutes)\r\nx,9,05/26/2026 06:00:00 PM,60\r\n"


def reader(number: int, rng: Random, places: Mapping[str, object]) -> dict[str, str]:
    """Somebody of whom one thing is hostile, everything, or nothing."""
    which = _TURNS[number % len(_TURNS)]
    one = {
        "first": f"Given{_spelt(number)}", "last": f"Reader{_spelt(number)}",
        "email": f"reader{number}@example.net", "organization": f"Shop {number}",
        "industry": "E-commerce", "title": "Buyer", "chat": "How do you all handle returns?",
    }  # fmt: skip
    for name in [*one] if which == "all" else filter(None, [which]):
        turn = number // len(_TURNS)
        one[name] = hostile.words(turn + rng.randrange(300), rng, places)
        if name == "email":
            one[name] = hostile.address(turn, rng, number)
    return one


def registrants(readers: Sequence[Mapping[str, str]]) -> bytes:
    """A registration report as Zoom writes it."""
    text = io.StringIO()
    text.write(_HEAD + "\r\n")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for one in readers:
        cells = [one[name] for name in _CELLS]
        writer.writerow((*cells, "05/02/2026 09:14:22 AM", "approved"))
    return text.getvalue().encode("utf-8-sig", "surrogatepass")


def chat(readers: Sequence[Mapping[str, str]]) -> bytes:
    """A saved chat in which each of them says something."""
    lines = ["18:00:01 From  Ken Ito  to  Everyone:", "\tHello"]
    for number, one in enumerate(readers):
        lines.append(f"18:{number % 60:02}:20 From  {one['first']} {one['last']}  to  Everyone:")
        lines.append(f"\t{one['chat']}")
    return "\r\n".join([*lines, ""]).encode("utf-8", "surrogatepass")


def _spelt(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in str(number))
