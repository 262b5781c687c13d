"""Zoom's registration report, of a meeting or a webinar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.model import Attendance, Kind, Problem, Roster, Skipped
from followup.names import nobody
from followup.names.greeting import is_japanese
from followup.names.normalise import address, key
from followup.names.spelling import full_name
from followup.tables import Document, Row, head, rows
from followup.tables.blocks import above
from followup.tables.cells import stated
from followup.tables.dates import parse, reading
from followup.tables.headers import columns
from followup.tables.problems import of_rows
from followup.tables.questions import asked, remarks

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "Zoom registration report"
_STATES = frozenset(("approved", "pending", "denied", "cancelled", "canceled", "declined"))


def identify(document: Document) -> bool:
    """A header with names, mail and Zoom's registration time or approval status."""
    return any(_is_header(row.cells) for row in head(document))


def _is_header(cells: Sequence[str]) -> bool:
    found = columns(cells)
    named = "email" in found and bool({"first", "last"} & found.keys())
    # 登録日時 alone is in everybody's lists.
    dated = "registered" in found and not is_japanese(cells[found["registered"]])
    own = "status" in found or dated
    return named and own and "attended" not in found


def extract(document: Document) -> Roster:
    """Sign-ups; whether somebody came is not in this file."""
    table = rows(document)
    at = next(i for i, row in enumerate(table) if _is_header(row.cells))
    found = asked(table[at].cells) | columns(table[at].cells)
    body, block = table[at + 1 :], above(table[:at])
    stamps = [row[found["registered"]] for row in body if "registered" in found]
    order = reading([block.start, *stamps], document.date_order)
    told = [(row, found, line) for row in body if (line := _attendance(row, found))]
    lines = [line for _, _, line in told]
    why = {line.line: nobody.reason(line.name) for line in lines if not line.email}
    assumed = (order.problem,) if order.problem and parse(block.start, True) else ()
    empty = () if body else (Problem("importing.problem-no-rows", line=table[at].line),)
    return Roster(
        platform="zoom",
        kind=Kind.REGISTRANTS,
        topic=block.topic,
        start=parse(block.start, order.day_first),
        meeting_id=block.meeting_id,
        host_name=block.host_name,
        host_email=block.host_email,
        attendances=tuple(line for line in lines if not why.get(line.line)),
        remarks=remarks(entry for entry in told if not why.get(entry[2].line)),
        skipped=tuple(Skipped(x.name, w, x.line) for x in lines if (w := why.get(x.line))),
        problems=(*assumed, *empty, *of_rows(body, found)),
    )


def _attendance(row: Row, found: dict[str, int]) -> Attendance | None:
    """The sign-up of `row`; None for a row that names nobody, such as a total."""

    def cell(field: str) -> str | None:
        return stated(row[found.get(field, -1)])

    first, last, email = cell("first"), cell("last"), address(cell("email") or "")
    name = full_name(first, last) or email
    if not name:
        return None
    return Attendance(
        line=row.line,
        raw_name=name,
        name=name,
        email=email,
        given_name=first,
        family_name=last,
        organization=cell("organization") or cell("asked_organization"),
        industry=cell("industry") or cell("asked_industry"),
        job_title=cell("job_title") or cell("asked_job_title"),
        status=_status(row, cell("status")),
    )


def _status(row: Row, told: str | None) -> str | None:
    """The approval status; found by its word where a row has more cells than the header."""
    if told is None or key(told) in _STATES:
        return key(told) if told else None
    return next((key(cell) for cell in reversed(row.cells) if key(cell) in _STATES), key(told))
