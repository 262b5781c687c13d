"""Before anything leaves: what would go, in whose name, and what needs a new yes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.mail import freezing, rehearsal
from followup.mail.envelope import enclose
from followup.model import Channel, Message, MessageState
from followup.store import drafts, outbox, rehearsals
from followup.store.outbox import ClaimRefused
from followup.store.transactions import transaction

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followup.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Plan:
    """What `send` would do now.

    `unsigned` were approved before the mail account was set up: their From needs a yes too.
    `outdated` come with the reason (a key of the catalogue) why their yes no longer holds.
    """

    ready: list[Message]
    unsigned: list[Message]
    outdated: list[tuple[Message, str]]
    to_copy: int
    put_off: list[Message]
    uncertain: list[Message]


def anything_to_send(workspace: Workspace, *, now: datetime) -> bool:
    """Whether an approved e-mail waits."""
    return workspace.has_store and bool(outbox.waiting(workspace.db, now, Channel.EMAIL))


def plan(workspace: Workspace, *, now: datetime, limit: int | None = None) -> Plan:
    """A look at every approval; changes none. At most `limit` messages are to leave."""
    ready, unsigned, outdated = [], [], []
    with workspace.sole(now):
        for message in outbox.waiting(workspace.db, now, Channel.EMAIL):
            reason = _refused(workspace, message, now)
            if reason:
                outdated.append((message, reason))
            elif message.sender == workspace.sender:
                ready.append(message)
            else:
                unsigned.append(message)
    everything = outbox.all_messages(workspace.db)
    return Plan(
        ready=ready[:limit],
        unsigned=unsigned if limit is None else unsigned[: max(limit - len(ready), 0)],
        outdated=outdated,
        to_copy=len(outbox.waiting(workspace.db, now, Channel.COPY)),
        put_off=[one for one in everything if _put_off(one, now)],
        uncertain=[one for one in everything if one.state is MessageState.UNCERTAIN],
    )


def take_back(workspace: Workspace, planned: Plan, *, now: datetime) -> None:
    """Put the drafts whose yes no longer holds (aged, changed, blocked) back to review."""
    for message, reason in planned.outdated:
        outbox.fall_back(workspace.db, message.id, reason, now)


def sign(workspace: Workspace, messages: Sequence[Message], *, now: datetime) -> list[Message]:
    """Freeze approved words again under the account's own From.

    Only after the human's yes to a plan that shows that From: each old message is cancelled
    and the new one written with an approval of its own, in one transaction.
    """
    with workspace.sole(now):
        return [_signed(workspace, message, now) for message in messages]


def rehearse(
    workspace: Workspace, messages: Sequence[Message], folder: str, *, now: datetime
) -> list[str]:
    """Write the frozen bytes as .eml files instead of sending; nothing changes state.

    The folder is remembered: who is forgotten goes from there too.
    """
    with transaction(workspace.db):
        rehearsals.put(workspace.db, Path(folder).absolute(), now)
    return [
        str(rehearsal.write(message.raw, Path(folder), f"{message.id}-{message.recipient_name}"))
        for message in messages
    ]


def password(workspace: Workspace) -> str | None:
    """The account's password or access token; None where the server wants no login.

    Raises FollowupError ``send.no-account``, ``send.no-password``, or as
    `Workspace.mail_secret`.
    """
    account = workspace.account
    if account is None:
        raise FollowupError("send.no-account")
    found = workspace.mail_secret(account, "smtp")
    if account.user is not None and not found:
        raise FollowupError("send.no-password", address=account.address)
    return found


def _refused(workspace: Workspace, message: Message, now: datetime) -> str | None:
    """Why the yes no longer holds, whoever stands in From."""
    try:
        workspace.check(message, now)
    except ClaimRefused as refused:
        return refused.key
    return None


def _signed(workspace: Workspace, message: Message, now: datetime) -> Message:
    db = workspace.db
    words = drafts.get(db, message.draft).words
    message_id = freezing.new_message_id(workspace.domain)
    raw = enclose(words, workspace.profile, workspace.account, date=now, message_id=message_id)
    number = outbox.replace(
        db, message.id, raw=raw, sender=workspace.sender, message_id=message_id, now=now
    )
    return outbox.get(db, number)


def _put_off(message: Message, now: datetime) -> bool:
    approved = message.state is MessageState.APPROVED
    return approved and message.not_before is not None and message.not_before > now
