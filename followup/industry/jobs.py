"""What somebody does, once the functions that exist in every field are taken out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from followup.industry.field import Field, field_of, spread
from followup.industry.functions import words as function_words
from followup.industry.hits import Hit, cut, find
from followup.industry.naming import NEARLY_WHOLE, head_word, named, whole
from followup.industry.reading import classify
from followup.industry.script import as_written, canon
from followup.industry.tree import likeness
from followup.industry.vocabulary import lookup, titles

if TYPE_CHECKING:
    from collections.abc import Sequence

# A title is a few words, most of them of any field: only a clear guess counts.
CLEARLY, CLEAR_IN_TALK, HARDLY = 0.75, 0.5, 0.35
# Who has two jobs of unlike fields is in both, but nobody knows which counts.
OF_TWO_JOBS = 0.5
# "Underwriter, marine", 教諭（数学）, "server / waitress"
_PARTS = re.compile(r"[,、(（)）:：;/／|｜・]| - ")


def job_title(text: str) -> Field | None:
    """The field that a title implies: 看護師, "actuary"; None for a function of any field.

    Words that mean a field only where nothing else is said ("development", "community") are
    none beside a function, and parts that contradict each other say nothing.
    """
    # Its pattern takes long to compile, and few commands read a title.
    from followup.industry.departments import of_any_firm

    if whole(text) == "" or of_any_firm(canon(text)):
        return None
    parts = [part for part in _PARTS.split(text) if part.strip()]
    bare = map(_without_functions, parts)
    jobs = [(part, code) for part in bare if (code := titles().codes.get(canon(part)))]
    if len(jobs) > 1 and not all(likeness(jobs[0][1], code) for _, code in jobs):
        return spread(dict.fromkeys((code for _, code in jobs), 1.0), OF_TWO_JOBS, text.strip())
    if jobs:
        return _unless_contradicted(*jobs[0], parts)
    rest = _without_functions(text)
    if rest == text and (found := whole(text)) is not None:
        return found or None
    return _sounding(text, rest, CLEARLY) if lookup(rest) is None else None


def work(text: str) -> Field | None:
    """The field of what somebody says they do: "logistics", 病院で看護師."""
    field = named(_without_functions(text), titles())
    return field and replace(field, words=as_written(text, field.words))


def spoken_work(text: str, least: float = CLEARLY) -> Field | None:
    """As `work`, or by how it sounds where that is as clear as `least`."""
    rest = _without_functions(text)
    field = work(text)
    return field if field and whole(rest) else _sounding(text, rest, least)


def statement(text: str) -> Field | None:
    """Talk is full of words of any field: only what is clear counts."""
    field = spoken_work(text, CLEAR_IN_TALK)
    return field if field and field.confidence >= CLEAR_IN_TALK else None


def _unless_contradicted(job: str, code: str, parts: Sequence[str]) -> Field | None:
    field = field_of(code, NEARLY_WHOLE, job.strip())
    others = [other for part in parts if isinstance(other := whole(part), Field)]
    return field if all(likeness(field.code, other.code) for other in others) else None


def _sounding(text: str, rest: str, clearly: float) -> Field | None:
    guess = classify(rest)
    least = HARDLY if head_word(rest, titles()) else clearly
    if guess is None or guess.confidence < least:
        return None
    return replace(guess, words=as_written(text, guess.words))


def _without_functions(text: str) -> str:
    plain = canon(text)
    functions = [hit for hit in find(plain, function_words()) if not _part_of_more(hit, plain)]
    return cut(plain, functions) if functions else text


def _part_of_more(function: Hit, text: str) -> bool:
    """Whether the word for a function is but a part of a longer word for a field."""
    return any(
        hit.start <= function.start <= function.end <= hit.end
        and (hit.start, hit.end) != (function.start, function.end)
        for hit in find(text, titles())
    )
