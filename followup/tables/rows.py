"""Text to rows of cells, each with the physical line where it starts."""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections import deque
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from operator import methodcaller
from typing import TYPE_CHECKING

from followup.names.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from followup.tables.documents import Document

_LINE_END = re.compile(r"\r\n|\n|\r")
_QUOTED = re.compile(r'"[^"]*"')
_SEP = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
# A quoted cell may run over lines (answers to questions do); one that runs further than this
# was never closed.
_MOST_LINES, _MOST_SIGNS = 64, 50_000
_LOOKED_AT = 60
_PORTION = 4096
# Every importer asks every cell of a file's head what it means; no list has so many columns.
_MOST_CELLS = 300
# The one invisible sign that counts as printable.
_GRAPHEME_JOINER = "\u034f"


@dataclass(slots=True)  # not frozen: that takes three times as long, and a list has a million
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
    return list(each(document))


def each(document: Document) -> Iterator[Row]:
    """The same one by one, however long the file is."""
    # Universal newlines are the line ends of `lines`.
    text = io.TextIOWrapper(io.BytesIO(document.data), "utf-8", newline=None)
    if document.told is None:
        return _rows(text)
    tell = document.told
    return _heard(_rows(text), lambda: tell(text.buffer.tell() / len(document.data)))


def _heard(found: Iterator[Row], tell: Callable[[], None]) -> Iterator[Row]:
    """What is `found`, in portions, with a word after each."""
    while portion := list(islice(found, _PORTION)):
        yield from portion
        tell()


def head(document: Document, count: int = 40) -> list[Row]:
    """The first `count` rows that hold anything; cheap however long the file is."""
    # Enough text for any real head; a file of one endless line stays cheap too.
    return list(_head(document.start, count))


@lru_cache(maxsize=4)
def _head(text: str, count: int) -> tuple[Row, ...]:
    """Kept, since every importer looks at the same head."""
    found = islice(_rows(io.StringIO(text, newline=None)), count)
    return tuple(Row(row.line, row.cells[:_MOST_CELLS], row.broken) for row in found)


def _rows(text: Iterable[str]) -> Iterator[Row]:
    coming = map(methodcaller("removesuffix", "\n"), text)
    ahead = deque(islice(coming, _LOOKED_AT))
    told = _SEP.fullmatch(ahead[0]) if ahead else None
    delimiter = told[1] if told else _delimiter(ahead)
    tidy = _tidiness(delimiter)
    at = 1
    if told:
        ahead.popleft()
        at = 2
    for line in _upcoming(ahead, coming):
        if tidy(line):
            cells, used, broken = tuple(line.split(delimiter)), 1, False
        else:
            raw, used, broken = _record(line, ahead, coming, delimiter)
            cells = tuple(map(_cell, raw))
        if any(cells):
            yield Row(at, cells, broken)
        at += used


def _tidiness(delimiter: str) -> Callable[[str], bool]:
    """Whether nothing in a line has to be cleaned: known at once, as most lines are so."""
    behind, before = delimiter + " ", " " + delimiter

    def tidy(line: str) -> bool:
        return (
            line.isprintable()
            and '"' not in line
            and "  " not in line
            and behind not in line
            and before not in line
            and line.strip(" ") == line
            and _GRAPHEME_JOINER not in line
        )

    return tidy


def _upcoming(ahead: deque[str], coming: Iterator[str]) -> Iterator[str]:
    """Every line not taken yet; those that were looked `ahead` at come first."""
    while True:
        while ahead:
            yield ahead.popleft()
        for line in coming:
            yield line
            if ahead:
                break
        else:
            return


def _cell(raw: str) -> str:
    """A cell's text; some portals write ="2026-03-04 18:00" lest a spreadsheet changes it."""
    text = clean(raw)
    return clean(text[2:-1]) if text[:2] == '="' and text[-1] == '"' and len(text) > 2 else text


def _delimiter(texts: Iterable[str]) -> str:
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


def _record(
    line: str, ahead: deque[str], coming: Iterator[str], delimiter: str
) -> tuple[list[str], int, bool]:
    """The cells of the row that starts with `line`, the lines it took, whether it is broken."""
    if '"' not in line:
        return line.split(delimiter), 1, False
    reader = csv.reader(_window(line, ahead, coming), delimiter=delimiter)
    try:
        cells = next(reader)
        further = list(islice(ahead, reader.line_num - 1))
        if further or line.count('"') % 2:
            whole = (text + "\n" for text in (line, *further))
            list(csv.reader(whole, delimiter=delimiter, strict=True))
    except csv.Error:
        return [cell.strip().strip('"') for cell in line.split(delimiter)], 1, True
    for _ in further:
        ahead.popleft()
    return cells, 1 + len(further), False


def _window(line: str, ahead: deque[str], coming: Iterator[str]) -> Iterator[str]:
    """The lines that a row starting with `line` may take; read on only as far as it does."""
    size = len(line)
    yield line + "\n"
    for number in range(_MOST_LINES - 1):
        if number == len(ahead):
            ahead.extend(islice(coming, 1))
        if number == len(ahead):
            return
        size += len(ahead[number])
        if size > _MOST_SIGNS:
            return
        yield ahead[number] + "\n"
