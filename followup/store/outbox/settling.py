"""What became of a message."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from followup.errors import FollowupError
from followup.model import DraftState, Message, MessageState
from followup.store import moments
from followup.store.outbox.counting import SQL as COUNTING
from followup.store.outbox.counting import claims_known
from followup.store.outbox.moving import move
from followup.store.outbox.reading import get, read
from followup.store.queries import load
from followup.store.running import Connection, rows
from followup.store.transactions import transaction

SQL = load("outbox")


def finish(
    db: Connection, message_id: int, state: MessageState, detail: str | None, now: datetime
) -> Message:
    """Record the outcome: sent, handed over, failed, uncertain or cancelled.

    A failed one gives its draft back as stale, a cancelled one as cancelled. FollowupError
    ``store.no-message`` or ``store.not-possible``.
    """
    with transaction(db):
        return move(db, message_id, state, now, detail=detail)


def postpone(
    db: Connection, message_id: int, not_before: datetime | None, detail: str | None, now: datetime
) -> Message:
    """Nothing has left, try again later: approved, one more attempt, not before that moment.

    From `sending` only by a human's word (the mail program was closed, copying was put off);
    from `approved` by a server's, which is written into the history.
    """
    with transaction(db):
        before = get(db, message_id).state
        if before is MessageState.UNCERTAIN:
            raise FollowupError(
                "store.not-possible", id=message_id, state=before, wanted=MessageState.APPROVED
            )
        tries = int(before is MessageState.APPROVED)  # a claim has counted already
        if tries:
            at = moments.written(now)
            rows(db, COUNTING["note_put_off"], id=message_id, detail=detail, now=at)
        return move(
            db,
            message_id,
            MessageState.APPROVED,
            now,
            detail=detail,
            tries=tries,
            not_before=not_before,
        )


def fall_back(db: Connection, message_id: int, reason_key: str, now: datetime) -> Message:
    """The yes no longer holds: cancelled, with the reason; its draft is stale.

    A message that does not wait any more is left as it is.
    """
    with transaction(db):
        message = get(db, message_id)
        if message.state is not MessageState.APPROVED:
            return message
        return move(
            db,
            message_id,
            MessageState.CANCELLED,
            now,
            detail=reason_key,
            draft=DraftState.STALE,
        )


def recover(
    db: Connection, now: datetime, departed: Mapping[str, int] = MappingProxyType({})
) -> list[Message]:
    """What a dead process left in `sending` becomes uncertain; these messages.

    So does what waits although it was claimed more often than the database knows: `departed`
    counts that by Message-ID, and the database is an older copy of itself. Only for who holds
    the lock of the outbox: otherwise a living process may be at work.
    """
    with transaction(db):
        known = claims_known(db) if departed else {}
        for one in [read(found) for found in rows(db, SQL["approved"])]:
            unknown = departed.get(one.message_id, 0) - known.get(one.id, 0)
            if unknown > 0:
                move(db, one.id, MessageState.SENDING, now, detail=one.detail, tries=unknown)
        orphans = [read(found) for found in rows(db, SQL["sending"])]
        return [move(db, one.id, MessageState.UNCERTAIN, now, detail=one.detail) for one in orphans]


def found_gone(db: Connection, message_id: int, detail: str, now: datetime) -> Message:
    """Its mail lies in the Sent folder although it waits here: this store is an older copy.

    From `approved` by way of `sending` to sent. FollowupError ``store.no-message`` or
    ``store.not-possible``.
    """
    with transaction(db):
        move(db, message_id, MessageState.SENDING, now, detail=detail, tries=1)
        return move(db, message_id, MessageState.SENT, now, detail=detail)


def settle(db: Connection, message_id: int, state: MessageState, now: datetime) -> Message:
    """The user's word on an uncertain message: sent, handed over, approved (again), cancelled.

    FollowupError ``store.no-message``, or ``store.not-possible`` for any other message.
    """
    with transaction(db):
        message = get(db, message_id)
        if message.state is not MessageState.UNCERTAIN:
            raise FollowupError(
                "store.not-possible", id=message_id, state=message.state, wanted=state
            )
        return move(db, message_id, state, now, detail=message.detail)
