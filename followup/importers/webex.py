"""Webex's attendee report: one row for each connection, the session repeated in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import FileRefused
from followup.model import Attendance, Kind, Problem, Roster
from followup.names.lines import sort_out
from followup.names.normalise import address
from followup.names.spelling import full_name
from followup.tables import Document, Row, durations, forms, head
from followup.tables.cells import stated
from followup.tables.dates import Reading, parse, reading
from followup.tables.listing import Listing, listing
from followup.tables.problems import of_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "Webex attendee report"

_OURS = {
    "eventname": "topic",
    "meetingname": "topic",
    "meetingtopic": "topic",
    "sessionname": "topic",
    "eventstarttime": "start",
    "meetingstarttime": "start",
    "sessionstarttime": "start",
    "displayname": "name",
    "attendeeemail": "email",
    "jointime": "joined",
    "joinedtime": "joined",
    "leavetime": "left",
    "lefttime": "left",
    "attendanceduration": "duration",
    "duration": "duration",
    "title": "job_title",
}
_OWN = frozenset(("attendeeemail", "attendanceduration", "connectiontype"))


def identify(document: Document) -> bool:
    """A header with a name, a join time and two of Webex' own columns."""
    return any(_columns(row.cells) for row in head(document))


def extract(document: Document) -> Roster:
    """Every row proves presence; times are local."""
    found = listing(document, _columns)
    sessions = {found.cell(row, "start") or found.cell(row, "topic") for row in found.body}
    if len(sessions) > 1:
        raise FileRefused("importing.several-sessions", path=document.path, count=len(sessions))
    first = found.body[0] if found.body else Row(0, ())
    fields = ("start", "joined", "left")
    stamps = [found.cell(row, field) for row in found.body for field in fields]
    order = reading(stamps, document.date_order)
    people, skipped = sort_out(_attendance(found, row, order) for row in found.body)
    assumed = (order.problem,) if order.problem else ()
    empty = () if found.body else (Problem("importing.problem-no-rows", line=found.header.line),)
    mails = {"email": found.found["email"][0]} if "email" in found.found else {}
    return Roster(
        platform="webex",
        kind=Kind.PARTICIPANTS,
        topic=stated(found.cell(first, "topic")),
        start=parse(found.cell(first, "start"), order.day_first),
        attendances=people,
        skipped=skipped,
        problems=(*assumed, *empty, *of_rows(found.body, mails)),
    )


def _columns(cells: Sequence[str]) -> forms.Columns | None:
    plain = {forms.squash(cell) for cell in cells}
    found = forms.columns(cells, _OURS)
    named = not {"name", "first"}.isdisjoint(found)
    return found if named and "joined" in found and len(plain & _OWN) > 1 else None


def _attendance(listing: Listing, row: Row, order: Reading) -> Attendance:
    def cell(field: str) -> str | None:
        return stated(listing.cell(row, field))

    first, last, email = cell("first"), cell("last"), address(cell("email") or "")
    name = cell("name") or full_name(first, last) or email or ""
    return Attendance(
        line=row.line,
        raw_name=name,
        name=name,
        email=email,
        given_name=first,
        family_name=last,
        organization=cell("organization"),
        job_title=cell("job_title"),
        attended=True,
        joined=parse(cell("joined") or "", order.day_first),
        left=parse(cell("left") or "", order.day_first),
        minutes=durations.minutes(cell("duration") or ""),
    )
