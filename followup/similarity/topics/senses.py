"""Words that mean something else in some company: a speaker that crackles, vinyl records."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from followup.similarity.topics.wording import needle, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TABLE = Path(__file__).with_name("senses.csv")


@cache
def _senses() -> dict[str, tuple[str, ...]]:
    """Needle of a word -> needles that show its other sense."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return {
            needle(row["word"]): tuple(map(needle, row["company"].split("|")))
            for row in csv.DictReader(file)
        }


def elsewhere(parts: Sequence[Sequence[str]], plain_text: str) -> bool:
    """Whether a word of a phrase's `parts` has its other sense in `plain_text`."""
    return any(
        word in plain_text and any(other in plain_text for other in others)
        for word, others in _others(tuple(map(tuple, parts)))
    )


@cache
def _others(parts: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The words of `parts` that have another sense, and what shows it."""
    words = [word for needles in parts for word in needles]
    found = ((w, others) for w in words for s, others in _senses().items() if s.startswith(w))
    return tuple(found)


def in_this_sense(words: Iterable[str], text: str) -> list[str]:
    """Those of `words` that do not have their other sense in `text`."""
    said = plain(text)
    return [word for word in words if not elsewhere(((needle(word),),), said)]
