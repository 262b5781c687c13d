"""The plain dictionary: titles and synonyms of the tree, of a whole field or within the text."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from functools import cache

from answer import Answer
from task import Task

from followup.industry.script import canon
from followup.industry.training import material
from followup.industry.tree import groups


def answers(task: Task) -> Iterator[tuple[str, Answer]]:
    """An exact dictionary has no degrees: a text of it is as sure as can be."""
    for name, look_up in (("aliases, whole field", _whole), ("aliases, longest within", _within)):
        _any()
        begun = time.perf_counter()
        found = [look_up(parts) for parts in task.parts]
        seconds = (time.perf_counter() - begun) * 1000 / len(found)
        yield name, Answer([(code, 1.0 if code else 0.0) for code in found], None, seconds)


def _whole(parts: list[str]) -> str | None:
    return next((_aliases()[part] for part in parts if part in _aliases()), None)


def _within(parts: list[str]) -> str | None:
    found = max(_any().findall(" ".join(parts)), key=len, default=None)
    return _aliases()[found] if found else None


@cache
def _any() -> re.Pattern[str]:
    """Any alias, the longer ones first; between letters of the alphabet it is no word."""
    longest_first = sorted(_aliases(), key=len, reverse=True)
    choice = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<![a-z])(?:{choice})(?![a-z])")


@cache
def _aliases() -> dict[str, str]:
    known = (groups()[code] for code in reversed(material.codes()))
    return {
        canon(alias): node.code
        for node in known
        for alias in (*node.synonyms, node.title_en, node.title_ja)
    }
