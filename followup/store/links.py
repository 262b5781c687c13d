"""Who is who: assertions that a line of a list is a person. Retracted, never overwritten."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Literal, NamedTuple

from followup.model import Strength
from followup.store import blocks, following, moments, people
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
        found["attendance_id"]: _link(found) for found in rows(db, SQL["live"], session=session_id)
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

    A rule never overrules the user; else it is as in `restore`.
    """
    wanted = Link(person_id, rule, strength, decided_by)
    with joined(db):
        found = row(db, SQL["of_attendance"], attendance=attendance_id)
        if found is None:
            raise ValueError("no such attendance")
        if found["person_id"] is not None and stands(wanted, Link(*found[:4])):
            return False
        restore(db, attendance_id, wanted, now)
    return True


def restore(db: Connection, attendance_id: int, link: Link, now: datetime) -> None:
    """Link a line as it is said, whoever linked it so far.

    Where the line leaves another person, what stands against that person holds for the line and
    for the lines left behind, also where only an address told; and with their last line of the
    session their drafts and messages go along (`following.move`): otherwise a new guess could
    write twice, or to someone who said no.
    """
    with joined(db):
        found = rows(db, SQL["of_attendance"], attendance=attendance_id)[0]
        before, session_id = found["person_id"], found["session_id"]
        if before is None or before == link.person:
            _replace(db, attendance_id, link, now)
            return
        said_no = list(blocks.standing(db, before, people.emails(db, before)))
        _replace(db, attendance_id, link, now)
        left = row(db, SQL["of_person"], person=before) is not None
        following.spread(db, said_no, [link.person, before] if left else [link.person])
        if not present(db, before, session_id):
            following.move(db, before, link.person, session_id, now)


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


def of_person(db: Connection, person_id: int) -> dict[int, tuple[int, Link]]:
    """Attendance id -> (session, link) of the person's lines, oldest first."""
    return _by_line(rows(db, SQL["of_person"], person=person_id))


def by_rule_at(db: Connection, at: datetime) -> dict[int, tuple[int, Link]]:
    """The same of the lines that a rule linked at this very moment, and that stand so."""
    return _by_line(rows(db, SQL["by_rule_at"], at=moments.written(at)))


def of_line(db: Connection, attendance_id: int) -> Link | None:
    """The link of a line; None for one that is linked to nobody or not there."""
    found = row(db, SQL["of_attendance"], attendance=attendance_id)
    return None if found is None or found["person_id"] is None else _link(found)


def held(db: Connection, attendance_id: int, at: datetime) -> Link | None:
    """The link that a line had just before `at`, where it has another one since."""
    found = row(db, SQL["held"], attendance=attendance_id, at=moments.written(at))
    return None if found is None else _link(found)


def same(db: Connection, person_id: int, kept: int, now: datetime) -> list[int]:
    """The user's word that two people are one: the lines of both are `kept`'s from now on.

    What only a name gave to one of them stays a guess; no rule takes away what it gave within
    the session of their other lines, which are no longer its own to weigh. The sessions of the
    guesses are returned: the rules may find out more when they are linked again.
    """
    guessed: set[int] = set()
    with joined(db):
        for one in (kept, person_id):
            lines = of_person(db, one)
            all_guessed = all(link.strength is Strength.PROVISIONAL for _, link in lines.values())
            for line, (session_id, link) in lines.items():
                if link.strength is not Strength.PROVISIONAL or all_guessed:
                    put(db, line, kept, "same", Strength.CONFIRMED, "user", now)
                    continue
                guessed.add(session_id)
                if link.rule == "same-name":
                    put(db, line, kept, link.rule, link.strength, "user", now)
                elif one != kept:
                    restore(db, line, link._replace(person=kept), now)
    return sorted(guessed)


def split(db: Connection, person_id: int, lines: Collection[int], now: datetime) -> int:
    """The user's word that these lines of a person are somebody else's, whose id it returns.

    The others are the person's own by the same word; what is a guess among them stays one,
    but no rule takes it away.
    """
    with joined(db):
        other = people.add(db, now)
        for line, (_, link) in of_person(db, person_id).items():
            if line in lines:
                put(db, line, other, "different", Strength.CONFIRMED, "user", now)
            else:
                guess = link.strength is Strength.PROVISIONAL
                strength = link.strength if guess else Strength.CONFIRMED
                put(db, line, person_id, "different", strength, "user", now)
    return other


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


def _by_line(found: Iterable[sqlite3.Row]) -> dict[int, tuple[int, Link]]:
    return {one["attendance_id"]: (one["session_id"], _link(one)) for one in found}


def _link(found: sqlite3.Row) -> Link:
    strength = Strength(found["strength"])
    return Link(found["person_id"], found["rule"], strength, found["decided_by"])


def _replace(db: Connection, attendance_id: int, link: Link, now: datetime) -> None:
    at = moments.written(now)
    rows(db, SQL["retract"], attendance=attendance_id, now=at)
    rows(db, SQL["add"], attendance=attendance_id, now=at, **link._asdict())
