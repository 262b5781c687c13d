"""Before anything leaves: what would go, in whose name, and what needs a new yes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.mail import files, freezing, rehearsal
from followup.mail.envelope import enclose
from followup.model import Channel, Message, MessageState
from followup.steps.send import folders, limits, resting
from followup.steps.send.renewing import Aged, aged
from followup.store import drafts, outbox

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followup.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Plan:
    """What `send` would do now.

    `unsigned` were approved before the mail account was set up: their From needs a yes too.
    `aged` say a "today" that is over, and need one to their change. `outdated` come with the
    reason (a key of the catalogue) why their yes no longer holds. `beyond` the account's limit
    are so many, of which the first may go at `more_at`; before `rests_until` the server wants to
    be left alone. Moments are in the zone of the plan's `now`.
    """

    ready: list[Message]
    unsigned: list[Message]
    aged: list[Aged]
    outdated: list[tuple[Message, str]]
    to_copy: int
    put_off: list[Message]
    uncertain: list[Message]
    beyond: int
    more_at: datetime | None
    rests_until: datetime | None

    @property
    def count(self) -> int:
        """How many could leave now."""
        return len(self.ready) + len(self.unsigned) + len(self.aged)


@dataclass(slots=True)
class _Sorted:
    """The waiting messages by what has to happen before they leave."""

    ready: list[Message] = field(default_factory=list)
    unsigned: list[Message] = field(default_factory=list)
    aged: list[Aged] = field(default_factory=list)
    outdated: list[tuple[Message, str]] = field(default_factory=list)


def anything_to_send(workspace: Workspace, *, now: datetime) -> bool:
    """Whether an approved e-mail waits."""
    return workspace.has_store and bool(outbox.waiting(workspace.db, now, Channel.EMAIL))


def plan(
    workspace: Workspace, *, now: datetime, limit: int | None = None, own_server: bool = True
) -> Plan:
    """A look at every approval; changes none. At most `limit` messages are to leave.

    What the account's server allows counts only where they leave over it.
    """
    with workspace.sole(now):
        found = _sorted(workspace, now)
    everything = outbox.all_messages(workspace.db)
    room = limits.room(workspace, now) if own_server else limits.Room()
    possible = len(found.ready) + len(found.unsigned) + len(found.aged)
    most = min(one for one in (limit, room.left, possible) if one is not None)
    signed = max(most - len(found.ready), 0)
    return Plan(
        ready=found.ready[:most],
        unsigned=found.unsigned[:signed],
        aged=found.aged[: max(signed - len(found.unsigned), 0)],
        outdated=found.outdated,
        to_copy=len(outbox.waiting(workspace.db, now, Channel.COPY)),
        put_off=outbox.put_off(workspace.db, now),
        uncertain=[one for one in everything if one.state is MessageState.UNCERTAIN],
        beyond=0 if room.left is None else max(possible - room.left, 0),
        more_at=room.more_at,
        rests_until=resting.until(workspace, now) if own_server else None,
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
    """Write the frozen bytes as .eml files instead of sending; nothing changes state."""
    path = folders.remembered(workspace, folder, now)
    return [str(rehearsal.write(one.raw, path, files.name_of(one))) for one in messages]


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


def _sorted(workspace: Workspace, now: datetime) -> _Sorted:
    found = _Sorted()
    for message in outbox.waiting(workspace.db, now, Channel.EMAIL):
        faults = workspace.faults(message, now)
        if not faults:
            mine = message.sender == workspace.sender
            (found.ready if mine else found.unsigned).append(message)
        elif renewable := aged(workspace, message, faults, now):
            found.aged.append(renewable)
        else:
            found.outdated.append((message, f"store.claim-{faults[0]}"))
    return found


def _signed(workspace: Workspace, message: Message, now: datetime) -> Message:
    db = workspace.db
    words = drafts.get(db, message.draft).words
    message_id = freezing.new_message_id(workspace.domain, after=message.message_id)
    raw = enclose(words, workspace.profile, workspace.account, date=now, message_id=message_id)
    number = outbox.replace(
        db, message.id, raw=raw, sender=workspace.sender, message_id=message_id, now=now
    )
    return outbox.get(db, number)
