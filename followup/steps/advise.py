"""advise: what registration would have given the host, counted from the host's own list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.model import Kind
from followup.store import advice, files, sessions
from followup.store.transactions import transaction

if TYPE_CHECKING:
    from datetime import datetime

    from followup.workspace import Workspace

# Fewer are asked for their address in person.
_MANY = 5
# Told beside the platforms' advice, and of none of them.
_KEEPING = "keeping"


@dataclass(frozen=True, slots=True)
class Advice:
    """So many of so many came without an address, on this platform."""

    platform: str
    missing: int
    count: int


def keeping(workspace: Workspace, *, now: datetime) -> int | None:
    """For how many months people are kept; told once, with the first list."""
    if advice.given(workspace.db, _KEEPING):
        return None
    with transaction(workspace.db):
        advice.put(workspace.db, _KEEPING, now)
    return workspace.config.keep.keep_months


def advise(workspace: Workspace, session_id: int, *, now: datetime) -> Advice | None:
    """The advice for a session with a report and no registration; once per platform."""
    kinds = {file.kind: file.platform for file in files.of_session(workspace.db, session_id)}
    if not files.has_report(workspace.db, session_id) or Kind.REGISTRANTS in kinds:
        return None
    platform = kinds[Kind.PARTICIPANTS]
    if advice.given(workspace.db, platform):
        return None
    present = sessions.people_count(workspace.db, session_id)
    missing = advice.without_address(workspace.db, session_id)
    if missing < _MANY or missing * 2 < present:
        return None
    with transaction(workspace.db):
        advice.put(workspace.db, platform, now)
    return Advice(platform, missing, present)
