"""The ideas of this folder's tables: what names them, and how people tell that they live them.

A table's columns: `idea` and `ja`, its names; `near`, ideas that help each other; `english` and
`japanese`, phrases that name it; `lived`, phrases by which people tell that they live it, in
either language. Phrases stand apart by ``|``, the parts of a phrase, found in any order, by
``+``, and what may stand for each other by ``/``. `wide` marks an idea too general to decide.
`lived_japanese.csv` holds more of the last kind.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from followup.similarity.topics.wording import needle

if TYPE_CHECKING:
    from collections.abc import Mapping

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Idea:
    name: str
    ja: str
    near: frozenset[str]
    named: tuple[str, ...]
    lived: tuple[str, ...]
    wide: bool


class Phrase(NamedTuple):
    """`parts` of needles, one of each of which must be found."""

    idea: str
    lived: bool
    parts: tuple[tuple[str, ...], ...]


@cache
def ideas() -> dict[str, Idea]:
    """Every idea by its English name."""
    more = {row["idea"]: _split(row["lived"]) for row in _rows(_HERE / "lived_japanese.csv")}
    tables = sorted(_HERE.glob("ideas_*.csv"))
    return {row["idea"]: _idea(row, more) for path in tables for row in _rows(path)}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _idea(row: dict[str, str], more: Mapping[str, tuple[str, ...]]) -> Idea:
    named = (*_split(row["english"]), *_split(row["japanese"]))
    lived = (*_split(row["lived"]), *more.get(row["idea"], ()))
    return Idea(
        row["idea"], row["ja"], frozenset(_split(row["near"])), named, lived, bool(row["wide"])
    )


def _split(cell: str, sign: str = "|") -> tuple[str, ...]:
    return tuple(part for part in (p.strip() for p in cell.split(sign)) if part)


def are_near(a: str, b: str) -> bool:
    """Whether two ideas help each other."""
    return b in ideas()[a].near or a in ideas()[b].near


@cache
def neighbours(name: str) -> tuple[str, ...]:
    """The ideas near that of `name`, in the tables' order."""
    return tuple(other for other in ideas() if other != name and are_near(name, other))


@cache
def phrases(name: str) -> tuple[Phrase, ...]:
    """What names the idea of `name`, then how it is lived."""
    idea = ideas()[name]
    named = (_phrase(name, text, lived=False) for text in idea.named)
    return (*named, *(_phrase(name, text, lived=True) for text in idea.lived))


def _phrase(idea: str, text: str, *, lived: bool) -> Phrase:
    parts = tuple(tuple(map(needle, _split(part, "/"))) for part in _split(text, "+"))
    return Phrase(idea, lived, parts)
