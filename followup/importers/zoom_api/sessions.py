"""Sessions that took place on Zoom: which there are, and which one is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from followup.errors import FollowupError
from followup.importers.zoom_api.answers import text
from followup.importers.zoom_api.asking import ask, ask_all, segment
from followup.importers.zoom_api.refusals import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followup.importers.zoom_api.connection import Connection

_RECURRING = (3, 8)
# Calls for the instances of a meeting count against a limit of the account.
_MOST_SERIES = 20
_LINK = re.compile(r"https://[\w.-]+/(?:j|w|s|my/j)/(\d{9,12})(?:[/?#].*)?")
_UUID = re.compile(r"[A-Za-z0-9+/_-]{20,40}={0,2}")


@dataclass(frozen=True, slots=True)
class PastSession:
    """One time that a meeting or webinar took place. `start` is aware; `timezone` is IANA."""

    uuid: str
    meeting_id: str
    topic: str | None = None
    start: datetime | None = None
    timezone: str | None = None


def past_sessions(connection: Connection) -> list[PastSession]:
    """The user's past meetings of half a year, newest first, each time of a repeated one.

    Zoom leaves out those that were started at once, without having been scheduled.
    """
    told = ask_all(connection, "/users/me/meetings", "meetings", type="previous_meetings")
    records = [record for record in told["meetings"] if isinstance(record, dict)]
    found = {record_id: session for record in records for record_id, session in _of(record)}
    series = {text(r, "id"): s for r in records for _, s in _of(r) if r.get("type") in _RECURRING}
    for meeting in list(series.values())[:_MOST_SERIES]:
        try:
            held = instances(connection, meeting.meeting_id)
        except Refused:
            continue
        found |= {
            each.uuid: replace(each, topic=meeting.topic, timezone=meeting.timezone)
            for each in held
        }
    over = [s for s in found.values() if s.start is None or s.start <= connection.now()]
    return _newest_first(over)


def instances(connection: Connection, meeting_id: str) -> list[PastSession]:
    """Each time that the meeting took place, newest first.

    The bare id means only the latest of them, which may be a restart with nobody in it.
    """
    told = ask(connection, f"/past_meetings/{segment(meeting_id)}/instances")
    listed = told.get("meetings")
    records = [r for r in (listed if isinstance(listed, list) else ()) if isinstance(r, dict)]
    return _newest_first(
        PastSession(text(record, "uuid"), meeting_id, start=moment(record.get("start_time")))
        for record in records
        if text(record, "uuid")
    )


def candidates(connection: Connection, which: str) -> list[PastSession]:
    """The sessions that `which` can mean, newest first.

    `which` is ``latest``, a meeting id, a link to join, or the UUID of a single session.
    FollowupError ``zoom_api.bad-which``, ``zoom_api.none-past``.
    """
    plain = which.strip()
    if plain.casefold() == "latest":
        found = past_sessions(connection)
        if not found:
            raise FollowupError("zoom_api.none-past")
        return found
    link = _LINK.fullmatch(plain)
    digits = link[1] if link else re.sub(r"[\s-]", "", plain)
    if re.fullmatch(r"[0-9]{9,12}", digits):
        try:
            held = instances(connection, digits)
        except Refused:
            held = []
        return held or [PastSession(digits, digits)]
    if _UUID.fullmatch(plain):
        return [PastSession(plain, "")]
    raise FollowupError("zoom_api.bad-which", which=plain[:80])


def same_evening(sessions: Iterable[PastSession], chosen: PastSession) -> list[PastSession]:
    """The other times that a meeting was open on the day of `chosen`: it broke off, say."""
    if chosen.start is None:
        return []
    return [
        each
        for each in sessions
        if each.uuid != chosen.uuid
        and each.meeting_id == chosen.meeting_id
        and each.start is not None
        and abs(each.start - chosen.start) < timedelta(hours=12)
    ]


def moment(stamp: object) -> datetime | None:
    """A time of Zoom's (RFC 3339, UTC) as an aware one."""
    try:
        found = datetime.fromisoformat(stamp) if isinstance(stamp, str) else None
    except ValueError:
        return None
    return found.replace(tzinfo=found.tzinfo or UTC) if found else None


def _of(record: dict[str, Any]) -> list[tuple[str, PastSession]]:
    uuid, meeting_id = text(record, "uuid"), text(record, "id")
    if not (uuid or meeting_id):
        return []
    session = PastSession(
        uuid or meeting_id,
        meeting_id,
        text(record, "topic") or None,
        moment(record.get("start_time")),
        text(record, "timezone") or None,
    )
    return [(session.uuid, session)]


def _newest_first(sessions: Iterable[PastSession]) -> list[PastSession]:
    never = datetime.min.replace(tzinfo=UTC)
    return sorted(sessions, key=lambda each: each.start or never, reverse=True)
