"""The user's own list of companies: which industry a firm is in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from followup.store import moments
from followup.store.queries import load
from followup.store.running import Connection, rows
from followup.store.transactions import joined

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

SQL = load("companies")


class Company(NamedTuple):
    """A firm as the user wrote it; equal firms have an equal `key`."""

    key: str
    organization: str
    industry: str


def put(db: Connection, companies: Iterable[Company], now: datetime) -> None:
    """Remember them all or none; what was said before of one of them is replaced."""
    with joined(db):
        for company in companies:
            rows(db, SQL["put"], **company._asdict(), now=moments.written(now))


def remembered(db: Connection) -> dict[str, str]:
    """Key -> industry of every firm on the list."""
    return {row["key"]: row["industry"] for row in rows(db, SQL["all"])}


def forget(db: Connection) -> int:
    """Empty the list; how many firms were on it."""
    return len(rows(db, SQL["forget"]))
