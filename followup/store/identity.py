"""What tells who is who: the lines of a session, and who bore a name or an address before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from typing import NamedTuple

from followup.model import Strength
from followup.store import moments
from followup.store.failures import told
from followup.store.queries import load
from followup.store.running import Connection, among, many, rows, rows_among

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


def lines(db: Connection, session_id: int) -> dict[int, Shown]:
    """Attendance id -> whom the line shows, by file and line; equal ones are one object."""
    known: dict[Shown, Shown] = {}
    with told(db.path):
        found = db.execute(SQL["lines"], {"session": session_id})
        shown = ((row[0], _shown(*row[1:])) for row in found)
        return {id_: known.setdefault(one, one) for id_, one in shown}


def _shown(raw_name: str, name: str, *rest: str | None) -> Shown:
    """Most names are written as they are, and kept once."""
    return Shown(raw_name, raw_name if name == raw_name else name, *rest)


def spans(db: Connection, attendance_ids: list[int]) -> dict[int, tuple[datetime, datetime]]:
    """From when to when the lines were there, as far as they say, by attendance id."""
    read = cache(moments.read)
    return {
        found["id"]: (read(found["joined"]), read(found["left"]))
        for found in among(db, SQL["spans"], attendance_ids)
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


def bearers(db: Connection) -> list[Bearer]:
    """The linked lines that bear one of the full names that were `seen`, oldest first."""
    return [
        Bearer(
            found["key"], found["id"], found["session_id"], found["raw_name"],
            bool(found["loose"]), found["person_id"], found["rule"],
            Strength(found["strength"]), found["decided_by"] == "user",
        )
        for found in rows(db, SQL["bearers"])
    ]  # fmt: skip


def node(db: Connection, session_id: int, person_id: int) -> list[int]:
    """The lines that a rule, but no address or id, gave to the person in the session."""
    found = rows(db, SQL["node"], session=session_id, person=person_id)
    return [one["id"] for one in found]


def seen(db: Connection, names: Iterable[tuple[int, str, int, bool]]) -> None:
    """Lay (number of a cluster, full name, attendance id, loose) aside until they are kept.

    A long session has too many names to hold.
    """
    rows(db, SQL["see_names"])
    rows(db, SQL["see_no_names"])
    many(db, SQL["see_name"], names)


def shared(db: Connection) -> Iterator[tuple[int, str]]:
    """(number of the cluster, full name) of those `seen` whose name may tell who somebody is.

    Others bear it, here (and not all of them with an address) or in another session.
    """
    with told(db.path):
        yield from map(tuple, db.execute(SQL["shared"]))


def keep_keys(db: Connection, session_id: int, mailboxes: Iterable[tuple[str, int]]) -> None:
    """Put the names `seen` and (mailbox, attendance id) in place of all keys of the session."""
    rows(db, SQL["forget_keys"], session=session_id)
    rows(db, SQL["add_seen"])
    rows(db, SQL["see_no_names"])
    many(db, SQL["add_key"], mailboxes)
    rows(db, SQL["identified"], session=session_id)


def unidentified(db: Connection) -> list[int]:
    """Sessions that an earlier version linked, which have no keys yet."""
    return [found["id"] for found in rows(db, SQL["unidentified"])]
