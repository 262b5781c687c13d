"""People and addresses never to be written to."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime

from followup.errors import FollowupError
from followup.model import Block
from followup.store import forgotten, moments
from followup.store.queries import load
from followup.store.running import Connection, added, row, rows
from followup.store.transactions import joined

SQL = load("blocks")


def add(
    db: Connection,
    *,
    reason: str,
    now: datetime,
    person: int | None = None,
    address: str | None = None,
    origin: str = "user",
) -> int:
    """The id of the block on a person, an address or both; a live one of the same stays.

    `origin` is ``user``, ``refusal`` (their own words, which nothing lifts), ``bounce`` or
    ``proposed`` (a machine has read a no; `propose`).
    """
    if person is None and address is None:
        raise ValueError("a block needs a person or an address")
    who = {"person": person, "address": _lower(address), "origin": origin}
    with joined(db):
        same = row(db, SQL["same"], **who)
        if same is not None:
            return int(same["id"])
        return added(db, SQL["add"], reason=reason, now=moments.written(now), **who)


def lift(
    db: Connection,
    *,
    reason: str,
    now: datetime,
    person: int | None = None,
    address: str | None = None,
) -> int:
    """How many blocks on this person or this address ended.

    FollowupError ``rights.refusal`` where one stands that is their own word.
    """
    at = moments.written(now)
    who = {"person": person, "address": _lower(address)}
    if row(db, SQL["refusal"], **who) is not None:
        raise FollowupError("rights.refusal")
    return len(rows(db, SQL["lift"], reason=reason, now=at, **who))


def propose(db: Connection, *, person: int, address: str | None, now: datetime) -> None:
    """Hold somebody in whose words a machine has read a no, until the user says what they are."""
    who = {"person": person, "address": _lower(address)}
    with joined(db):
        if row(db, SQL["refusal"], **who) is None:
            add(db, reason="", now=now, origin="proposed", person=person, address=address)


def decide(
    db: Connection, *, person: int, address: str | None, refused: bool, now: datetime
) -> None:
    """The user's word on what was proposed: it ends, and a refusal takes its place or none.

    So it does for everybody whom it held.
    """
    who = {"person": person, "address": _lower(address)}
    why = "sync.was-refusal" if refused else "sync.was-none"
    with joined(db):
        ended = rows(db, SQL["lift_proposed"], reason=why, now=moments.written(now), **who)
        if refused:
            for one in sorted({person, *(found["person_id"] for found in ended)} - {None}):
                add(db, reason="", now=now, origin="refusal", person=one, address=address)


def is_blocked(db: Connection, person_id: int | None, addresses: Iterable[str]) -> Block | None:
    """The first block that stands against the person or one of the addresses."""
    return next(standing(db, person_id, addresses), None)


def standing(db: Connection, person_id: int | None, addresses: Iterable[str]) -> Iterator[Block]:
    """The blocks that stand against the person or one of the addresses.

    A mailbox that somebody blocked surely holds is blocked for whoever else holds it. Who was
    forgotten is known again by a hash and stays blocked: a block with id 0.
    """
    held = [address for address in addresses if address]
    yield from map(_block, rows(db, SQL["of_person"], person=person_id))
    for address in held:
        yield from map(_block, rows(db, SQL["of_address"], address=_lower(address)))
    at = forgotten.people(db, {person_id or 0: held}).get(person_id or 0)
    if at is not None:
        yield Block(0, "", at, person_id, None, "forgotten")


def carry(db: Connection, found: Iterable[Block], to: int, addresses: Iterable[str]) -> None:
    """Hold somebody with these addresses by what stands against who may be the same human.

    Not by a bounce: that tells of an address, which is blocked wherever it goes.
    """
    held = {one.id for one in standing(db, to, addresses)}
    for one in found:
        if one.id not in held and one.origin != "bounce":
            # Who was forgotten is known by an address alone, which the other may lack.
            origin = one.origin if one.id else "user"
            at, address = one.created_at, one.address
            add(db, reason=one.reason, now=at, person=to, address=address, origin=origin)


def live(db: Connection) -> list[Block]:
    """All blocks that stand, oldest first."""
    return [_block(found) for found in rows(db, SQL["live"])]


def against(db: Connection) -> tuple[set[int], set[str]]:
    """The people who are blocked, and every address that is, or that one of them surely holds."""
    found = rows(db, SQL["against"])
    people = {one["person_id"] for one in found if one["person_id"] is not None}
    return people, {one["address"] for one in found if one["address"] is not None}


def keep_addresses(db: Connection, session_id: int) -> None:
    """Block what blocked people showed as addresses in a session that is to go.

    With its lines goes what they were known by; the same list taken in again makes new people.
    """
    rows(db, SQL["keep_addresses"], session=session_id)


def _lower(address: str | None) -> str | None:
    return None if address is None else address.strip().lower()


def _block(found: sqlite3.Row) -> Block:
    at = moments.read(found["created_at"])
    who = found["person_id"], found["address"]
    return Block(found["id"], found["reason"], at, *who, found["origin"])
