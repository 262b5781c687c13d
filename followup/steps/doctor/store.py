"""The database and the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.steps.doctor.finding import Finding, State
from followup.store import departures, health, lock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from followup.workspace import Workspace


def findings(workspace: Workspace, now: datetime) -> Iterator[Finding]:
    """Whether what is stored is whole, and whether the clock went back since."""
    path = workspace.folders.database
    if not workspace.has_store:
        yield Finding("database", State.FINE, "doctor.database-new")
        return
    kind = health.network_kind(path)
    if kind is not None:
        values = {"path": path, "kind": kind}
        yield Finding("database", State.BROKEN, "store.network", values)
        return
    try:
        faults = health.faults(path)
        departures.counted(workspace.folders.departures)
        written = health.newest_moment(path)
    except FollowupError as broken:
        yield Finding.of("database", broken)
        return
    if faults:
        values = {"path": path, "what": "; ".join(faults)}
        yield Finding("database", State.BROKEN, "doctor.damaged", values)
    else:
        yield Finding("database", State.FINE, "doctor.database", {"path": path})
    yield from _clock(written, now)
    yield from _sender(workspace)


def _clock(written: datetime | None, now: datetime) -> Iterator[Finding]:
    if written is not None and written > now:
        minutes = int((written - now).total_seconds() // 60) + 1
        yield Finding("clock", State.BROKEN, "doctor.clock-back", {"count": minutes})


def _sender(workspace: Workspace) -> Iterator[Finding]:
    """Somebody else at work is no fault, but explains why `send` waits."""
    if not workspace.folders.lock.exists():
        return
    try:
        with lock.hold(workspace.folders.lock):
            pass
    except FollowupError as busy:
        yield Finding.of("database", busy, State.LOOK)
