"""doctor: is everything in place for an evening, and how is each fault mended?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup import config
from followup.errors import FollowupError
from followup.steps.doctor import accounts, place, store
from followup.steps.doctor.finding import Finding, State
from followup.workspace import Workspace, log

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

__all__ = ["Finding", "State", "examine", "log_lines"]

_LINES = 400


def examine(home: str | None, *, now: datetime) -> Iterator[Finding]:
    """One finding after another, as each is known; nothing is created, changed or sent.

    `home` as for `open_workspace`; `now` is aware. The mail servers are asked last.
    """
    where = config.folders(home)
    try:
        settings = config.load(where)
    except FollowupError as broken:
        yield Finding.of("config", broken)
        settings = config.Config()
    else:
        yield Finding("config", State.FINE, "doctor.config", {"path": where.config_file})
    workspace = Workspace(where, settings)
    try:
        yield from place.findings(workspace)
        yield from store.findings(workspace, now)
        yield from accounts.findings(workspace, now)
    finally:
        workspace.close()


def log_lines(home: str | None) -> list[str]:
    """The newest lines of the log, which may be shown to others."""
    return log.recent(config.folders(home).log, _LINES)
