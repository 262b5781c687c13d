"""Zoom's poll report: until 2021, with a table for each question, with a row for each answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.model import Attendance, Kind, Problem, Roster
from followup.names.lines import sort_out
from followup.names.normalise import address
from followup.tables import Document, Row, head, rows
from followup.tables.blocks import above
from followup.tables.dates import parse, reading
from followup.tables.headers import columns, squashed
from followup.tables.problems import of_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NAME = "Zoom poll report"
_TITLES = frozenset(("pollreport", "投票レポート", "アンケートレポート"))
_SUBMITTED = 3


def identify(document: Document) -> bool:
    """The title "Poll Report", or a header that begins ``#``, user name, e-mail."""
    start = head(document)
    titled = bool(start) and squashed(start[0][0]) in _TITLES
    return titled or any(_is_header(row.cells) for row in start)


def _is_header(cells: Sequence[str]) -> bool:
    found = columns(cells)
    return squashed(cells[0]) == "#" and found.get("name") == 1 and found.get("email") == 2


def extract(document: Document) -> Roster:
    """Who answered was there; anonymous answers are nobody's.

    The answers are left out: what somebody chose from a list are not their own words.
    """
    table = rows(document)
    first = next((i for i, row in enumerate(table) if _is_header(row.cells)), len(table))
    block, lines = above(table[:first]), list(_answers(table[first:]))
    order = reading([block.start, *(row[_SUBMITTED] for row, _ in lines)], document.date_order)
    people, skipped = sort_out(_attendance(row, found) for row, found in lines)
    start = parse(block.start, order.day_first)
    assumed = (order.problem,) if order.problem and start else ()
    empty = () if lines else (Problem("importing.problem-no-rows", line=table[-1].line),)
    return Roster(
        platform="zoom",
        kind=Kind.PARTICIPANTS,
        topic=block.topic,
        start=start,
        meeting_id=block.meeting_id,
        host_name=block.host_name,
        attendances=people,
        skipped=skipped,
        problems=(*assumed, *empty, *(p for row, found in lines for p in of_rows([row], found))),
    )


def _answers(table: Sequence[Row]) -> Iterator[tuple[Row, dict[str, int]]]:
    """Numbered rows with the columns of the table they stand in."""
    found: dict[str, int] = {}
    for row in table:
        if _is_header(row.cells):
            found = columns(row.cells[:_SUBMITTED])
        elif row[0].isdigit() and (row[1] or row[2]):
            yield row, found


def _attendance(row: Row, found: dict[str, int]) -> Attendance:
    email = address(row[found["email"]])
    name = row[found["name"]] or email or ""
    return Attendance(line=row.line, raw_name=name, name=name, email=email, attended=True)
