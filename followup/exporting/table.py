"""People as a CSV table that a spreadsheet only shows, and never computes.

Source: OWASP, "CSV Injection" (https://owasp.org/www-community/attacks/CSV_Injection).
"""

from __future__ import annotations

import csv
import unicodedata
from io import StringIO
from typing import TYPE_CHECKING

from followup.exporting.cleaning import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from followup.model import Person

HEADER = (
    "Name", "Email", "Organization", "Industry", "Job Title", "Other addresses", "Topics",
    "Last seen", "Note", "Blocked", "Number",
)  # fmt: skip
# The minus sign of typesetters is no compatibility form of the one on the keyboard.
_FORMULA = frozenset("=+-@\u2212")
_QUOTES = frozenset("'\"`\u2018\u2019\u201c\u201d")


def written(people: Iterable[Person], days: Mapping[int, date]) -> bytes:
    """The whole file. `days`: session -> its day."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows([harmless(cell) for cell in _cells(person, days)] for person in people)
    return text.getvalue().encode("utf-8-sig", "replace")


def harmless(cell: str) -> str:
    """The cell as words: with an apostrophe in front where a spreadsheet would compute it.

    That is decided by the first sign that is neither blank, invisible nor a quotation mark, in
    any width (＝ is =). An address gets it too: ``=1+1@example.com`` is one. So does what
    stands behind a semicolon: where the comma is the decimal sign, spreadsheets part cells there.
    """
    return ";".join(map(_guarded, shown(cell).split(";")))


def _guarded(text: str) -> str:
    first = next((sign for sign in text if not _passed_over(sign)), "")
    computed = unicodedata.normalize("NFKC", first)[:1] in _FORMULA if first else False
    return f"'{text}" if computed or text[:1] == "\n" else text


def _passed_over(sign: str) -> bool:
    return sign.isspace() or sign in _QUOTES or unicodedata.category(sign) in {"Cf", "Cc", "Mn"}


def _cells(person: Person, days: Mapping[int, date]) -> tuple[str, ...]:
    topics = dict.fromkeys(line.topic for line in person.attendances if line.topic)
    seen = [days[line.session] for line in person.attendances if line.session in days]
    return (
        _one_line(person.name),
        person.emails[0] if person.emails else "",
        _one_line(person.organization or ""),
        _one_line(person.industry or ""),
        _one_line(person.job_title or ""),
        "; ".join(person.emails[1:]),
        _one_line("; ".join(topics)),
        max(seen).isoformat() if seen else "",
        "\n".join(note.value for note in person.notes if note.field == "note"),
        "yes" if person.blocked else "",
        str(person.id),
    )


def _one_line(text: str) -> str:
    """A break inside a cell is legal, but readers that count signs by line lose the row."""
    return text.replace("\r", "\n").replace("\n", " ")
