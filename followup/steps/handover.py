"""handover: an approved e-mail goes to the user's own mail program, one at a time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.mail import handover
from followup.model import Channel, Message, MessageState
from followup.store import drafts, outbox

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from followup.workspace import Workspace


class Went(StrEnum):
    """The user's answer to "did it go?"."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Handed:
    """What the mail program can be opened with: a file, or a mailto address."""

    message: Message
    file: Path
    mailto: str


_STATES = {
    Went.YES: MessageState.HANDED_OVER,
    Went.NO: MessageState.APPROVED,
    Went.UNKNOWN: MessageState.UNCERTAIN,
}


def waiting(workspace: Workspace, *, now: datetime) -> list[Message]:
    """Approved e-mails that could be handed over."""
    return outbox.waiting(workspace.db, now, Channel.EMAIL)


def hand_over(workspace: Workspace, message_id: int, *, now: datetime) -> Handed:
    """Write the message where a mail program can open it, and claim it.

    The claim comes last: what cannot be written has not left and stays approved.
    Raises ClaimRefused, after putting the draft back to review, if its approval no longer
    holds; FollowupError ``mail.cannot-write``.
    """
    message = outbox.get(workspace.db, message_id)
    body = drafts.get(workspace.db, message.draft).words.body
    link = handover.mailto(message.recipient or "", message.subject, body)
    name = f"{message.id}-{message.recipient_name}"
    file = handover.eml(message.raw, workspace.folders.handover, name)
    try:
        return Handed(workspace.claim(message, now), file, link)
    except FollowupError:
        file.unlink(missing_ok=True)
        raise


def record(workspace: Workspace, handed: Handed, went: Went, *, now: datetime) -> None:
    """Write down the user's answer; the file is kept only while it may still be needed."""
    outbox.finish(workspace.db, handed.message.id, _STATES[went], None, now)
    if went is not Went.UNKNOWN:
        handed.file.unlink(missing_ok=True)
