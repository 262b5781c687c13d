"""forget --expired: whose time is over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.steps.rights import forgetting, whom
from followup.store import blocks, marks, people, retention

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followup.steps.rights.forgetting import Forgotten
    from followup.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Ended:
    """Somebody whose time is over: since when unseen, and whether known from a paste alone."""

    person: int
    name: str
    seen: datetime
    pasted: bool


def expired(workspace: Workspace, *, now: datetime) -> list[Ended]:
    """Longest unseen first; `seen` is on the user's clock."""
    if not workspace.has_store:
        return []
    db = workspace.db
    found = retention.expired(db, workspace.config.keep, now)
    names = {one.id: one.name for one in people.some(db, [one.person for one in found])}
    return [
        Ended(
            one.person,
            names.get(one.person) or whom.name(db, marks.of(db, [one.person])),
            one.seen.astimezone(now.tzinfo),
            one.pasted,
        )
        for one in found
    ]


def forget_expired(workspace: Workspace, ended: Sequence[Ended], *, now: datetime) -> Forgotten:
    """Forget them; only who was blocked leaves a hash."""
    db = workspace.db
    numbers = [one.person for one in ended]
    emails = {one.id: one.emails for one in people.some(db, numbers)}
    blocked = {n for n in numbers if blocks.is_blocked(db, n, emails.get(n, ()))}
    groups = [[marks.of(db, some)] if some else [] for some in (blocked, {*numbers} - blocked)]
    return forgetting.forget(workspace, *groups, now=now)
