"""Fields that a text names in words of the dictionary: as a whole, by its head word, or none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from followup.industry.field import Field, field_of
from followup.industry.fillers import MAKING, fillers, makers
from followup.industry.hits import Hit, cut, find, size
from followup.industry.script import as_written, canon, kind, squeeze
from followup.industry.tree import likeness
from followup.industry.vocabulary import NOTHING, Words, inside, lookup

WHOLE = 0.97
NEARLY_WHOLE = 0.92
# A word within a longer text lies between these, by how much of the text it explains.
LOWEST, HIGHEST = 0.2, 0.9
# The text goes on after the word, or another word of it says otherwise.
DOUBT = 0.5
# Groups that hold whatever has no group of its own: "X wholesale" may be any of several.
RESIDUAL = frozenset({"retail.general", "whole.consumer", "whole.trading", "prof.consult"})
ALIKE = 0.5
_AFTER_HEAD = re.compile(r"\b(?:of|for|to|with|by|on|using|in|at|from|about|except|like)\b")


@dataclass(frozen=True, slots=True)
class Head:
    """The word that decides within a longer text; `explained` is its share of the text, 0..1."""

    code: str
    words: str
    explained: float
    doubtful: bool

    @property
    def confidence(self) -> float:
        sure = LOWEST + (HIGHEST - LOWEST) * self.explained
        return sure * DOUBT if self.doubtful else sure


def named(text: str, words: Words | None = None) -> Field | None:
    """The field that `text` names outright, by `words` where only a part of it does."""
    found = whole(text)
    if found is not None:
        return found or None
    head = head_word(text, words or inside())
    return field_of(head.code, head.confidence, head.words) if head else None


def whole(text: str) -> Field | Literal[""] | None:
    """The field whose name `text` is as a whole, "" if it is known to say nothing, else None."""
    code = lookup(text)
    if code is not None:
        return field_of(code, WHOLE, text.strip()) if code else ""
    rest = without_fillers(text)
    code = lookup(rest) if squeeze(rest) != squeeze(text) else None
    if code is None:
        return None
    return field_of(code, NEARLY_WHOLE, as_written(text, rest)) if code else ""


def head_word(text: str, words: Words) -> Head | None:
    """The head word of `text`: the last dictionary word before any preposition."""
    plain = canon(text)
    hits = find(plain, words)
    head = _head(plain, hits)
    if head is None or head.code == NOTHING or not _made(plain, head):
        return None
    said = as_written(text, plain[head.start : head.end])
    return Head(head.code, said, _explained(plain, hits, head), _doubtful(plain, hits, head))


def without_fillers(text: str) -> str:
    """The `canon` form of `text` less the words at its ends that every firm uses of itself."""
    words = canon(text).split()
    while words and words[-1] in fillers():
        words.pop()
    while words and words[0] in fillers():
        words.pop(0)
    rest = " ".join(words)
    while ending := _ending(rest):
        rest = rest.removesuffix(ending).strip().removesuffix("の")
    return rest


@cache
def _endings() -> tuple[int, ...]:
    return tuple(sorted({len(word) for word in fillers() if kind(word[0]) != "latin"})[::-1])


def _ending(text: str) -> str | None:
    endings = (text[-length:] for length in _endings() if length < len(text))
    return next((end for end in endings if end in fillers() and kind(end[0]) != "latin"), None)


def _head(text: str, hits: list[Hit]) -> Hit | None:
    for part_end in [*(found.start() for found in _AFTER_HEAD.finditer(text)), len(text)]:
        before = [hit for hit in hits if hit.end <= part_end]
        if before:
            return before[-1]
    return None


def _made(text: str, head: Hit) -> bool:
    said = text[head.end :].strip().startswith(tuple(makers()))
    return not said or head.code.startswith(MAKING)


def _explained(text: str, hits: list[Hit], head: Hit) -> float:
    agreeing = [hit for hit in hits if hit.code and likeness(hit.code, head.code) >= ALIKE]
    covered = sum(max(size(text[hit.start : hit.end]), 1) for hit in agreeing)
    return covered / (covered + size(cut(text, agreeing)))


def _doubtful(text: str, hits: list[Hit], head: Hit) -> bool:
    if head.code in RESIDUAL and size(cut(text, hits)) > 0:
        return True
    otherwise = any(not hit.code or not likeness(hit.code, head.code) for hit in hits)
    return otherwise or size(text[head.end :]) > 0
