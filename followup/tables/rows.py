"""Text to rows of cells, each with the physical line where it starts."""

from __future__ import annotations

import csv
import io
import itertools
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, compress, islice
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TextIO

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
_BLOCK = 1 << 16
_FEW = 8
# Every importer asks every cell of a file's head what it means; no list has so many columns.
_MOST_CELLS = 300
# The one invisible sign that counts as printable.
_GRAPHEME_JOINER = "\u034f"
_FIRST = itemgetter(0)


@dataclass(slots=True)  # not frozen: that takes three times as long, and a list has a million
class Row:
    """A row's cells, cleaned; `line` counts physical lines from 1; `broken`: a quote left open."""

    line: int
    cells: tuple[str, ...]
    broken: bool = False

    def __getitem__(self, column: int) -> str:
        return self.cells[column] if 0 <= column < len(self.cells) else ""


class Run(NamedTuple):
    """Rows side by side: the line of each, and its cells."""

    lines: Sequence[int]
    cells: Sequence[list[str]]
    broken: bool = False


def lines(document: Document) -> list[str]:
    """The physical lines of `document`, without their ends."""
    return _LINE_END.split(document.text)


def rows(document: Document) -> list[Row]:
    """All rows that hold anything. Malformed quoting costs a row its quotes, never an error."""
    return list(each(document))


def each(document: Document) -> Iterator[Row]:
    """The same one by one, however long the file is."""
    return _rows_of(runs(document))


def runs(document: Document) -> Iterator[Run]:
    """The same in runs of any length; a quarter faster where nobody needs a Row of each."""
    # Universal newlines are the line ends of `lines`.
    text = io.TextIOWrapper(io.BytesIO(document.data), "utf-8", newline=None)
    if document.told is None:
        return _runs(text)
    tell = document.told
    return _heard(_runs(text), lambda: tell(text.buffer.tell() / len(document.data)))


def _heard(found: Iterator[Run], tell: Callable[[], None]) -> Iterator[Run]:
    """What is `found`, with a word after so many rows."""
    untold = 0
    for run in found:
        yield run
        untold += len(run.lines)
        if untold >= _PORTION:
            untold = 0
            tell()
    tell()


def head(document: Document, count: int = 40) -> list[Row]:
    """The first `count` rows that hold anything; cheap however long the file is."""
    # Enough text for any real head; a file of one endless line stays cheap too.
    return list(_head(document.start, count))


@lru_cache(maxsize=4)
def _head(text: str, count: int) -> tuple[Row, ...]:
    """Kept, since every importer looks at the same head."""
    found = islice(_rows_of(_runs(io.StringIO(text, newline=None))), count)
    return tuple(Row(row.line, row.cells[:_MOST_CELLS], row.broken) for row in found)


def _rows_of(found: Iterable[Run]) -> Iterator[Row]:
    for run in found:
        for line, cells in zip(run.lines, run.cells, strict=True):
            yield Row(line, tuple(cells), run.broken)


def _runs(text: TextIO) -> Iterator[Run]:
    """The rows, as many at a time as are tidy; most lines of most files are."""
    lines, more = _block(text)
    told = _SEP.fullmatch(lines[0]) if lines else None
    delimiter = told[1] if told else _delimiter(lines[:_LOOKED_AT])
    at, first = 1, 1 if told else 0
    messy = _messy(lines, delimiter)
    while lines:
        # What stands at the end of a block may go on in the next one.
        safe = max(first, len(lines) - _MOST_LINES) if more else len(lines)
        for number in messy:
            if first <= number < safe:
                yield _tidy_run(lines[first:number], delimiter, at + first)
                run, used = _record(lines, number, delimiter, at + number)
                yield run if any(run.cells[0]) else Run((), ())
                first = number + used
        stop = max(first, safe)
        yield _tidy_run(lines[first:stop], delimiter, at + first)
        kept, at, first = lines[stop:], at + stop, 0
        fresh, more = _block(text) if more else ([], False)
        messy = [number - stop for number in messy if number >= stop]
        messy += [len(kept) + number for number in _messy(fresh, delimiter)]
        lines = kept + fresh


def _block(text: TextIO) -> tuple[list[str], bool]:
    """The next lines of `text`, and whether more may come."""
    block = text.read(_BLOCK) + text.readline()
    return block.removesuffix("\n").split("\n") if block else [], bool(block)


def _messy(lines: Sequence[str], delimiter: str) -> list[int]:
    """The numbers of the lines that have to be cleaned, and perhaps of some beside them."""
    quoted = [number for number, line in enumerate(lines) if '"' in line]
    if _tidy(lines, delimiter):
        return quoted
    few = (range(at, min(at + _FEW, len(lines))) for at in range(0, len(lines), _FEW))
    untidy = (some for some in few if not _tidy(lines[some.start : some.stop], delimiter))
    return sorted({*quoted, *chain.from_iterable(untidy)})


def _tidy(lines: Sequence[str], delimiter: str) -> bool:
    """Whether nothing has to be cleaned in those of the lines that have no quotes."""
    text = delimiter.join(("", *[line for line in lines if '"' not in line], ""))
    shown = text if delimiter.isprintable() else text.replace(delimiter, "")
    return (
        shown.isprintable()
        and "  " not in text
        and delimiter + " " not in text
        and " " + delimiter not in text
        and _GRAPHEME_JOINER not in text
    )


def _tidy_run(lines: Sequence[str], delimiter: str, at: int) -> Run:
    numbers: Sequence[int] = range(at, at + len(lines))
    if not all(lines):
        numbers, lines = list(compress(numbers, lines)), list(filter(None, lines))
    cells = [line.split(delimiter) for line in lines]
    if all(map(_FIRST, cells)):
        return Run(numbers, cells)
    held = list(map(any, cells))
    return Run(list(compress(numbers, held)), list(compress(cells, held)))


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


def _record(lines: Sequence[str], number: int, delimiter: str, at: int) -> tuple[Run, int]:
    """The one row that starts with the line of that number, and how many lines it takes."""
    line = lines[number]
    if '"' not in line:
        return Run((at,), (list(map(_cell, line.split(delimiter))),)), 1
    reader = csv.reader(_window(lines, number), delimiter=delimiter)
    try:
        cells = next(reader)
        if reader.line_num > 1 or line.count('"') % 2:
            whole = (text + "\n" for text in lines[number : number + reader.line_num])
            list(csv.reader(whole, delimiter=delimiter, strict=True))
    except csv.Error:
        bare = (cell.strip().strip('"') for cell in line.split(delimiter))
        return Run((at,), (list(map(_cell, bare)),), True), 1
    return Run((at,), (list(map(_cell, cells)),)), reader.line_num


def _window(lines: Sequence[str], number: int) -> Iterator[str]:
    """The lines that a row starting with that one may take."""
    size = 0
    for further, line in enumerate(lines[number : number + _MOST_LINES]):
        size += len(line)
        if further and size > _MOST_SIGNS:
            return
        yield line + "\n"
