"""Accounts whose server asked for a pause, by the address that stands in From."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from followup.store import moments
from followup.store.queries import load
from followup.store.running import Connection, row, rows
from followup.store.transactions import joined

SQL = load("rests")
# No server is left alone for longer: beyond that, the clock was wrong when it was written down.
LONGEST = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Rest:
    """Until when a server wants no mail from an account, and its own words."""

    until: datetime
    words: str


def put(db: Connection, address: str, rest: Rest) -> None:
    """Remember what the server asked for last."""
    until = moments.written(rest.until)
    with joined(db):
        rows(db, SQL["put"], address=address, until=until, words=rest.words)


def longest(db: Connection, addresses: Collection[str], now: datetime) -> Rest | None:
    """The pause that an account of these addresses still has to keep, `until` in UTC."""
    found = [rest for one in addresses if (rest := of(db, one, now))]
    return max(found, key=lambda rest: rest.until, default=None)


def of(db: Connection, address: str, now: datetime) -> Rest | None:
    """The pause of one address, `until` in UTC."""
    found = row(
        db,
        SQL["of"],
        address=address,
        now=moments.written(now),
        farthest=moments.written(now + LONGEST),
    )
    return Rest(moments.read(found["until"]), found["words"]) if found else None


def lift(db: Connection, address: str) -> None:
    """The server takes mail again."""
    with joined(db):
        rows(db, SQL["lift"], address=address)
