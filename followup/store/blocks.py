"""People and addresses never to be written to."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from followup.model import Block
from followup.store import moments
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
) -> int:
    """The id of the block on a person, an address or both; a live one of the same stays."""
    if person is None and address is None:
        raise ValueError("a block needs a person or an address")
    who = {"person": person, "address": _lower(address)}
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
    """How many blocks on this person or this address ended."""
    at = moments.written(now)
    who = {"person": person, "address": _lower(address)}
    return len(rows(db, SQL["lift"], reason=reason, now=at, **who))


def is_blocked(db: Connection, person_id: int | None, addresses: Iterable[str]) -> Block | None:
    """The first block that stands against the person or one of the addresses."""
    found = row(db, SQL["of_person"], person=person_id)
    if found is not None:
        return _block(found)
    for address in addresses:
        found = row(db, SQL["of_address"], address=_lower(address))
        if found is not None:
            return _block(found)
    return None


def live(db: Connection) -> list[Block]:
    """All blocks that stand, oldest first."""
    return [_block(found) for found in rows(db, SQL["live"])]


def follow(db: Connection, person_id: int, to_person: int) -> None:
    """Who takes over a line of a blocked person is blocked as well: a no outlives a new guess."""
    rows(db, SQL["follow"], person=person_id, target=to_person)


def _lower(address: str | None) -> str | None:
    return None if address is None else address.strip().lower()


def _block(found: sqlite3.Row) -> Block:
    at = moments.read(found["created_at"])
    return Block(found["id"], found["reason"], at, found["person_id"], found["address"])
