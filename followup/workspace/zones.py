"""Time zones by their names."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from followup.errors import FollowupError


def zone(name: str) -> ZoneInfo:
    """The IANA time zone `name`; FollowupError ``cli.no-timezone`` if there is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise FollowupError("cli.no-timezone", name=name) from error


def system_zone() -> str | None:
    """The IANA name of the system's time zone, where the system tells it."""
    import os

    name = os.environ.get("TZ", "").removeprefix(":")
    if not name:
        name = os.path.realpath("/etc/localtime").partition("zoneinfo/")[2]
    try:
        return ZoneInfo(name).key if name else None
    except (KeyError, ValueError, OSError):
        return None
