"""rapidfuzz's token_sort_ratio of 90 and more, or the same address, is the same human."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from exchange import Found, Line, Ways, equal, joined, run
from rapidfuzz import fuzz, process

ROWS, LEAST = 512, 90


def ways(lines: list[Line]) -> Ways:
    return {
        "rapidfuzz, names as shown": lambda: _by("shown", lines),
        "rapidfuzz, names as read": lambda: _by("name", lines),
    }


def _by(field: str, lines: Sequence[Line]) -> list[int]:
    return joined(lines, equal(lines, field), equal(lines, "email"), _like(field, lines))


def _like(field: str, lines: Sequence[Line]) -> Found:
    """The words of each name are sorted once: token_sort_ratio does it anew for every pair."""
    first: dict[str, int] = {}
    for number, line in enumerate(lines):
        if name := " ".join(sorted(line[field].casefold().split())):
            first.setdefault(name, number)
    names, places = list(first), list(first.values())
    for start in range(0, len(names), ROWS):
        scores = process.cdist(
            names[start : start + ROWS],
            names[start:],
            scorer=fuzz.ratio,
            score_cutoff=LEAST,
            dtype=np.uint8,
            workers=-1,
        )
        for a, b in np.argwhere(scores):
            yield places[start + a], places[start + b]


if __name__ == "__main__":
    run(ways)
