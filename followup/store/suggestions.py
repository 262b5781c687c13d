"""Two people who may be one human, and what the user said to that."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Literal, NamedTuple

from followup.errors import FollowupError
from followup.store import moments
from followup.store.queries import load
from followup.store.running import Connection, row, rows, rows_among

SQL = load("suggestions")
Answer = Literal["same", "different"]


class Pair(NamedTuple):
    """Two people, the lower number first, and the answer if there is one."""

    id: int
    a: int
    b: int
    answer: Answer | None


class ShownAs(NamedTuple):
    """How a line shows a person, and the file and line of the first such one."""

    person: int
    raw_name: str
    email: str | None
    organization: str | None
    file: str
    line: int


Stay = tuple[int, str, datetime, datetime]


def apart(db: Connection) -> list[frozenset[int]]:
    """The pairs of people whom the user told apart."""
    found = rows(db, SQL["apart"])
    return [frozenset((one["person_a"], one["person_b"])) for one in found]


def get(db: Connection, pair_id: int) -> Pair:
    """FollowupError ``people.no-suggestion`` for an unknown id."""
    found = row(db, SQL["get"], id=pair_id)
    if found is None:
        raise FollowupError("people.no-suggestion", id=pair_id)
    return Pair(*found)


def put(db: Connection, a: int, b: int) -> Pair:
    """The suggestion of two people, made at the first time."""
    values = {"a": min(a, b), "b": max(a, b)}
    rows(db, SQL["add"], **values)
    return Pair(*rows(db, SQL["find"], **values)[0])


def answer(db: Connection, pair_id: int, said: Answer, now: datetime) -> None:
    """Keep what the user said; a later word counts."""
    rows(db, SQL["answer"], id=pair_id, answer=said, now=moments.written(now))


def called(db: Connection) -> list[tuple[int, str]]:
    """(person, raw name) of all that have a line."""
    return [(found["person_id"], found["raw_name"]) for found in rows(db, SQL["called"])]


def shown(db: Connection, people: Collection[int] | None = None) -> list[ShownAs]:
    """How the people are shown, or all people."""
    if people is None:
        people = [found["id"] for found in rows(db, SQL["all_ids"])]
    return [ShownAs(*found) for found in rows_among(db, SQL["shown"], sorted(people))]


def drafted(db: Connection, session_id: int) -> list[int]:
    """The people with a draft of the session that may still leave."""
    return [found["id"] for found in rows(db, SQL["drafted"], session=session_id)]


def latest_drafted(db: Connection) -> int | None:
    """The newest session with open drafts."""
    found = row(db, SQL["latest_drafted"])
    return None if found is None else int(found["id"])


def stays(db: Connection, person_id: int) -> list[Stay]:
    """(session, address, joined, left) of the person's lines that have all of that."""
    return [
        (one["session_id"], one["email"], moments.read(one["joined"]), moments.read(one["left"]))
        for one in rows(db, SQL["stays"], person=person_id)
    ]
