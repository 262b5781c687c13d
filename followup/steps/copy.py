"""copy: approved words for people without an address, one at a time, into the same ledger."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from followup.model import Channel, Message, MessageState, Person
from followup.store import outbox, people

if TYPE_CHECKING:
    from datetime import datetime

    from followup.workspace import Workspace


class Answer(StrEnum):
    SENT = "sent"
    LATER = "later"
    UNKNOWN = "unknown"
    NOT_FOUND = "not-found"


@dataclass(frozen=True, slots=True)
class Copied:
    """The frozen text, and the words to search the person with."""

    message: Message
    text: str
    search: str


_STATES = {
    Answer.SENT: MessageState.HANDED_OVER,
    Answer.LATER: MessageState.APPROVED,
    Answer.UNKNOWN: MessageState.UNCERTAIN,
    Answer.NOT_FOUND: MessageState.CANCELLED,
}


def waiting(workspace: Workspace, *, now: datetime) -> list[Message]:
    """Approved copy texts that were not pasted yet."""
    return outbox.waiting(workspace.db, now, Channel.COPY)


def take(workspace: Workspace, message_id: int, *, now: datetime) -> Copied:
    """Claim the message: its text may now be pasted. ClaimRefused puts the draft to review."""
    message = outbox.get(workspace.db, message_id)
    claimed = workspace.claim(message, now)
    person = people.get(workspace.db, message.person)
    return Copied(claimed, claimed.raw.decode(), search_words(person))


def record(workspace: Workspace, copied: Copied, answer: Answer, *, now: datetime) -> None:
    """Write down whether the text went out."""
    detail = answer.value if answer in {Answer.SENT, Answer.NOT_FOUND} else None
    outbox.finish(workspace.db, copied.message.id, _STATES[answer], detail, now)


def search_words(person: Person) -> str:
    """What to type into a site's search field: the name, and the organisation if known."""
    return " ".join(filter(None, (person.name, person.organization)))
