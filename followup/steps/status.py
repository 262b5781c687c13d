"""status: where things stand, and the next sensible step."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.model import Channel, DraftState, MessageState, Session

if TYPE_CHECKING:
    from datetime import datetime

    from followup.mail.settings import Account
    from followup.workspace import Workspace

_LATELY = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Status:
    """Counts for the home screen. `next` is a command line, without the program's name.

    `answered` are the people who answered in the last week; so many answers as `waiting` says
    need the user's word. `problem` is why the mail account in use cannot be used. `put_off`
    messages wait as a server asked, the first until `not_before`; before `rests_until` the
    account's server wants no connection at all. Both moments are in the user's zone.
    """

    session: Session | None
    people: int
    drafts: dict[str, int]
    messages: dict[str, int]
    account: str | None
    next: str
    expired: int = 0
    answered: tuple[int, ...] = ()
    waiting: int = 0
    problem: FollowupError | None = None
    put_off: int = 0
    not_before: datetime | None = None
    rests_until: datetime | None = None


def status(workspace: Workspace, *, now: datetime) -> Status:
    """Never creates anything: an unused followup has no database."""
    found, problem = _account(workspace)
    account = found.address if found else None
    if not workspace.has_store:
        return Status(None, 0, {}, {}, account, "go", problem=problem)
    from followup.store import answers, drafts, mailboxes, outbox, rests, retention, sessions

    newest = sessions.latest(workspace.db)
    states = Counter(d.state.value for d in drafts.of_session(workspace.db, None))
    messages = {str(state): count for state, count in outbox.counts(workspace.db).items()}
    replied = answers.replied_since(workspace.db, now - _LATELY)
    pending = len(answers.pending(workspace.db))
    waiting = Counter(message.channel for message in outbox.waiting(workspace.db, now))
    put_off = outbox.put_off(workspace.db, now)
    until = [one.not_before for one in put_off if one.not_before]
    rest = rests.longest(workspace.db, found.addresses if found else (), now)
    unread = bool(found and found.imap_host and mailboxes.behind(workspace.db, found.address))
    return Status(
        session=newest,
        people=sessions.people_count(workspace.db, newest.id) if newest else 0,
        drafts=dict(states),
        messages=messages,
        account=account,
        problem=problem,
        next=_next(newest, states, messages, waiting, pending) or ("sync" if unread else "match"),
        expired=len(retention.expired(workspace.db, workspace.config.keep, now)),
        answered=tuple(dict.fromkeys(one.person for one in replied)),
        waiting=pending,
        put_off=len(put_off),
        not_before=_local(min(until, default=None), now),
        rests_until=_local(rest.until if rest else None, now),
    )


def _local(moment: datetime | None, now: datetime) -> datetime | None:
    return moment.astimezone(now.tzinfo) if moment else None


def _account(workspace: Workspace) -> tuple[Account | None, FollowupError | None]:
    """The account that sends, or what is wrong with its account; neither without one."""
    try:
        return workspace.account, None
    except FollowupError as problem:
        return None, problem


def _next(
    newest: Session | None,
    drafts: Counter[str],
    messages: dict[str, int],
    waiting: Counter[Channel],
    pending: int,
) -> str | None:
    """What waits for the user; None when nothing does."""
    if pending:
        return "sync"
    if messages.get(MessageState.UNCERTAIN) or messages.get(MessageState.SENDING):
        return "outbox"
    if drafts[DraftState.PROPOSED] or drafts[DraftState.STALE]:
        return "review"
    if waiting[Channel.EMAIL]:
        return "send"
    if waiting[Channel.COPY]:
        return "copy"
    return "go" if newest is None else None
