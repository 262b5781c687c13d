"""Who came, as far as a list of sign-ups says; a sign-up alone is no proof of coming."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from followup.names import wordlist
from followup.tables.dates import parse
from followup.tables.forms import squash

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORDS = wordlist.load(Path(__file__).with_suffix(".txt"))


class Mark(Enum):
    """What one row says: seen there, marked absent, off the list, or nothing (yet)."""

    PRESENT = "present"
    ABSENT = "absent"
    OFF = "off"
    OPEN = "open"


def mark(attended: Iterable[str], status: Iterable[str]) -> Mark | None:
    """The mark of a row, by the cells that say who came and those of its status.

    None where these cells say nothing about coming. A check-in is stronger than everything.
    """
    found = {_checked(cell) for cell in attended} | {_standing(cell) for cell in status}
    order = (Mark.PRESENT, Mark.OFF, Mark.ABSENT, Mark.OPEN)
    return next((one for one in order if one in found), None)


def resolved(marks: Iterable[Mark | None]) -> list[bool | None]:
    """Attended or not, row by row.

    Who cancelled, was refused or waits did not come. Nobody else is known to have stayed away
    unless somebody was marked: then the list was kept, and who is unmarked was not there.
    """
    rows = list(marks)
    kept = Mark.PRESENT in rows or Mark.ABSENT in rows
    return [_attended(one, kept) for one in rows]


def is_role(text: str) -> bool:
    """Whether `text` names a part in the session rather than a profession."""
    return squash(text) in _WORDS["roles"]


def is_total(text: str) -> bool:
    """Whether `text`, where a name should be, heads a sum below the list."""
    return squash(text) in _WORDS["totals"]


def says_nothing(text: str) -> bool:
    """Whether a comment only says that there is none."""
    plain = squash(text).strip("。.!")
    return not plain or plain in _WORDS["nothing"]


def _attended(one: Mark | None, kept: bool) -> bool | None:
    if one in (Mark.OFF, Mark.ABSENT):
        return False
    return True if one is Mark.PRESENT else (False if kept else None)


def _checked(cell: str) -> Mark | None:
    plain = squash(cell)
    if plain in _WORDS["yes"] or parse(cell, True):
        return Mark.PRESENT
    return Mark.ABSENT if plain in _WORDS["no"] else _standing(cell)


def _standing(cell: str) -> Mark | None:
    plain = squash(cell)
    kinds = (("present", Mark.PRESENT), ("absent", Mark.ABSENT), ("off", Mark.OFF))
    known = next((one for kind, one in kinds if plain in _WORDS[kind]), None)
    return known or (Mark.OPEN if plain in _WORDS["open"] else None)
