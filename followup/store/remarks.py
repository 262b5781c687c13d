"""Lines of chat, each with the attendance of who wrote it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from operator import attrgetter

from followup.model import Remark, StoredRemark
from followup.store.queries import load
from followup.store.running import Connection, many, rows
from followup.store.transactions import joined

SQL = load("remarks")
_SAID = attrgetter("line", "said_at", "sender", "recipient", "text", "asked")


def add(
    db: Connection,
    session_id: int,
    file_id: int,
    remarks: Sequence[Remark],
    attendance_of: Mapping[int, int],
) -> None:
    """Keep the remarks whose line has an attendance; others (bots) are passed over."""
    kept = [remark for remark in remarks if remark.line in attendance_of]
    with joined(db):
        many(db, SQL["add"], (_values(session_id, file_id, r, attendance_of) for r in kept))


def of_session(db: Connection, session_id: int) -> list[StoredRemark]:
    """In order of file and line, of everyone whose line is linked to a person."""
    return [_stored(found) for found in rows(db, SQL["of_session"], session=session_id)]


def of_person(db: Connection, person_id: int) -> list[StoredRemark]:
    """Over all sessions, the newest first; within one in order of file and line."""
    return [_stored(found) for found in rows(db, SQL["of_person"], person=person_id)]


def _values(
    session_id: int, file_id: int, remark: Remark, attendance_of: Mapping[int, int]
) -> tuple[object, ...]:
    return session_id, file_id, attendance_of[remark.line], *_SAID(remark)


def _stored(found: sqlite3.Row) -> StoredRemark:
    remark = Remark(
        found["line"],
        found["said_at"],
        found["sender"],
        found["text"],
        found["recipient"],
        bool(found["asked"]),
    )
    return StoredRemark(found["session_id"], found["person_id"], found["path"], remark)
