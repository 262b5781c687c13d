"""Lines of the platforms' lists as given."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from followup.model import Attendance, Kind
from followup.store import moments
from followup.store.queries import load
from followup.store.running import Connection, many, rows
from followup.store.transactions import joined

SQL = load("attendances")


def add(
    db: Connection, session_id: int, file_id: int, attendances: Sequence[Attendance]
) -> dict[int, int]:
    """The attendance id of each line of the file; a line that is there already stays as it is."""
    with joined(db):
        many(db, SQL["add"], (_values(session_id, file_id, line) for line in attendances))
        found = rows(db, SQL["ids"], session=session_id, file=file_id)
    return {line["line"]: line["id"] for line in found}


def of_session(db: Connection, session_id: int) -> list[tuple[int, int, Kind, Attendance]]:
    """(attendance id, file id, the file's kind, attendance) in order of file and line."""
    return [
        (found["id"], found["file_id"], Kind(found["kind"]), read(found))
        for found in rows(db, SQL["of_session"], session=session_id)
    ]


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


def _values(session_id: int, file_id: int, line: Attendance) -> Mapping[str, object]:
    values = {name: getattr(line, name) for name in Attendance.__slots__}
    times = {"joined": moments.maybe_local(line.joined), "left": moments.maybe_local(line.left)}
    return values | times | {"session": session_id, "file": file_id}
