"""Writing down what the server's answer means for a message: docs/sending-faults.md."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from followup.mail.verdicts import Outcome
from followup.model import Message, MessageState
from followup.store import outbox

if TYPE_CHECKING:
    from datetime import datetime

    from followup.mail.verdicts import Delivery
    from followup.store.running import Connection

_FINAL = {
    Outcome.SENT: MessageState.SENT,
    Outcome.HANDED_OVER: MessageState.HANDED_OVER,
    Outcome.FAILED: MessageState.FAILED,
    Outcome.UNCERTAIN: MessageState.UNCERTAIN,
}
# After each refusal for now. RFC 5321, 4.5.4.1: at least half an hour, then longer; the fifth
# refusal within a day is the last one.
WAITS = tuple(timedelta(minutes=minutes) for minutes in (30, 60, 120, 240))


def settle(db: Connection, message: Message, delivery: Delivery, now: datetime) -> Message:
    """The message in its new state; as it is where nothing of it was refused or handed over."""
    words = f"{delivery.code or ''} {delivery.words}".strip() or None
    if delivery.outcome is Outcome.UNCERTAIN:
        words = words or delivery.why
    if delivery.outcome in _FINAL:
        return outbox.finish(db, message.id, _FINAL[delivery.outcome], words, now)
    if delivery.outcome is Outcome.RETRY:
        return _put_off(db, message, words, now)
    return outbox.get(db, message.id)


def _put_off(db: Connection, message: Message, words: str | None, now: datetime) -> Message:
    before = outbox.times_put_off(db, message.id, now)
    if before < len(WAITS):
        return outbox.postpone(db, message.id, now + WAITS[before], words, now)
    return outbox.finish(db, message.id, MessageState.FAILED, words, now)
