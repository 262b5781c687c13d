"""Zoom's attendee report of a webinar: several tables in one file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followup.model import Attendance, Kind, Problem, Roster
from followup.names import nobody
from followup.names.lines import sort_out
from followup.names.normalise import address, key
from followup.names.spelling import full_name
from followup.tables import Document, Row, head, rows
from followup.tables.blocks import above
from followup.tables.cells import number, stated, yes
from followup.tables.dates import Reading, parse, reading
from followup.tables.headers import columns, squashed
from followup.tables.problems import of_rows
from followup.tables.questions import asked, remarks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NAME = "Zoom webinar attendee report"
_ROLES = ("host", "panelist", "attendee", "other")
_Line = tuple[Row, dict[str, int], str | None]


def identify(document: Document) -> bool:
    """The title "Attendee Report", or a header that begins with Attended and goes on with names."""
    start = head(document)
    titled = bool(start) and squashed(start[0][0]) == "attendeereport"
    return titled or any(
        _is_header(row.cells) and "attended" in columns(row.cells) for row in start
    )


def _is_header(cells: Sequence[str]) -> bool:
    """Only the table of callers has no Attended; it begins with the name."""
    if not columns(cells[:1]):
        return False
    found = columns(cells)
    named = bool({"name", "first"} & found.keys())
    times = bool({"joined", "duration"} & found.keys())
    return named and times and found.get("attended", found.get("name")) == 0


def extract(document: Document) -> Roster:
    """Sign-ups with Attended yes or no; answers of a form may stand in any row of a person."""
    table = rows(document)
    first = next((i for i, row in enumerate(table) if _is_header(row.cells)), len(table))
    lines = list(_lines(table))
    block = above(table[:first])
    stamps = [row[found[f]] for row, found, _ in lines for f in ("joined", "left") if f in found]
    order = reading([block.start, *stamps], document.date_order)
    people, skipped = sort_out(_attendance(line, order) for line in lines)
    assumed = (order.problem,) if order.problem else ()
    empty = () if lines else (Problem("importing.problem-no-rows", line=table[-1].line),)
    doubts = [problem for row, found, _ in lines for problem in of_rows([row], found)]
    host = next((line for line in people if line.role == "host"), None)
    by_line = {line.line: line for line in people}
    forms = [(row, found, by_line[row.line]) for row, found, _ in lines if row.line in by_line]
    return Roster(
        platform="zoom",
        kind=Kind.ATTENDANCE,
        topic=block.topic,
        start=parse(block.start, order.day_first),
        meeting_id=block.meeting_id,
        host_name=host.name if host else None,
        host_email=host.email if host else None,
        attendances=tuple(map(_named, people)),
        remarks=remarks(forms),
        skipped=skipped,
        problems=(*assumed, *empty, *doubts),
    )


def _lines(table: Sequence[Row]) -> Iterator[_Line]:
    """Rows of all tables with the columns and the role of the table they stand in."""
    found: dict[str, int] = {}
    role: str | None = None
    for row in table:
        filled = [cell for cell in row.cells if cell]
        if _is_header(row.cells):
            found = asked(row.cells) | columns(row.cells)
        elif len(filled) == 1 and row[0] and (told := _role(row[0])):
            role = told
        elif found:
            yield row, found, role


def _role(title: str) -> str | None:
    plain = squashed(title)
    ends = plain.endswith(("details", "attended"))
    return next((role for role in _ROLES if ends and plain.startswith(role)), None)


def _attendance(line: _Line, order: Reading) -> Attendance:
    row, found, role = line

    def cell(field: str) -> str | None:
        return stated(row[found.get(field, -1)])

    first, last = cell("first"), cell("last")
    shown, form = cell("name") or "", full_name(first, last)
    return Attendance(
        line=row.line,
        raw_name=shown if shown and not (form and nobody.reason(shown)) else form,
        name=shown or form,
        email=address(cell("email") or ""),
        given_name=first,
        family_name=last,
        organization=cell("organization") or cell("asked_organization"),
        industry=cell("industry") or cell("asked_industry"),
        job_title=cell("job_title") or cell("asked_job_title"),
        role=role,
        status=key(cell("status") or "") or None,
        attended=yes(row[found["attended"]]) if "attended" in found else True,
        joined=parse(cell("joined") or "", order.day_first),
        left=parse(cell("left") or "", order.day_first),
        minutes=number(cell("duration") or ""),
    )


def _named(line: Attendance) -> Attendance:
    """A line without names but with an address is called by its address until a form names it."""
    return line if line.name else replace(line, name=line.email or line.raw_name)
