"""Lines of the platforms' lists as given."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import cache
from operator import attrgetter

from followup.model import Attendance, Kind
from followup.names.stays import parted
from followup.store import moments
from followup.store.queries import load
from followup.store.running import Connection, many, rows
from followup.store.transactions import joined

SQL = load("attendances")


# In the order of the query; then line, joined, left, minutes, waiting.
_SAME = attrgetter(
    "raw_name", "name", "email", "given_name", "family_name", "original_name", "organization",
    "industry", "job_title", "role", "status", "attended", "platform_id",
)  # fmt: skip


def add(db: Connection, session_id: int, file_id: int, attendances: Sequence[Attendance]) -> None:
    """Keep the lines of a file; a line that is there already stays as it is."""
    people, of, stays = parted(attendances)
    local = cache(moments.maybe_local)
    same = [(session_id, file_id, *_SAME(person)) for person in people]
    lines = (
        (*same[who], stay.line, local(stay.joined), local(stay.left), stay.minutes, stay.waiting)
        for who, stay in zip(of, stays, strict=True)
    )
    with joined(db):
        many(db, SQL["add"], lines)


def ids(db: Connection, session_id: int, file_id: int) -> dict[int, int]:
    """The attendance id of each line of the file."""
    found = rows(db, SQL["ids"], session=session_id, file=file_id)
    return {line["line"]: line["id"] for line in found}


def of_session(db: Connection, session_id: int) -> list[tuple[int, int, Kind, Attendance]]:
    """(attendance id, file id, the file's kind, attendance) in order of file and line."""
    return [
        (found["id"], found["file_id"], Kind(found["kind"]), read(found))
        for found in rows(db, SQL["of_session"], session=session_id)
    ]


def names(db: Connection, session_id: int) -> list[str]:
    """The names in all lists of the session as they stand there, each once."""
    return [found["raw_name"] for found in rows(db, SQL["names"], session=session_id)]


def count(db: Connection, session_id: int) -> int:
    """How many lines the session has."""
    return int(rows(db, SQL["count"], session=session_id)[0]["count"])


def read(found: sqlite3.Row) -> Attendance:
    """The value of one row of the table."""
    attended = found["attended"]
    return Attendance(
        line=found["line"],
        raw_name=found["raw_name"],
        name=found["name"],
        email=found["email"],
        given_name=found["given_name"],
        family_name=found["family_name"],
        original_name=found["original_name"],
        organization=found["organization"],
        industry=found["industry"],
        job_title=found["job_title"],
        role=found["role"],
        status=found["status"],
        attended=None if attended is None else bool(attended),
        joined=moments.maybe_read(found["joined"]),
        left=moments.maybe_read(found["left"]),
        minutes=found["minutes"],
        waiting=bool(found["waiting"]),
        platform_id=found["platform_id"],
    )
