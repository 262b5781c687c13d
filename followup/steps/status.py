"""status: where things stand, and the next sensible step."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.model import Channel, DraftState, MessageState, Session

if TYPE_CHECKING:
    from datetime import datetime

    from followup.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Status:
    """Counts for the home screen. `next` is a command line, without the program's name.

    `put_off` messages wait as a server asked, the first until `not_before`; before `rests_until`
    the account's server wants no connection at all. Both moments are in the user's zone.
    """

    session: Session | None
    people: int
    drafts: dict[str, int]
    messages: dict[str, int]
    account: str | None
    next: str
    expired: int = 0
    put_off: int = 0
    not_before: datetime | None = None
    rests_until: datetime | None = None


def status(workspace: Workspace, *, now: datetime) -> Status:
    """Never creates anything: an unused followup has no database."""
    if not workspace.has_store:
        return Status(None, 0, {}, {}, _account(workspace), "go")
    from followup.store import drafts, outbox, rests, retention, sessions

    newest = sessions.latest(workspace.db)
    states = Counter(d.state.value for d in drafts.of_session(workspace.db, None))
    messages = {str(state): count for state, count in outbox.counts(workspace.db).items()}
    waiting = Counter(message.channel for message in outbox.waiting(workspace.db, now))
    put_off = outbox.put_off(workspace.db, now)
    until = [one.not_before for one in put_off if one.not_before]
    address = _account(workspace)
    rest = rests.of(workspace.db, address, now) if address else None
    return Status(
        session=newest,
        people=sessions.people_count(workspace.db, newest.id) if newest else 0,
        drafts=dict(states),
        messages=messages,
        account=address,
        next=_next(newest, states, messages, waiting),
        expired=len(retention.expired(workspace.db, workspace.config.keep, now)),
        put_off=len(put_off),
        not_before=_local(min(until, default=None), now),
        rests_until=_local(rest.until if rest else None, now),
    )


def _local(moment: datetime | None, now: datetime) -> datetime | None:
    return moment.astimezone(now.tzinfo) if moment else None


def _account(workspace: Workspace) -> str | None:
    return workspace.account.address if workspace.account else None


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
