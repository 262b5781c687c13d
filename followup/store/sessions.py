"""Study sessions that took place."""

from __future__ import annotations

import dataclasses
import sqlite3
from datetime import date, datetime
from typing import TypedDict, Unpack

from followup.errors import FollowupError
from followup.model import Session
from followup.store import blocks, moments
from followup.store.queries import load
from followup.store.running import Connection, added, row, rows
from followup.store.transactions import joined

SQL = load("sessions")
# Children before parents; files, lines and links go with their session.
_REMOVAL = ("remove_history", "remove_messages", "remove_approvals", "remove_drafts", "remove")


class Changes(TypedDict, total=False):
    """What may be corrected on a session afterwards."""

    day: date
    day_assumed: bool
    topic: str | None
    start: datetime | None
    platform: str | None
    meeting_id: str | None
    timezone: str | None
    hosted: bool | None
    host_name: str | None
    host_email: str | None
    no_contact: bool
    closed: bool
    discreet: bool


def add(
    db: Connection,
    *,
    day: date,
    now: datetime,
    topic: str | None = None,
    start: datetime | None = None,
    platform: str | None = None,
    meeting_id: str | None = None,
    timezone: str | None = None,
    host_name: str | None = None,
    host_email: str | None = None,
    hosted: bool | None = None,
    day_assumed: bool = False,
    discreet: bool = False,
) -> int:
    """The id of a new session; `start` is local (naive)."""
    session = Session(
        0,
        day,
        topic,
        start,
        day_assumed,
        platform,
        meeting_id,
        timezone,
        hosted,
        host_name,
        host_email,
        discreet=discreet,
    )
    return added(db, SQL["add"], now=moments.written(now), **_values(session))


def get(db: Connection, session_id: int) -> Session:
    """FollowupError ``store.no-session`` where there is none."""
    found = row(db, SQL["get"], id=session_id)
    if found is None:
        raise FollowupError("store.no-session", id=session_id)
    return _session(found)


def all_sessions(db: Connection) -> list[Session]:
    """Newest first: by day, then by id."""
    return [_session(found) for found in rows(db, SQL["newest_first"])]


def latest(db: Connection) -> Session | None:
    """The first of `all_sessions`."""
    found = row(db, SQL["latest"])
    return None if found is None else _session(found)


def people_count(db: Connection, session_id: int) -> int:
    """How many people have a line in the session."""
    return int(rows(db, SQL["people_count"], session=session_id)[0]["count"])


def update(db: Connection, session_id: int, **changes: Unpack[Changes]) -> Session:
    """Correct a session; fields that are not named stay. ``store.no-session`` as in `get`."""
    with joined(db):
        session = dataclasses.replace(get(db, session_id), **changes)
        rows(db, SQL["update"], id=session_id, **_values(session))
    return session


def save(db: Connection, session: Session) -> None:
    """Write all fields of a session that is there already."""
    with joined(db):
        rows(db, SQL["update"], id=session.id, **_values(session))


def remove(db: Connection, session_id: int) -> None:
    """Forget a session with its files, lines and drafts, and the people known only from it.

    FollowupError ``store.no-session``, or ``store.session-in-use`` while messages of it wait
    or have left: what was written to people is not undone by removing a list.
    """
    get(db, session_id)
    with joined(db):
        kept = int(rows(db, SQL["kept_messages"], session=session_id)[0]["count"])
        if kept:
            raise FollowupError("store.session-in-use", session=session_id, count=kept)
        blocks.keep_addresses(db, session_id)
        for statement in _REMOVAL:
            rows(db, SQL[statement], session=session_id)
        rows(db, SQL["remove_unknown_people"])


def _values(session: Session) -> dict[str, object]:
    values = dataclasses.asdict(session)
    values.pop("id")
    return values | {"day": session.day.isoformat(), "start": moments.maybe_local(session.start)}


def _session(found: sqlite3.Row) -> Session:
    return Session(
        id=found["id"],
        day=date.fromisoformat(found["day"]),
        topic=found["topic"],
        start=moments.maybe_read(found["start"]),
        day_assumed=bool(found["day_assumed"]),
        platform=found["platform"],
        meeting_id=found["meeting_id"],
        timezone=found["timezone"],
        hosted=None if found["hosted"] is None else bool(found["hosted"]),
        host_name=found["host_name"],
        host_email=found["host_email"],
        no_contact=bool(found["no_contact"]),
        closed=bool(found["closed"]),
        discreet=bool(found["discreet"]),
    )
