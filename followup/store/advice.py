"""What the user was told once and need not be told again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.store import moments
from followup.store.queries import load
from followup.store.running import Connection, row, rows

if TYPE_CHECKING:
    from datetime import datetime

SQL = load("advice")


def put(db: Connection, platform: str, now: datetime) -> None:
    """Note that the advice for a platform was given."""
    rows(db, SQL["put"], platform=platform, now=moments.written(now))


def without_address(db: Connection, session_id: int) -> int:
    """How many people of the session have no address, from any session or the user."""
    return int(rows(db, SQL["without_address"], session=session_id)[0]["count"])


def given(db: Connection, platform: str) -> bool:
    """Whether the advice for a platform was given before."""
    return row(db, SQL["given"], platform=platform) is not None
