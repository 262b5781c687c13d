"""One text to one group: whole, by its head word, or not at all."""

from __future__ import annotations

import re
from dataclasses import replace

from followup.industry.field import Field, field_of
from followup.industry.fillers import MAKING, fillers, makers
from followup.industry.hits import Hit, Words, cut, find, size
from followup.industry.script import LONGEST, as_written, canon, kind, squeeze
from followup.industry.tree import likeness
from followup.industry.vocabulary import NOTHING, lookup, vocabulary

WHOLE = 0.97
NEARLY_WHOLE = 0.92
# A word within a longer text lies between these, by how much of the text it explains.
LOWEST, HIGHEST = 0.2, 0.9
# The text goes on after the word, or another word of it says otherwise.
DOUBT = 0.5
# Groups that hold whatever has no group of its own: "X wholesale" may be any of several.
RESIDUAL = frozenset({"retail.general", "whole.consumer", "whole.trading", "prof.consult"})
ALIKE = 0.5
MOST_PARTS = 6
_LISTED = re.compile(r"\s*[/／,、，・;；|｜+＋]\s*")
ALIKE = 0.5
MOST_PARTS = 6
_LISTED = re.compile(r"\s*[/／,、，・;；|｜+＋]\s*")
_AFTER_HEAD = re.compile(r"\b(?:of|for|to|with|by|on|using|in|at|from|about|except|like)\b")


# What somebody was, would be or is not says nothing about what they do.
_NOT_NOW = re.compile(
    r"\b(?:former|formerly|ex|retired|aspiring|future|not|no longer|looking for|seeking|fan of)\b"
    r"|^元(?!気|町)|退職|志望|見習い|求職中|転職活動|(?:では|じゃ)な[いく]|以外"
)


def classify(text: str) -> Field | None:
    """The field that `text` (an industry, in a word or a few) names; None if none is known.

    A text that as a whole is a name or synonym of a group is nearly certain; a word within a
    longer text counts by the share of the text that it explains.
    """
    code = lookup(text)
    if code:
        return field_of(code, WHOLE, text.strip())
    if code == NOTHING or _NOT_NOW.search(canon(text)):
        return None
    rest = _without_fillers(text)
    code = lookup(rest) if rest != squeeze(text) else None
    if code:
        return field_of(code, NEARLY_WHOLE, as_written(text, rest))
    if code == NOTHING:
        return None
    return _of_several(text) or within(text, vocabulary().inside)


def within(text: str, words: Words) -> Field | None:
    """The field of the head word of `text`: the last dictionary word before any preposition."""
    plain = canon(text)
    hits = find(plain, words)
    head = _head(plain, hits)
    if head is None or head.code == NOTHING or not _made(plain, head):
        return None
    confidence = LOWEST + (HIGHEST - LOWEST) * _explained(plain, hits, head)
    if _doubtful(plain, hits, head):
        confidence *= DOUBT
    return field_of(head.code, confidence, as_written(text, plain[head.start : head.end]))


def _of_several(text: str) -> Field | None:
    """The first of several named fields, with doubt where they are unlike each other."""
    parts = [part for part in _LISTED.split(text[:LONGEST]) if part.strip()]
    fields = [field for part in parts[:MOST_PARTS] if len(parts) > 1 and (field := classify(part))]
    if len(fields) < len(parts) or not 2 <= len(parts) <= MOST_PARTS:
        return None
    alike = all(likeness(fields[0].code, field.code) >= ALIKE for field in fields)
    doubt = 1.0 if alike else DOUBT
    return replace(fields[0], confidence=round(fields[0].confidence * doubt, 3))


def _without_fillers(text: str) -> str:
    words = canon(text).split()
    while words and words[-1] in fillers():
        words.pop()
    while words and words[0] in fillers():
        words.pop(0)
    rest = " ".join(words)
    while ending := _ending(rest):
        rest = rest.removesuffix(ending).strip().removesuffix("の")
    return rest


def _ending(text: str) -> str | None:
    endings = (text[-length:] for length in (5, 4, 3, 2, 1) if length < len(text))
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
