"""How long people are kept: who was not seen for long enough to be forgotten."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from followup.errors import FollowupError
from followup.store import moments
from followup.store.queries import load
from followup.store.running import Connection, rows

SQL = load("retention")
PASTED_DAYS = 30
_LONGEST = 1200


@dataclass(frozen=True, slots=True)
class Settings:
    """`keep_months`: so long somebody is kept after the last list that showed them came in."""

    keep_months: int = 13

    def validate(self) -> None:
        """FollowupError ``rights.keep-months`` for what is no number of months."""
        if not 1 <= self.keep_months <= _LONGEST:
            raise FollowupError("rights.keep-months", months=self.keep_months)


class Expired(NamedTuple):
    """A person whose time is over; `seen` is when their last list came in.

    `pasted` tells that they stood on a pasted list alone, on which nothing was done.
    """

    person: int
    seen: datetime
    pasted: bool


def expired(db: Connection, keep: Settings, now: datetime) -> list[Expired]:
    """Whose time is over, longest unseen first.

    Thirty days for those of one session that was not the user's own, known from pasted lists
    alone, in which nobody was drafted to, written to, noted, blocked or settled by the user;
    `keep_months` for all others.
    """
    limits = {
        "seen": moments.written(_months_before(now, keep.keep_months)),
        "pasted": moments.written(now - timedelta(days=PASTED_DAYS)),
    }
    if not rows(db, SQL["older"], **limits)[0]["found"]:
        return []  # Most of the time: nobody need be looked at.
    found = {
        one["id"]: Expired(one["id"], moments.read(one["seen"]), name == "pasted")
        for name in ("pasted", "unseen")
        for one in rows(db, SQL[name], **limits)
    }
    return sorted(found.values(), key=lambda one: (one.seen, one.person))


def _months_before(now: datetime, months: int) -> datetime:
    """The same day and time so many months earlier, or the last day of a shorter month."""
    year, month = divmod(now.year * 12 + now.month - 1 - months, 12)
    day = min(now.day, monthrange(year, month + 1)[1])
    return now.replace(year=year, month=month + 1, day=day)
