"""handover: an approved e-mail goes to the user's own mail program, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.mail.verdicts import Outcome
from followup.mail.ways.program import Handed, Program, Went
from followup.model import Channel, Message, MessageState
from followup.store import drafts, outbox

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from followup.workspace import Workspace

__all__ = ["Handed", "Went", "hand_over", "waiting"]

_STATES = {
    Outcome.HANDED_OVER: MessageState.HANDED_OVER,
    Outcome.NOT_SENT: MessageState.APPROVED,
    Outcome.UNCERTAIN: MessageState.UNCERTAIN,
}


def waiting(workspace: Workspace, *, now: datetime) -> list[Message]:
    """Approved e-mails that could be handed over."""
    return outbox.waiting(workspace.db, now, Channel.EMAIL)


def hand_over(
    workspace: Workspace,
    message_id: int,
    ask: Callable[[Handed], Went],
    *,
    clock: Callable[[], datetime],
) -> Message:
    """Open the message in the mail program by `ask`, and write down the user's answer.

    Where there is no answer (Ctrl-C, a closed terminal) it is uncertain. Only under the lock of
    `workspace.sole`. Raises ClaimRefused, after putting the draft back to review, if its
    approval no longer holds; FollowupError ``mail.cannot-write``.
    """
    way = Program(workspace.folders.handover, lambda one: _body(workspace, one), ask)
    claimed = False

    def claim() -> None:
        nonlocal claimed
        workspace.claim(message, clock())
        claimed = True

    message = outbox.get(workspace.db, message_id)
    state = MessageState.UNCERTAIN
    try:
        state = _STATES[way.deliver(message, claim).outcome]
    finally:
        if claimed:
            outbox.finish(workspace.db, message_id, state, None, clock())
    return outbox.get(workspace.db, message_id)


def _body(workspace: Workspace, message: Message) -> str:
    return drafts.get(workspace.db, message.draft).words.body
