"""Zoom's participants report of a meeting, in all its shapes since 2019."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followup.errors import FileRefused
from followup.model import Attendance, Kind, Problem, Roster
from followup.names.lines import sort_out
from followup.names.normalise import address, key
from followup.tables import Document, Row, head, rows
from followup.tables.blocks import Block, above, is_title, of_row
from followup.tables.cells import meeting_id, number, yes
from followup.tables.dates import Reading, parse, reading
from followup.tables.headers import columns, participants_header
from followup.tables.problems import of_rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

NAME = "Zoom participants report"


def identify(document: Document) -> bool:
    """A header with "Name (original name)" and a duration or join time.

    A webinar's report has such a header too, but begins it with Attended.
    """
    start = head(document)
    webinar = any("attended" in columns(row.cells[:1]) for row in start)
    return not webinar and any(participants_header(row.cells) for row in start)


def extract(document: Document) -> Roster:
    """Every row proves presence; times are local, a duration is in minutes rounded up."""
    table = rows(document)
    at, found = _header(table)
    body = [row for row in table[at + 1 :] if row.cells != table[at].cells]
    block = _flat(document, table[at], body, found) or above(table[:at])
    stamps = [row[found[field]] for row in body for field in ("joined", "left") if field in found]
    order = reading([block.start, *stamps], document.date_order)
    lines = [_attendance(row, found, order) for row in body]
    people, skipped = sort_out(_with_host(lines, block))
    assumed = (order.problem,) if order.problem else ()
    empty = () if body else (Problem("importing.problem-no-rows", line=table[at].line),)
    return Roster(
        platform="zoom",
        kind=Kind.PARTICIPANTS,
        topic=block.topic,
        start=parse(block.start, order.day_first),
        meeting_id=block.meeting_id,
        host_name=block.host_name,
        host_email=block.host_email,
        attendances=people,
        skipped=skipped,
        problems=(*assumed, *empty, *of_rows(body, found)),
    )


def _header(table: Sequence[Row]) -> tuple[int, dict[str, int]]:
    found = ((i, participants_header(row.cells)) for i, row in enumerate(table))
    return next((i, columns) for i, columns in found if columns)


def _flat(
    document: Document, header: Row, body: Sequence[Row], found: dict[str, int]
) -> Block | None:
    """An administrator's export repeats the meeting's own columns before each participant."""
    titles = header.cells[: found["name"]]
    if not is_title(titles):
        return None
    meetings = {_which(row, columns(titles)) for row in body}
    if len(meetings) > 1:
        raise FileRefused("importing.several-sessions", path=document.path, count=len(meetings))
    return of_row(titles, body[0]) if body else Block()


def _which(row: Row, found: dict[str, int]) -> tuple[str, date | None]:
    """Id and day, since a meeting that is held every week keeps its id."""
    stated = row[found.get("meeting_id", -1)]
    start = parse(row[found.get("start", -1)], True)
    return meeting_id(stated) or stated, start.date() if start else None


def _attendance(row: Row, found: dict[str, int], order: Reading) -> Attendance:
    def cell(field: str) -> str:
        return row[found.get(field, -1)]

    raw = cell("name")
    return Attendance(
        line=row.line,
        raw_name=raw,
        name=raw,
        email=address(cell("email")),
        attended=True,
        joined=parse(cell("joined"), order.day_first),
        left=parse(cell("left"), order.day_first),
        minutes=number(cell("duration")),
        waiting=yes(cell("waiting")),
    )


def _with_host(lines: Sequence[Attendance], block: Block) -> list[Attendance]:
    """`lines`, those of the host marked so."""
    return [replace(line, role="host") if _is_host(line, block) else line for line in lines]


def _is_host(line: Attendance, block: Block) -> bool:
    if line.email:
        return line.email == block.host_email
    return bool(block.host_name) and key(line.raw_name) == key(block.host_name or "")
