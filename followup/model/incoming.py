"""What comes back by mail, read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class IncomingKind(StrEnum):
    """`delayed` and `delivered` are a server's notices (RFC 3464), neither answer nor bounce."""

    REPLY = "reply"
    REFUSAL = "refusal"
    AUTO_REPLY = "auto-reply"
    HARD_BOUNCE = "hard-bounce"
    SOFT_BOUNCE = "soft-bounce"
    DELAYED = "delayed"
    DELIVERED = "delivered"


@dataclass(frozen=True, slots=True)
class Incoming:
    """One mail that came in: what kind it is and which mail of ours it is about.

    `refers_to` holds the Message-IDs it names, angle brackets included, the nearest first;
    `header_id` is its own. `failed` are the recipients that a bounce names, lower case.
    `excerpt` are the new words of a human, at most 500 signs, without quotes and signature;
    `status` (RFC 3463) and `words` are a server's. `until`: when an absent reader is back.
    """

    kind: IncomingKind
    refers_to: tuple[str, ...]
    header_id: str | None
    sender: str | None
    subject: str
    sent_at: datetime | None
    excerpt: str = ""
    failed: tuple[str, ...] = ()
    status: str | None = None
    words: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back on one message of ours, as stored.

    `sure` is false where only sender and subject speak for it. `confirmed` is the user's word
    on a refusal or an unsure reply; None while nobody has said.
    """

    id: int
    message: int
    person: int
    kind: IncomingKind
    received_at: datetime
    excerpt: str
    detail: str | None = None
    until: date | None = None
    sure: bool = True
    confirmed: bool | None = None
