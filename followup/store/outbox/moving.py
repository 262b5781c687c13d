"""One step of a message on its way, with what follows for its draft and approval."""

from __future__ import annotations

from datetime import datetime

from followup.errors import FollowupError
from followup.model import DraftState, Message, MessageState
from followup.store import moments
from followup.store.outbox.reading import get, read
from followup.store.queries import load
from followup.store.running import Connection, row, rows

SQL = load("outbox")
# A message that ends so reached nobody: its yes is used up, and its draft needs a new one.
RELEASED = {
    MessageState.FAILED: DraftState.STALE,
    MessageState.CANCELLED: DraftState.CANCELLED,
}


def move(
    db: Connection,
    message_id: int,
    state: MessageState,
    now: datetime,
    *,
    detail: str | None,
    tries: int = 0,
    not_before: datetime | None = None,
    draft: DraftState | None = None,
) -> Message:
    """The message after its step; inside the caller's transaction.

    `draft` is the state of the draft where the step gives it free. FollowupError
    ``store.not-possible`` for a step that `model.TRANSITIONS` does not allow.
    """
    at, before = moments.written(now), db.total_changes
    moved = row(
        db,
        SQL["move"],
        id=message_id,
        state=state.value,
        now=at,
        detail=detail,
        tries=tries,
        not_before=moments.maybe_written(not_before),
    )
    if moved is None:
        found = get(db, message_id).state
        raise FollowupError("store.not-possible", id=message_id, state=found, wanted=state)
    message = read(moved)
    if state in RELEASED:
        rows(db, SQL["withdraw_approval"], draft=message.draft, now=at)
        free = (draft or RELEASED[state]).value
        rows(db, SQL["set_draft"], draft=message.draft, state=free, now=at)
    db.moved += db.total_changes - before
    return message
