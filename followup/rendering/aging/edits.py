"""Changes to parts of a text that leave every other sign where it was."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from followup.rendering.checks.passages import QUOTED

_QUOTED_LINE = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
# So far a sentence is looked at.
_FAR = 1000
# Stands for each sign of a quotation; no text that may leave holds it.
HIDDEN = "\x00"


class Edit(NamedTuple):
    """The signs from `start` to `end` become `new`."""

    start: int
    end: int
    new: str


class Change(NamedTuple):
    """Edits that belong together, and how they are told: `before` becomes `after`."""

    edits: tuple[Edit, ...]
    before: str
    after: str


def masked(text: str) -> str:
    """`text`, as long as it was, with every sign of a quotation hidden."""

    def hidden(quotation: re.Match[str]) -> str:
        return HIDDEN * len(quotation[0])

    return _QUOTED_LINE.sub(hidden, QUOTED.sub(hidden, text))


def applied(text: str, changes: Iterable[Change]) -> str:
    """`text` with all changes, whose edits do not overlap."""
    parts, done = [], 0
    for start, end, new in sorted(edit for change in changes for edit in change.edits):
        parts += [text[done:start], new]
        done = end
    return "".join([*parts, text[done:]])


def around(text: str, found: re.Match[str], stop: re.Pattern[str]) -> str:
    """The sentence that a find stands in; `stop` finds the ends of sentences."""
    ends = [end.end() for end in stop.finditer(text, max(found.start() - _FAR, 0), found.start())]
    after = stop.search(text, found.end(), found.end() + _FAR)
    start = ends[-1] if ends else max(found.start() - _FAR, 0)
    return text[start : after.end() if after else found.end() + _FAR]
