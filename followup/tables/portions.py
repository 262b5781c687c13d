"""Long tables column by column: rows one by one take twice as long."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING

from followup.tables.rows import Row, Run, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.tables.documents import Document

# Few enough that a portion's cells stay in the processor's own memory.
_ROWS = 512


@dataclass(slots=True)
class Portion:
    """Some hundred rows; `broken` are the lines of those with a quote left open."""

    lines: list[int] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)
    broken: set[int] = field(default_factory=set)

    def add(self, run: Run) -> None:
        self.lines += run.lines
        self.cells += run.cells
        if run.broken:
            self.broken.update(run.lines)

    def column(self, at: int) -> list[str]:
        """The cells of column `at`, empty ones where a row is too short or `at` below 0."""
        if at < 0:
            return [""] * len(self.cells)
        try:
            return list(map(itemgetter(at), self.cells))
        except IndexError:
            return [row[at] if at < len(row) else "" for row in self.cells]

    def rows(self) -> list[Row]:
        """The same row by row."""
        pairs = zip(self.lines, self.cells, strict=True)
        return [Row(line, tuple(cells), line in self.broken) for line, cells in pairs]


def below(document: Document, header: Row) -> Iterator[Portion]:
    """The rows below `header` without its repetitions, which joined exports have."""
    portion, again = Portion(), list(header.cells)
    for run in runs(document):
        portion.add(_wanted(run, header.line, again))
        if len(portion.lines) >= _ROWS:
            yield portion
            portion = Portion()
    if portion.lines:
        yield portion


def _wanted(run: Run, above: int, again: list[str]) -> Run:
    if not run.lines or (run.lines[0] > above and again not in run.cells):
        return run
    wanted = [
        line > above and cells != again for line, cells in zip(run.lines, run.cells, strict=True)
    ]
    return Run(list(compress(run.lines, wanted)), list(compress(run.cells, wanted)), run.broken)
