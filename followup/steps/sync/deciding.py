"""The user's word on what a machine has read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.model import IncomingKind
from followup.steps.sync.telling import told
from followup.store import answers, blocks, outbox
from followup.store.transactions import transaction

if TYPE_CHECKING:
    from datetime import datetime

    from followup.model import Answer
    from followup.steps.sync.telling import News
    from followup.store.running import Connection
    from followup.workspace import Workspace


def pending(workspace: Workspace) -> tuple[News, ...]:
    """Whatever may be a no, or may not be about that message, and nobody has said, oldest first."""
    if not workspace.has_store:
        return ()
    return told(workspace, answers.pending(workspace.db))


def confirm(workspace: Workspace, number: int, *, so: bool, now: datetime) -> None:
    """It is a no, and stays for ever; it is about that message; or (`so` False) it is not.

    FollowupError ``sync.no-answer`` for an unknown number.
    """
    db = workspace.db
    with transaction(db):
        answer = answers.get(db, number)
        answers.confirm(db, number, so=so)
        if answer.kind is IncomingKind.REFUSAL:
            _decide(db, answer, so, now)


def _decide(db: Connection, answer: Answer, so: bool, now: datetime) -> None:
    """Another mail of theirs that still waits as a no holds them all the same."""
    address = outbox.get(db, answer.message).recipient
    if so:
        answers.confirm_refusals(db, answer.person, address, so=True)
    if so or not _waits(db, answer.person, address):
        # Of a human's mail the detail is the other address that it came from.
        for one in {address, answer.detail or address}:
            blocks.decide(db, person=answer.person, address=one, refused=so, now=now)


def _waits(db: Connection, person: int, address: str | None) -> bool:
    """Whether a no of this person, or from the mailbox that they share with another, waits."""
    return any(
        person == one.person or address == outbox.get(db, one.message).recipient
        for one in answers.pending(db)
        if one.kind is IncomingKind.REFUSAL
    )
