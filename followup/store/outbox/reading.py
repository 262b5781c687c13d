"""Where every message stands."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

from followup.errors import FollowupError
from followup.model import Channel, Message, MessageState
from followup.store import moments
from followup.store.queries import load
from followup.store.running import Connection, row, rows

SQL = load("outbox")
# No message is put off for longer: beyond that, the clock was wrong when it was written down.
LONGEST_WAIT = timedelta(days=1)


def get(db: Connection, message_id: int) -> Message:
    """FollowupError ``store.no-message`` where there is none."""
    found = row(db, SQL["get"], id=message_id)
    if found is None:
        raise FollowupError("store.no-message", id=message_id)
    return read(found)


def waiting(db: Connection, now: datetime, channel: Channel | None = None) -> list[Message]:
    """Approved and due, oldest first."""
    found = [read(one) for one in rows(db, SQL["approved"])]
    return [one for one in found if is_due(one, now) and channel in (None, one.channel)]


def put_off(db: Connection, now: datetime) -> list[Message]:
    """Approved and not due yet, oldest first."""
    return [one for one in map(read, rows(db, SQL["approved"])) if not is_due(one, now)]


def is_due(message: Message, now: datetime) -> bool:
    """Whether a message need not wait any more for the time that a server asked for."""
    until = message.not_before
    return until is None or until <= now or until > now + LONGEST_WAIT


def approved_at(db: Connection, message_id: int) -> datetime:
    """When its yes was given, in UTC; FollowupError ``store.no-message``."""
    found = row(db, SQL["get"], id=message_id)
    if found is None:
        raise FollowupError("store.no-message", id=message_id)
    return moments.read(found["created_at"])


def waiting_counts(db: Connection) -> tuple[int, int]:
    """How many approved ones are to be copied, and how many to be mailed, due or not."""
    found = {one["channel"]: one["count"] for one in rows(db, SQL["waiting_counts"])}
    return found.get(Channel.COPY, 0), found.get(Channel.EMAIL, 0)


def pasted_since(db: Connection, since: datetime) -> int:
    """How many texts the user has pasted since then."""
    return int(rows(db, SQL["pasted_since"], since=moments.written(since))[0]["count"])


def all_messages(db: Connection, session_id: int | None = None) -> list[Message]:
    """Of one session or of all, oldest first."""
    if session_id is None:
        return [read(found) for found in rows(db, SQL["all"])]
    return [read(found) for found in rows(db, SQL["of_session"], session=session_id)]


def of_person(db: Connection, person_id: int) -> list[Message]:
    """All messages to one person, oldest first."""
    return [read(found) for found in rows(db, SQL["of_person"], person=person_id)]


def same_contact(db: Connection, message_id: int) -> list[str]:
    """The Message-IDs of all that ever stood for this one first contact, its own among them.

    Cancelled and failed ones too: in an older copy of the database one of them still waits.
    """
    return [found["message_id"] for found in rows(db, SQL["same_contact"], id=message_id)]


def last_reached(db: Connection, person_id: int, *, beside: int) -> int | None:
    """The id of the last message that reached the person after another session than `beside`."""
    found = row(db, SQL["last_reached"], person=person_id, session=beside)
    return None if found is None else found["id"]


def counts(db: Connection) -> dict[MessageState, int]:
    """How many messages are in each state; states without any are left out."""
    return {MessageState(found["state"]): found["count"] for found in rows(db, SQL["counts"])}


def written_to(db: Connection, session_id: int) -> dict[int, MessageState]:
    """Person id -> state of their first contact of this session, from the yes on.

    A failed or cancelled message is no contact.
    """
    found = rows(db, SQL["written_to"], session=session_id)
    return {one["person_id"]: MessageState(one["state"]) for one in found}


def unanswered_first_contacts(db: Connection) -> set[int]:
    """Ids of the people whom a message reached, or may have, and who never answered one.

    A machine's notice is no answer; a mail that came back has reached nobody.
    """
    return {found["person_id"] for found in rows(db, SQL["reached"])}


def read(found: sqlite3.Row) -> Message:
    """The value of one row of the table with its approval's `expires_at`."""
    return Message(
        id=found["id"],
        draft=found["draft_id"],
        person=found["person_id"],
        session=found["session_id"],
        channel=Channel(found["channel"]),
        recipient=found["recipient"],
        recipient_name=found["recipient_name"],
        sender=found["sender"],
        subject=found["subject"],
        raw=bytes(found["raw"]),
        message_id=found["message_id"],
        state=MessageState(found["state"]),
        attempts=found["attempts"],
        detail=found["detail"],
        not_before=moments.maybe_read(found["not_before"]),
        expires_at=moments.read(found["expires_at"]),
        updated_at=moments.read(found["updated_at"]),
    )
