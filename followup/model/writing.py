"""What is made of lists: facts, matches, drafts, messages, and the ways these may go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class MatchKind(StrEnum):
    CAN_HELP = "can-help"
    NEAR = "near"
    COMPLEMENT = "complement"
    STRETCH = "stretch"
    # These two stand above the list and are not counted in it.
    THANK_HOST = "thank-host"
    OFFER_HELP = "offer-help"


class FactKind(StrEnum):
    SELF_INTRODUCTION = "self-introduction"
    QUESTION = "question"
    PROMISE = "promise"
    CONTACT_CARD = "contact-card"
    REMARK = "remark"


class Channel(StrEnum):
    EMAIL = "email"
    COPY = "copy"


class DraftState(StrEnum):
    PROPOSED = "proposed"
    LATER = "later"
    DECLINED = "declined"
    APPROVED = "approved"
    CANCELLED = "cancelled"
    STALE = "stale"


class MessageState(StrEnum):
    APPROVED = "approved"
    SENDING = "sending"
    SENT = "sent"
    HANDED_OVER = "handed-over"
    FAILED = "failed"
    UNCERTAIN = "uncertain"
    CANCELLED = "cancelled"


# The only ways a message may go. `sent`, `handed-over`, `failed` and `cancelled` are final;
# the same pairs stand in the database as a table that its triggers obey.
TRANSITIONS: frozenset[tuple[MessageState, MessageState]] = frozenset(
    {
        (MessageState.APPROVED, MessageState.SENDING),
        (MessageState.APPROVED, MessageState.FAILED),
        (MessageState.APPROVED, MessageState.CANCELLED),
        (MessageState.SENDING, MessageState.SENT),
        (MessageState.SENDING, MessageState.HANDED_OVER),
        (MessageState.SENDING, MessageState.FAILED),
        (MessageState.SENDING, MessageState.UNCERTAIN),
        # Only by a human's word that nothing went out (mail program closed, copy put off).
        (MessageState.SENDING, MessageState.APPROVED),
        (MessageState.SENDING, MessageState.CANCELLED),
        (MessageState.UNCERTAIN, MessageState.SENT),
        (MessageState.UNCERTAIN, MessageState.HANDED_OVER),
        (MessageState.UNCERTAIN, MessageState.APPROVED),
        (MessageState.UNCERTAIN, MessageState.CANCELLED),
    }
)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a file says about a person, with file, line and time.

    `private` marks words exchanged with the user alone.
    """

    kind: FactKind
    text: str
    file: str
    line: int
    said_at: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """A label, its weight and where it comes from; a score is the sum of its reasons.

    `label` is a key of the catalogue and `values` fill it; `source` names file and line,
    ``profile`` or ``note``.
    """

    label: str
    weight: float
    source: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Match:
    """A person worth writing to. `claim`: "rather similar industry" may be said."""

    person: int
    kind: MatchKind
    reasons: tuple[Reason, ...]
    claim: bool = False

    @property
    def score(self) -> float:
        return round(sum(reason.weight for reason in self.reasons), 4)

    @property
    def promise(self) -> Reason | None:
        """The reason that an open promise of the user's makes; its sentence is ``promised``."""
        return next((reason for reason in self.reasons if "promised" in reason.values), None)


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that a draft makes about its reader, and the fact that it rests on."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Caution:
    """A remark for the user on a draft; `key` and `values` as in errors. Never blocks."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rendered:
    """Words for one person, before they are stored. `basis` digests what they rest on."""

    channel: Channel
    recipient: str | None
    recipient_name: str
    subject: str
    body: str
    language: str
    template: str
    claims: tuple[Claim, ...] = ()
    warnings: tuple[Caution, ...] = ()
    address_source: str | None = None
    basis: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draft:
    """Rendered words for one person in one session, as stored."""

    id: int
    person: int
    session: int
    state: DraftState
    digest: str
    words: Rendered
    created_at: datetime
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """Approved and frozen. `raw` are the bytes that leave (for copy: the text itself)."""

    id: int
    draft: int
    person: int
    session: int
    channel: Channel
    recipient: str | None
    recipient_name: str
    sender: str | None
    subject: str
    raw: bytes
    message_id: str
    state: MessageState
    attempts: int
    detail: str | None
    not_before: datetime | None
    expires_at: datetime
    updated_at: datetime
