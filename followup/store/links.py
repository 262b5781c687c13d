"""Who is who: assertions that a line of a list is a person. Retracted, never overwritten."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Literal, NamedTuple

from followup.model import Strength
from followup.store import blocks, moments, people
from followup.store.queries import load
from followup.store.running import Connection, many, row, rows
from followup.store.transactions import joined

SQL = load("links")
DecidedBy = Literal["rule", "user"]


class Link(NamedTuple):
    """What holds between a line and a person at present."""

    person: int
    rule: str
    strength: Strength
    decided_by: DecidedBy


def live(db: Connection, session_id: int) -> dict[int, Link]:
    """The link of each linked attendance of the session, by attendance id."""
    return {
        found["attendance_id"]: Link(
            found["person_id"], found["rule"], Strength(found["strength"]), found["decided_by"]
        )
        for found in rows(db, SQL["live"], session=session_id)
    }


def put(
    db: Connection,
    attendance_id: int,
    person_id: int,
    rule: str,
    strength: Strength,
    decided_by: DecidedBy,
    now: datetime,
) -> bool:
    """Link a line to a person; True where that changed anything.

    A rule never overrules the user. Where the line leaves another person, that person's block
    follows it, and, with their last line of the session, their drafts and messages
    (`move_drafts`): otherwise a new guess could write twice, or to someone who said no.
    """
    wanted = Link(person_id, rule, strength, decided_by)
    with joined(db):
        found = row(db, SQL["of_attendance"], attendance=attendance_id)
        if found is None:
            raise ValueError("no such attendance")
        before, session_id = found["person_id"], found["session_id"]
        if before is not None and stands(wanted, Link(*found[:4])):
            return False
        _replace(db, attendance_id, wanted, now)
        if before is not None and before != person_id:
            blocks.follow(db, before, person_id)
            move_drafts(db, before, person_id, session_id)
            _close_left(db, before, person_id, session_id, now)
    return True


def add_more(db: Connection, links: Iterable[tuple[int, Link]], now: datetime) -> None:
    """Link lines (attendance id, link) that are linked to nobody yet."""
    at = moments.written(now)
    with joined(db):
        many(db, SQL["add_more"], ((line, *link, at) for line, link in links))


def stands(wanted: Link, current: Link) -> bool:
    """Whether `put` would leave `current` as it is."""
    return wanted == current or (current.decided_by == "user" and wanted.decided_by == "rule")


def confirm(db: Connection, person_id: int, session_id: int, now: datetime) -> None:
    """The user's word on the provisional links of a person in a session."""
    with joined(db):
        for found in rows(db, SQL["provisional"], person=person_id, session=session_id):
            link = Link(person_id, found["rule"], Strength.CONFIRMED, "user")
            _replace(db, found["attendance_id"], link, now)


def present(db: Connection, person_id: int, session_id: int) -> bool:
    """Whether any line of the session is linked to the person."""
    return row(db, SQL["present"], person=person_id, session=session_id) is not None


def same(db: Connection, person_id: int, kept: int, now: datetime) -> list[int]:
    """The user's word that two people are one: the sure lines of both are `kept`'s from now on.

    Notes and blocks follow. What only a name gave to the other stays with them until their
    sessions, which are returned, are linked again.
    """
    with joined(db):
        for one in (kept, person_id):
            lines = rows(db, SQL["of_person"], person=one)
            sure = [found for found in lines if found["strength"] != Strength.PROVISIONAL]
            for found in sure or lines:
                put(db, found["attendance_id"], kept, "same", Strength.CONFIRMED, "user", now)
        people.follow(db, person_id, kept)
        left = rows(db, SQL["of_person"], person=person_id)
    return sorted({found["session_id"] for found in left})


def part(db: Connection, person_id: int, session_id: int, now: datetime) -> int:
    """The user's word that the provisional lines of a person in a session are somebody else's."""
    with joined(db):
        other = people.add(db, now)
        for found in rows(db, SQL["provisional"], person=person_id, session=session_id):
            put(db, found["attendance_id"], other, "different", Strength.CONFIRMED, "user", now)
    return other


def successor(db: Connection, person_id: int) -> int:
    """The person, or who has most of their former lines where none is left."""
    if row(db, SQL["of_person"], person=person_id) is not None:
        return person_id
    found = row(db, SQL["successor"], person=person_id)
    return person_id if found is None else int(found["id"])


def move_drafts(db: Connection, from_person: int, to_person: int, session_id: int) -> None:
    """Drafts and messages follow a person whose last line in the session went to another one.

    What would give that other one a second draft of a channel, or a second first contact,
    stays; so does everything while a line of the session is left.
    """
    values = {"person": from_person, "target": to_person, "session": session_id}
    with joined(db):
        if not present(db, from_person, session_id):
            rows(db, SQL["move_drafts"], **values)
            rows(db, SQL["move_messages"], **values)


def _close_left(
    db: Connection, from_person: int, to_person: int, session_id: int, now: datetime
) -> None:
    """Nobody is behind what could not follow: it is cancelled before it can leave."""
    if present(db, from_person, session_id):
        return
    values = {"person": from_person, "target": to_person, "session": session_id}
    for name in ("cancel_left", "withdraw_left", "close_left"):
        rows(db, SQL[name], now=moments.written(now), **values)


def _replace(db: Connection, attendance_id: int, link: Link, now: datetime) -> None:
    at = moments.written(now)
    rows(db, SQL["retract"], attendance=attendance_id, now=at)
    rows(db, SQL["add"], attendance=attendance_id, now=at, **link._asdict())
