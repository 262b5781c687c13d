"""How much an account has sent of late, and how often a message was put off."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from followup.store import moments
from followup.store.queries import load
from followup.store.running import Connection, rows

SQL = load("counting")
WINDOW = timedelta(hours=24)


def departures(db: Connection, senders: Collection[str], now: datetime) -> list[datetime]:
    """When mails left, or may have left, over SMTP from one of `senders`: of the last 24 hours.

    Oldest first, in UTC. What the clock has not reached yet counts too: it was put back since,
    and that must not make room.
    """
    since = moments.written(now - WINDOW)
    found = [rows(db, SQL["departures"], sender=one, since=since) for one in senders]
    return sorted(moments.read(one["at"]) for ones in found for one in ones)


def times_put_off(db: Connection, message_id: int, now: datetime) -> int:
    """How often a server has put the message off within the last 24 hours."""
    since = moments.written(now - WINDOW)
    return len(rows(db, SQL["put_off"], message=message_id, since=since))


def claims_known(db: Connection) -> dict[int, int]:
    """Message id -> how often it was claimed, as far as this database knows; of the approved.

    `attempts` counts those times together with the ones that a server put it off before.
    """
    return {one["id"]: one["claims"] for one in rows(db, SQL["claims_known"])}


def gone(db: Connection) -> dict[str, int]:
    """Message-ID -> how often it must stand beside the database, as far as this one knows.

    Of all that left or may have, by any way: as often as they were claimed. Of what they took
    the place of: more often than that, since an older copy may hold it as approved.
    """
    return {one["message_id"]: one["times"] for one in rows(db, SQL["gone"])}
