"""What came back on messages: of others' words only what is shown, and nothing twice."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime
from typing import NamedTuple

from followup.errors import FollowupError
from followup.model import Answer, IncomingKind
from followup.store import moments
from followup.store.queries import load
from followup.store.running import Connection, row, rows

SQL = load("answers")


class Gone(NamedTuple):
    """A mail that has left, or may have: what an incoming one can be about."""

    id: int
    person: int
    recipient: str | None
    name: str
    subject: str
    message_id: str
    created_at: datetime


class Arrived(NamedTuple):
    """What is to be kept of an incoming mail; `header_id` tells it from every other one."""

    kind: IncomingKind
    header_id: str
    at: datetime
    excerpt: str = ""
    detail: str | None = None
    until: date | None = None
    sure: bool = True


def add(db: Connection, message_id: str, came: Arrived, now: datetime) -> int | None:
    """The id of the new answer on the message with this Message-ID.

    None where it is stored already, and where the message was forgotten meanwhile.
    """
    found = row(
        db,
        SQL["add"],
        message=message_id,
        kind=came.kind.value,
        header_id=came.header_id,
        received_at=moments.written(came.at),
        excerpt=came.excerpt,
        detail=came.detail,
        until=came.until and came.until.isoformat(),
        sure=int(came.sure),
        now=moments.written(now),
    )
    return None if found is None else int(found["id"])


def get(db: Connection, number: int) -> Answer:
    """FollowupError ``sync.no-answer`` where there is none."""
    found = row(db, SQL["get"], id=number)
    if found is None:
        raise FollowupError("sync.no-answer", id=number)
    return _answer(found)


def of_message(db: Connection, message: int) -> list[Answer]:
    """What came back on one message, oldest first."""
    return [_answer(one) for one in rows(db, SQL["of_message"], message=message)]


def of_person(db: Connection, person: int) -> list[Answer]:
    """What came back on all messages to one person, oldest first."""
    return [_answer(one) for one in rows(db, SQL["of_person"], person=person)]


def everything(db: Connection) -> list[Answer]:
    """All that came back, oldest first."""
    return [_answer(one) for one in rows(db, SQL["all"])]


def pending(db: Connection) -> list[Answer]:
    """Refusals and unsure replies that wait for the user's word, oldest first."""
    return [_answer(one) for one in rows(db, SQL["pending"])]


def replied_since(db: Connection, since: datetime) -> list[Answer]:
    """Human words that came since then and are neither a no nor doubtful, oldest first."""
    return [_answer(one) for one in rows(db, SQL["replied_since"], since=moments.written(since))]


def confirm(db: Connection, number: int, *, so: bool) -> None:
    """The user's word: it is a no, or it is about that message; or it is not.

    Of a mail about something else no word is kept.
    """
    rows(db, SQL["confirm"], id=number, confirmed=int(so))


def confirm_refusals(db: Connection, person: int | None, address: str | None, *, so: bool) -> None:
    """The same for all that waits as a no of this person or from this address."""
    who = {"person": person, "address": address and address.lower()}
    rows(db, SQL["confirm_refusals"], confirmed=int(so), **who)


def went_out(db: Connection) -> list[Gone]:
    """Every mail that has left or may have, oldest first, whatever became of it.

    One that is to leave once more, or was called off by the user, may have arrived all the same.
    """
    return [
        Gone(
            one["id"],
            one["person_id"],
            one["recipient"],
            one["recipient_name"],
            one["subject"],
            one["message_id"],
            moments.read(one["created_at"]),
        )
        for one in rows(db, SQL["went_out"])
    ]


def proven(db: Connection) -> list[int]:
    """Messages that may or may not have left, and on which something surely came back."""
    return [int(one["id"]) for one in rows(db, SQL["proven"])]


def _answer(found: sqlite3.Row) -> Answer:
    until, said = found["until"], found["confirmed"]
    return Answer(
        id=found["id"],
        message=found["message_id"],
        person=found["person_id"],
        kind=IncomingKind(found["kind"]),
        received_at=moments.read(found["received_at"]),
        excerpt=found["excerpt"],
        detail=found["detail"],
        until=date.fromisoformat(until) if until else None,
        sure=bool(found["sure"]),
        confirmed=None if said is None else bool(said),
    )
