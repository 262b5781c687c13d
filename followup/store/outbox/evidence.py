"""What shows that a message has left, although nobody could tell when it did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.model import Message, MessageState
from followup.store.outbox.moving import move
from followup.store.outbox.reading import get
from followup.store.transactions import transaction

if TYPE_CHECKING:
    from datetime import datetime

    from followup.store.running import Connection


def proven(db: Connection, message_id: int, how: str, now: datetime) -> Message | None:
    """The message, now sent; None where it stands otherwise by now.

    `how` is a key of the catalogue, kept as its detail. Also one that waits to leave once more:
    its first copy has arrived. Only for who holds the lock of the outbox; FollowupError
    ``store.no-message``.
    """
    with transaction(db):
        message = get(db, message_id)
        if message.state is MessageState.APPROVED and message.attempts:
            message = move(db, message_id, MessageState.SENDING, now, detail=message.detail)
        elif message.state is not MessageState.UNCERTAIN:
            return None
        return move(db, message_id, MessageState.SENT, now, detail=how)
