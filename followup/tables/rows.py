"""Text to rows of cells, each with the physical line where it starts."""

from __future__ import annotations

import csv
import itertools
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from followup.names.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup.tables.documents import Document

_LINE_END = re.compile(r"\r\n|\n|\r")
_QUOTED = re.compile(r'"[^"]*"')
_SEP = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
# A quoted cell may run over lines (answers to questions do); one that runs further than this
# was never closed.
_MOST_LINES, _MOST_SIGNS = 64, 50_000


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells, cleaned; `line` counts physical lines from 1; `broken`: a quote left open."""

    line: int
    cells: tuple[str, ...]
    broken: bool = False

    def __getitem__(self, column: int) -> str:
        return self.cells[column] if 0 <= column < len(self.cells) else ""


def lines(document: Document) -> list[str]:
    """The physical lines of `document`, without their ends."""
    return _LINE_END.split(document.text)


def rows(document: Document) -> list[Row]:
    """All rows that hold anything. Malformed quoting costs a row its quotes, never an error."""
    return list(_rows(lines(document)))


def head(document: Document, count: int = 40) -> list[Row]:
    """The first `count` rows that hold anything; cheap however long the file is."""
    # Enough text for any real head; a file of one endless line stays cheap too.
    return list(_head(document.text[:200_000], count))


@lru_cache(maxsize=4)
def _head(text: str, count: int) -> tuple[Row, ...]:
    """Kept, since every importer looks at the same head."""
    return tuple(islice(_rows(_LINE_END.split(text)), count))


def _rows(texts: Sequence[str]) -> Iterator[Row]:
    at = 0
    told = _SEP.fullmatch(texts[0]) if texts else None
    delimiter = told[1] if told else _delimiter(texts[:60])
    at = 1 if told else 0
    while at < len(texts):
        if not texts[at]:
            at += 1
            continue
        cells, used, broken = _record(texts, at, delimiter)
        row = Row(at + 1, tuple(map(_cell, cells)), broken)
        if any(row.cells):
            yield row
        at += used


def _cell(raw: str) -> str:
    """A cell's text; some portals write ="2026-03-04 18:00" lest a spreadsheet changes it."""
    text = clean(raw)
    return clean(text[2:-1]) if text[:2] == '="' and text[-1] == '"' and len(text) > 2 else text


def _delimiter(texts: Sequence[str]) -> str:
    """The sign that parts the cells: as many times in one line as in the next.

    Commas and semicolons stand in sentences too; nobody types a tab into a cell.
    """
    bare = [_QUOTED.sub("", text[:5000]) for text in texts if text.strip()]
    parted = [text for text in bare if re.search("[,;\t]", text)]
    if parted and 2 * sum("\t" in text for text in parted) >= len(parted):
        return "\t"
    return max(",;", key=lambda sign: _steadiness([text.count(sign) for text in bare]))


def _steadiness(counts: Sequence[int]) -> tuple[int, int]:
    """How often a sign stands in lines that have as many of it as the one before."""
    return sum(b for a, b in itertools.pairwise(counts) if a == b), sum(counts)


def _record(texts: Sequence[str], at: int, delimiter: str) -> tuple[list[str], int, bool]:
    """The cells of the row that starts at line `at`, the lines it took, whether it is broken."""
    line = texts[at]
    if '"' not in line:
        return line.split(delimiter), 1, False
    window = _window(texts, at)
    try:
        reader = csv.reader(window, delimiter=delimiter)
        cells = next(reader)
        if reader.line_num > 1 or line.count('"') % 2:
            list(csv.reader(window[: reader.line_num], delimiter=delimiter, strict=True))
    except csv.Error:
        return [cell.strip().strip('"') for cell in line.split(delimiter)], 1, True
    return cells, reader.line_num, False


def _window(texts: Sequence[str], at: int) -> list[str]:
    """The lines that a row starting at `at` may take."""
    window, size = [texts[at] + "\n"], len(texts[at])
    for text in texts[at + 1 : at + _MOST_LINES]:
        size += len(text)
        if size > _MOST_SIGNS:
            break
        window.append(text + "\n")
    return window
