"""copy: approved words for people without an address, one at a time, into the same ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from followup.model import Channel, MatchKind, Message, MessageState
from followup.rendering import sites
from followup.rendering.checks import length
from followup.store import outbox, people, sessions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followup.model import Caution, Match
    from followup.rendering.sites import Link as Link
    from followup.workspace import Workspace

# A site's month: LinkedIn gives notes back one by one.
_MONTH = timedelta(days=30)


class Answer(StrEnum):
    SENT = "sent"
    LATER = "later"
    UNKNOWN = "unknown"
    NOT_FOUND = "not-found"


@dataclass(frozen=True, slots=True)
class Copied:
    """The frozen text, the words to search the person with, and where a click searches them.

    `too_long` is the remark that the site will not take all of it.
    """

    message: Message
    text: str
    search: str
    links: Sequence[Link]
    too_long: Caution | None

    @property
    def characters(self) -> int:
        """How many a site counts."""
        return length.characters(self.text)


@dataclass(frozen=True, slots=True)
class Notes:
    """How many of a site's `most` notes the last 30 days took."""

    site: str
    used: int
    most: int

    @property
    def key(self) -> str:
        """The text that says so."""
        return "copy.notes" if self.used < self.most else "copy.notes-gone"


_STATES = {
    Answer.SENT: MessageState.HANDED_OVER,
    Answer.LATER: MessageState.APPROVED,
    Answer.UNKNOWN: MessageState.UNCERTAIN,
    Answer.NOT_FOUND: MessageState.CANCELLED,
}


def waiting(workspace: Workspace, *, now: datetime) -> list[Message]:
    """Approved copy texts that were not pasted yet; first whoever most deserves a scarce note."""
    found = outbox.waiting(workspace.db, now, Channel.COPY)
    worth = _worth(workspace, found) if len(found) > 1 else {}
    return sorted(found, key=lambda one: (worth.get(one.id, (3, 0.0)), one.id))


def notes(workspace: Workspace, *, now: datetime) -> Notes | None:
    """What is left where notes are few; None where nobody counts them."""
    settings = workspace.config.pasting
    if settings.scarce is None:
        return None
    used = outbox.pasted_since(workspace.db, now - _MONTH)
    return Notes(settings.site or "web", used, settings.scarce)


def shown(workspace: Workspace, *, now: datetime) -> list[Copied]:
    """Those that wait, in the order of their turn, to be looked at; none is claimed."""
    return [_copied(workspace, message) for message in waiting(workspace, now=now)]


def limit(workspace: Workspace) -> int | None:
    """How many characters fit where the user pastes."""
    return workspace.config.pasting.most


def site_known(workspace: Workspace) -> bool:
    """Whether the user has said where they paste."""
    return workspace.config.pasting.site is not None


def take(workspace: Workspace, message_id: int, *, now: datetime) -> Copied:
    """Claim the message: its text may now be pasted. ClaimRefused puts the draft to review."""
    message = outbox.get(workspace.db, message_id)
    return _copied(workspace, workspace.claim(message, now))


def too_long(workspace: Workspace, text: str) -> Caution | None:
    """The remark that the user's site will not take all of `text`, if so."""
    most = workspace.config.pasting.most
    fits = most is None or length.characters(text) <= most
    return None if fits or most is None else length.too_long(text, most)


def record(workspace: Workspace, copied: Copied, answer: Answer, *, now: datetime) -> None:
    """Write down whether the text went out."""
    detail = answer.value if answer in {Answer.SENT, Answer.NOT_FOUND} else None
    outbox.finish(workspace.db, copied.message.id, _STATES[answer], detail, now)


def _copied(workspace: Workspace, message: Message) -> Copied:
    person, settings = people.get(workspace.db, message.person), workspace.config.pasting
    text, search = message.raw.decode(), sites.search_words(person.name, person.organization)
    return Copied(message, text, search, sites.links(search, settings), too_long(workspace, text))


def _worth(workspace: Workspace, found: Sequence[Message]) -> dict[int, tuple[int, float]]:
    """Message -> rank: who can be helped before all others, then by the strength of the match."""
    worth = {}
    for session_id in {one.session for one in found}:
        session = sessions.get(workspace.db, session_id)
        mine = {one.person: one.id for one in found if one.session == session_id}
        present = people.in_session(workspace.db, session_id)
        whom = [person for person in present if person.id in mine]
        for person, match in workspace.weighed(session, present, whom).items():
            if match is not None:
                worth[mine[person]] = _rank(match)
    return worth


def _rank(match: Match) -> tuple[int, float]:
    """What was promised comes first, then what somebody asked for, then all other reasons."""
    if match.promise:
        return 0, -match.score
    return (1 if match.kind is MatchKind.CAN_HELP else 2), -match.score
