"""What tells who is who: the lines of a session, and who bore a name or an address before."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from followup.model import Strength
from followup.store import moments
from followup.store.failures import told
from followup.store.queries import load
from followup.store.running import Connection, many, rows, rows_among

SQL = load("identity")


class Shown(NamedTuple):
    """What of an attendance tells whose it is; the fields are those of Attendance."""

    raw_name: str
    name: str
    original_name: str | None
    email: str | None
    platform_id: str | None


class Bearer(NamedTuple):
    """A line that stands for its person in its session, found by a key.

    `loose` lines have neither address nor id of the platform.
    """

    key: str
    attendance: int
    session: int
    raw_name: str
    loose: bool
    person: int
    rule: str
    strength: Strength
    by_user: bool

    @property
    def joined(self) -> bool:
        """Whether the line came to somebody with an address within its own session."""
        return self.rule == "same-name" and self.strength is Strength.PROVISIONAL


def lines(db: Connection, session_id: int) -> list[tuple[int, Shown]]:
    """(attendance id, whom the line shows) in order of file and line; equal ones are one object."""
    known: dict[Shown, Shown] = {}
    with told(db.path):
        found = db.execute(SQL["lines"], {"session": session_id})
        shown = ((row[0], Shown(*row[1:])) for row in found)
        return [(id_, known.setdefault(one, one)) for id_, one in shown]


def spans(db: Connection, attendance_ids: list[int]) -> dict[int, tuple[datetime, datetime]]:
    """From when to when the lines were there, as far as they say, by attendance id."""
    return {
        found["id"]: (moments.read(found["joined"]), moments.read(found["left"]))
        for found in rows_among(db, SQL["spans"], attendance_ids)
    }


def mailboxes(db: Connection, addresses: Iterable[str]) -> list[tuple[str, int, str]]:
    """(address, person, raw name) of the lines that surely hold one of the mailboxes.

    Lines that hold a mailbox with a tag are found by the mailbox.
    """
    sought = sorted(addresses)
    tagged = [found["email"] for found in rows_among(db, SQL["tagged"], sought)]
    held = rows_among(db, SQL["mailboxes"], sorted({*sought, *tagged}))
    return [(found["email"], found["person_id"], found["raw_name"]) for found in held]


def platform_ids(db: Connection, ids: Iterable[str]) -> dict[str, int]:
    """The person who surely holds each of the platform's ids; unknown ids are left out."""
    found = rows_among(db, SQL["platform_ids"], sorted(ids))
    return {one["platform_id"]: one["id"] for one in found}


def bearers(db: Connection, keys: Iterable[str]) -> list[Bearer]:
    """The linked lines that bear one of the full names, oldest first."""
    return [
        Bearer(
            found["key"], found["id"], found["session_id"], found["raw_name"],
            bool(found["loose"]), found["person_id"], found["rule"],
            Strength(found["strength"]), found["decided_by"] == "user",
        )
        for found in rows_among(db, SQL["bearers"], sorted(keys))
    ]  # fmt: skip


def node(db: Connection, session_id: int, person_id: int) -> list[int]:
    """The lines that a rule, but no address or id, gave to the person in the session."""
    found = rows(db, SQL["node"], session=session_id, person=person_id)
    return [one["id"] for one in found]


def keep_keys(db: Connection, session_id: int, keys: Iterable[tuple[str, int]]) -> None:
    """Put (key, attendance id) in place of all keys of the session."""
    rows(db, SQL["forget_keys"], session=session_id)
    many(db, SQL["add_key"], keys)
    rows(db, SQL["identified"], session=session_id)


def unidentified(db: Connection) -> list[int]:
    """Sessions that an earlier version linked, which have no keys yet."""
    return [found["id"] for found in rows(db, SQL["unidentified"])]
