"""A rival's side of the comparison: lines of lists as JSON in, who is one human as JSON out.

Task: `lines`, each with `shown` (the display name), `name`, `given`, `family`, `words` (of the
name, in order of the alphabet), `organization` as followup reads them out of it, and `email`;
empty where unknown. Answer: `found`, for each way tried its label, `seconds` and `humans`, a
number for each line.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

Line = dict[str, str]
Found = Iterable[tuple[int, int]]
Ways = dict[str, Callable[[], list[int]]]


class Humans:
    """Lines that were found to be one human, and so are all that they share one with."""

    def __init__(self, count: int) -> None:
        self._of = list(range(count))

    def join(self, a: int, b: int) -> None:
        self._of[self.of(a)] = self.of(b)

    def of(self, line: int) -> int:
        while self._of[line] != line:
            self._of[line] = line = self._of[self._of[line]]
        return line

    def all(self) -> list[int]:
        return [self.of(line) for line in range(len(self._of))]


def equal(lines: Sequence[Line], field: str) -> Found:
    """Lines that have the same in a field, in upper or lower case."""
    first: dict[str, int] = {}
    for number, line in enumerate(lines):
        if text := line[field].casefold():
            yield number, first.setdefault(text, number)


def joined(lines: Sequence[Line], *found: Found) -> list[int]:
    humans = Humans(len(lines))
    for pairs in found:
        for a, b in pairs:
            humans.join(a, b)
    return humans.all()


def run(ways: Callable[[list[Line]], Ways]) -> None:
    """Answers the task of the first argument into the file of the second."""
    lines = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["lines"]
    found = {}
    for label, way in ways(lines).items():
        begun = time.perf_counter()
        humans = way()
        found[label] = {"seconds": time.perf_counter() - begun, "humans": humans}
    Path(sys.argv[2]).write_text(json.dumps({"found": found}), encoding="utf-8")
