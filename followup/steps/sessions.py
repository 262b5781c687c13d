"""sessions: the evenings in the store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from followup import facts
from followup.store import following, people, sessions
from followup.store.transactions import transaction
from followup.workspace.zones import zone

if TYPE_CHECKING:
    from followup.model import Session
    from followup.store.sessions import Changes
    from followup.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Listed:
    session: Session
    people: int


def listed(workspace: Workspace) -> list[Listed]:
    """All sessions, newest first, with how many people each has."""
    return [
        Listed(session, sessions.people_count(workspace.db, session.id))
        for session in sessions.all_sessions(workspace.db)
    ]


def edit(workspace: Workspace, session_id: int, changes: Changes) -> Session:
    """Correct a session: topic, start (local) or day, timezone, hosted and the marks."""
    session = sessions.get(workspace.db, session_id)
    if name := changes.get("timezone"):
        zone(name)
    if start := changes.get("start"):
        changes = {**changes, "day": start.date(), "day_assumed": False}
    elif day := changes.get("day"):
        moved = datetime.combine(day, session.start.time()) if session.start else None
        changes = {**changes, "start": moved, "day_assumed": False}
    if facts.sensitive(changes.get("topic") or ""):
        # A topic like illness or dismissal is nobody else's business.
        changes = {"discreet": True, **changes}
    with transaction(workspace.db):
        return sessions.update(workspace.db, session_id, **changes)


def remove(workspace: Workspace, session_id: int, *, now: datetime) -> list[str]:
    """Undo what a wrong file did: the session, its lines and its drafts are forgotten.

    Blocks stay; the names of blocked people whom nothing is left to know by in a later list.
    """
    db = workspace.db
    with transaction(db):
        lost = [one for one in people.in_session(db, session_id) if one.blocked and not one.emails]
        sessions.remove(db, session_id)
        following.readdress(db, now)
        left = {one.id for one in people.some(db, [one.id for one in lost])}
        return [one.name for one in lost if one.id not in left]
