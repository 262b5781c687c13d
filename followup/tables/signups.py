"""Lists of sign-ups: rows of a form become attendances, their comments remarks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followup.errors import FileRefused
from followup.model import Attendance, Kind, Problem, Remark, Roster
from followup.names.lines import sort_out
from followup.names.normalise import address, key
from followup.names.spelling import full_name
from followup.tables import presence
from followup.tables.blocks import above
from followup.tables.cells import stated, yes
from followup.tables.dates import Reading, parse, reading
from followup.tables.problems import of_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup.tables.documents import Document
    from followup.tables.listing import Listing
    from followup.tables.rows import Row


def roster(document: Document, listing: Listing, platform: str, kind: Kind | None) -> Roster:
    """The sign-ups of `listing`; `kind` None: attendance if anything tells of coming or not.

    `platform_id` is the id column's cell behind the platform's name, since two platforms may
    give one id to two people. FileRefused if the rows belong to several sessions.
    """
    topic, start = _session(document, listing)
    order = reading([start], document.date_order)
    marks = [
        presence.mark(listing.cells(row, "attended"), listing.cells(row, "status"))
        for row in listing.body
    ]
    told = "attended" in listing.found or any(marks)
    kind = kind or (Kind.ATTENDANCE if told else Kind.REGISTRANTS)
    came = presence.resolved(marks) if kind is Kind.ATTENDANCE else [None] * len(marks)
    lines = [
        replace(line, attended=attended)
        for row, attended in zip(listing.body, came, strict=True)
        if (line := _attendance(listing, row, platform))
    ]
    people, skipped = sort_out(lines)
    host = next((line for line in people if line.role == "host"), None)
    return Roster(
        platform=platform,
        kind=kind,
        topic=topic,
        start=parse(start, order.day_first),
        host_name=host.name if host else None,
        host_email=host.email if host else None,
        attendances=people,
        remarks=tuple(_remarks(listing, people)),
        skipped=skipped,
        problems=_problems(listing, order, bool(lines)),
    )


def _session(document: Document, listing: Listing) -> tuple[str | None, str]:
    """Topic and start (as written) of the one session that the rows or those above state."""
    block = above(listing.above)
    for field in ("start", "topic"):
        told = {key(cell) for row in listing.body if (cell := listing.cell(row, field))}
        if len(told) > 1:
            raise FileRefused("importing.several-sessions", path=document.path, count=len(told))
    first = listing.body[0] if listing.body else listing.header
    topic = listing.cell(first, "topic") if listing.body else ""
    start = listing.cell(first, "start") if listing.body else ""
    return stated(topic) or block.topic, start or block.start


def _attendance(listing: Listing, row: Row, platform: str) -> Attendance | None:
    """The sign-up of `row`; None for a row that names nobody, such as a total."""

    def cell(field: str) -> str | None:
        return next(filter(stated, listing.cells(row, field)), None)

    first, last, name_id = cell("first"), cell("last"), cell("username")
    email = next(filter(None, map(address, listing.cells(row, "email"))), None)
    name = cell("name") or full_name(first, last) or name_id or email
    if not name or (presence.is_total(name) and not email):
        return None
    title, stable = cell("job_title"), cell("id")
    part = title if title and presence.is_role(title) else None
    return Attendance(
        line=row.line,
        raw_name=name,
        name=name,
        email=email,
        given_name=first,
        family_name=last,
        organization=cell("organization"),
        industry=cell("industry"),
        job_title=None if part else title,
        role="host" if yes(cell("host") or "") else cell("role") or part,
        status=cell("status"),
        platform_id=f"{platform}:{stable}" if stable else None,
    )


def _remarks(listing: Listing, people: Sequence[Attendance]) -> Iterator[Remark]:
    """What people wrote to the organisers when they signed up."""
    rows = {row.line: row for row in listing.body}
    for line in people:
        row = rows[line.line]
        for text in listing.cells(row, "comment"):
            if not presence.says_nothing(text):
                said_at = listing.cell(row, "registered")
                yield Remark(line.line, said_at, line.raw_name, text, asked=True)


def _problems(listing: Listing, order: Reading, anybody: bool) -> tuple[Problem, ...]:
    assumed = (order.problem,) if order.problem else ()
    empty = () if anybody else (Problem("importing.problem-no-rows", line=listing.header.line),)
    mails = listing.found.get("email", ())
    doubts = of_rows(listing.body, {"email": mails[0]} if mails else {})
    return (*assumed, *empty, *doubts)
