"""outbox: where every message stands; a human settles the uncertain ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.model import Channel, IncomingKind, Message, MessageState
from followup.store import answers, outbox
from followup.store.answers import Arrived
from followup.store.transactions import transaction

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followup.model import Answer
    from followup.workspace import Workspace

SETTLED = {
    "sent": MessageState.SENT,
    "again": MessageState.APPROVED,
    "cancel": MessageState.CANCELLED,
}
# In the place of the Message-ID of an answer that no mailbox has seen.
_BY_HAND = "by-hand"
# What `store.outbox` notes of a message whose words got a new yes.
_REPLACED = "store.replaced"


def listed(workspace: Workspace, *, now: datetime) -> list[Message]:
    """Every message, oldest first. What a crash left behind is shown as uncertain."""
    try:
        with workspace.sole(now):
            pass
    except FollowupError as busy:
        if busy.key != "store.busy":
            raise
    return meanwhile(workspace)


def meanwhile(workspace: Workspace) -> list[Message]:
    """The same while this program sends: asks for no lock, which the sending itself needs."""
    return outbox.all_messages(workspace.db)


def to_show(messages: Sequence[Message]) -> list[Message]:
    """Without those that the user approved anew: the same letter stands there once more."""
    return [message for message in messages if message.detail != _REPLACED]


def one(workspace: Workspace, message_id: int) -> Message:
    """The message alone; FollowupError ``store.no-message``."""
    return outbox.get(workspace.db, message_id)


def came_back(workspace: Workspace) -> list[tuple[Answer, Message]]:
    """What is known to have come back, newest first, with the message that it is about."""
    found = [
        (answer, message)
        for message in outbox.all_messages(workspace.db)
        for answer in answers.of_message(workspace.db, message.id)
    ]
    return sorted(found, key=lambda one: one[0].received_at, reverse=True)


def bounced(workspace: Workspace) -> dict[int, Answer]:
    """Message -> the server's notice, for each that surely came back to the user."""
    bounces = {IncomingKind.HARD_BOUNCE, IncomingKind.SOFT_BOUNCE}
    found = [one for one in answers.everything(workspace.db) if one.kind in bounces and one.sure]
    return {one.message: one for one in found}


def put_off(workspace: Workspace, *, now: datetime) -> list[Message]:
    """Those that wait for a time that a mail server asked for."""
    return outbox.put_off(workspace.db, now)


def answered(workspace: Workspace, message_id: int, *, now: datetime) -> Message:
    """The human's word that somebody answered where no mailbox can tell: on a site, or aloud.

    An uncertain message has then arrived. FollowupError ``outbox.not-out`` for one that never
    left. A second word changes nothing.
    """
    message = outbox.get(workspace.db, message_id)
    if message.state is MessageState.UNCERTAIN:
        message = settle(workspace, message_id, "sent", now=now)
    if message.state not in (MessageState.SENT, MessageState.HANDED_OVER):
        raise FollowupError("outbox.not-out", id=message_id, name=message.recipient_name)
    came = Arrived(IncomingKind.REPLY, header_id=_BY_HAND, at=now)
    with transaction(workspace.db):
        answers.add(workspace.db, message.message_id, came, now)
    return message


def settle(workspace: Workspace, message_id: int, verdict: str, *, now: datetime) -> Message:
    """The human's word on an uncertain message: ``sent``, ``again`` or ``cancel``.

    ``again`` means: it did not arrive; the approved words may leave once more.
    """
    message = outbox.get(workspace.db, message_id)
    state = SETTLED[verdict]
    if state is MessageState.SENT and message.channel is Channel.COPY:
        state = MessageState.HANDED_OVER
    with workspace.sole(now):
        outbox.settle(workspace.db, message_id, state, now)
    return outbox.get(workspace.db, message_id)
