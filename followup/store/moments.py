"""Times as the store writes them, so that text order is time order."""

from __future__ import annotations

from datetime import UTC, datetime


def written(moment: datetime) -> str:
    """An aware moment as ISO text in UTC, always with microseconds; ValueError if naive."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def read(text: str) -> datetime:
    """The inverse of `written`; also reads local times."""
    return datetime.fromisoformat(text)


def maybe_written(moment: datetime | None) -> str | None:
    return None if moment is None else written(moment)


def maybe_local(time: datetime | None) -> str | None:
    """A local (naive) time as ISO text."""
    return None if time is None else time.isoformat()


def maybe_read(text: str | None) -> datetime | None:
    return None if text is None else read(text)
