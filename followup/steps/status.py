"""status: where things stand, and the next sensible step."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.model import Channel, DraftState, MessageState, Session

if TYPE_CHECKING:
    from datetime import datetime

    from followup.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Status:
    """Counts for the home screen. `next` is a command line, without the program's name.

    `problem` is why the mail account in use cannot be used.
    """

    session: Session | None
    people: int
    drafts: dict[str, int]
    messages: dict[str, int]
    account: str | None
    next: str
    expired: int = 0
    problem: FollowupError | None = None


def status(workspace: Workspace, *, now: datetime) -> Status:
    """Never creates anything: an unused followup has no database."""
    account, problem = _account(workspace)
    if not workspace.has_store:
        return Status(None, 0, {}, {}, account, "go", problem=problem)
    from followup.store import drafts, outbox, retention, sessions

    newest = sessions.latest(workspace.db)
    states = Counter(d.state.value for d in drafts.of_session(workspace.db, None))
    messages = {str(state): count for state, count in outbox.counts(workspace.db).items()}
    waiting = Counter(message.channel for message in outbox.waiting(workspace.db, now))
    return Status(
        session=newest,
        people=sessions.people_count(workspace.db, newest.id) if newest else 0,
        drafts=dict(states),
        messages=messages,
        account=account,
        problem=problem,
        next=_next(newest, states, messages, waiting),
        expired=len(retention.expired(workspace.db, workspace.config.keep, now)),
    )


def _account(workspace: Workspace) -> tuple[str | None, FollowupError | None]:
    """The address that sends, or what is wrong with its account; neither without one."""
    try:
        return (workspace.account.address if workspace.account else None), None
    except FollowupError as problem:
        return None, problem


def _next(
    newest: Session | None,
    drafts: Counter[str],
    messages: dict[str, int],
    waiting: Counter[Channel],
) -> str:
    if messages.get(MessageState.UNCERTAIN) or messages.get(MessageState.SENDING):
        return "outbox"
    if drafts[DraftState.PROPOSED] or drafts[DraftState.STALE]:
        return "review"
    if waiting[Channel.EMAIL]:
        return "send"
    if waiting[Channel.COPY]:
        return "copy"
    return "go" if newest is None else "match"
