"""Zoom's transcript of a recording (WEBVTT): who spoke."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from followup.model import Attendance, Kind, Problem, Roster
from followup.names.lines import sort_out
from followup.names.normalise import clean, key
from followup.tables.rows import lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.tables import Document

NAME = "Zoom transcript"

_TIMING = re.compile(r"\s*(?:\d+:)?\d\d:\d\d[.,]\d{3}\s+-->\s+(?:\d+:)?\d\d:\d\d[.,]\d{3}.*")
_SPEAKER = re.compile(r"\s*(?P<name>[^\s:：<>][^:：<>]{0,79}?)\s*[:：](?:\s.*|$)")
_SENTENCE = re.compile(r"[?!。？！、]|,\s*[a-z]")


def identify(document: Document) -> bool:
    """The word that every WEBVTT file begins with (W3C WebVTT, section 4.1)."""
    return re.match(r"\s*WEBVTT(?:\s|$)", document.start[:100]) is not None


def extract(document: Document) -> Roster:
    """Who is named before what was said, was there.

    What was said is left out: a machine wrote it down, and nobody should be quoted with its
    mistakes.
    """
    spoken = list(_spoken(lines(document)))
    times = Counter(key(name) for _, name in spoken)
    first: dict[str, int] = {}
    for line, name in spoken:
        if times[key(name)] > 1 or _looks_like_a_name(name):
            first.setdefault(name, line)
    people, skipped = sort_out(
        Attendance(line=line, raw_name=name, name=name, attended=True)
        for name, line in first.items()
    )
    unnamed = () if first else (Problem("zoom.problem-no-speakers"),)
    return Roster(
        platform="zoom", kind=Kind.CHAT, attendances=people, skipped=skipped, problems=unnamed
    )


def _spoken(texts: list[str]) -> Iterator[tuple[int, str]]:
    """Line and name of each cue that begins with something like a speaker's name.

    A speaker stands on the line below the times only; a cue without one goes on with the
    words of the last.
    """
    timed = False
    for number, text in enumerate(texts, 1):
        hit = _SPEAKER.fullmatch(text[:2000]) if timed else None
        if hit and clean(hit["name"]) and not _SENTENCE.search(hit["name"]):
            yield number, clean(hit["name"])
        timed = _TIMING.fullmatch(text[:200]) is not None


def _looks_like_a_name(text: str) -> bool:
    """Few words, the first and last of them with a capital or in a script that has none."""
    words = text.split()
    return len(words) <= 6 and not any(word[0].islower() for word in (words[0], words[-1]))
