"""How long to wait when Zoom says: not so fast (its page on rate limits)."""

from __future__ import annotations

import random
import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from followup.errors import FollowupError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.importers.zoom_api.connection import Connection

# Somebody is sitting in front of it.
LONGEST = 60.0
TRIES = 6


def pause(connection: Connection, headers: Mapping[str, str], attempt: int) -> None:
    """Wait as long as Zoom asks (a header in seconds or as a date), else ever longer.

    FollowupError ``zoom_api.limit-today`` with the time to go on, if that is over a minute
    away or Zoom says that the day's share is used up.
    """
    now = connection.now()
    asked = _asked(headers.get("Retry-After", ""), now)
    if asked is None:
        asked = _asked(headers.get("X-RateLimit-Reset", ""), now)
    if asked is None and "daily" in headers.get("X-RateLimit-Type", "").casefold():
        asked = _until_midnight(now)
    if asked is not None and asked > LONGEST:
        until = (now + timedelta(seconds=asked)).astimezone(connection.zone)
        raise FollowupError("zoom_api.limit-today", when=f"{until:%Y-%m-%d %H:%M}")
    seconds = 2.0**attempt if asked is None else asked
    # Two programs that were told to wait must not come back in the same moment.
    connection.wait(seconds + random.uniform(0.1, 0.5))  # noqa: S311


def _asked(stated: str, now: datetime) -> float | None:
    """Seconds from `now`, never below 0; None if `stated` is neither number nor date.

    RFC 9110, 10.2.3 knows seconds and an HTTP date; Zoom sends an ISO date-time as well.
    """
    plain = stated.strip()[:60]
    if re.fullmatch(r"\d{1,7}(\.\d{1,6})?", plain):
        return float(plain)
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(plain)
            aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
            return min(max(0.0, (aware - now).total_seconds()), 7 * 86400.0)
        except (ValueError, OverflowError):
            continue
    return None


def _until_midnight(now: datetime) -> float:
    """The day's share is counted from midnight UTC."""
    tomorrow = now.astimezone(UTC).date() + timedelta(days=1)
    return (datetime(tomorrow.year, tomorrow.month, tomorrow.day, tzinfo=UTC) - now).total_seconds()
