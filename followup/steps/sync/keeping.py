"""What an incoming mail changes: an answer is stored, and whoever must not be written to is not."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from followup.model import IncomingKind
from followup.steps.sync.book import NOTICES
from followup.store import answers, blocks
from followup.store.answers import Arrived

if TYPE_CHECKING:
    from datetime import datetime

    from followup.model import Incoming
    from followup.steps.sync.book import Found
    from followup.store.running import Connection

_LONGEST = 300


def keep(
    db: Connection, found: Found, came: Incoming, raw: bytes, *, arrived: datetime, now: datetime
) -> int | None:
    """The id of the new answer, inside the caller's transaction; None if it was known.

    A no that was read holds at once and waits for the user's word: for the reader, and for the
    address it came from. An address that the server surely does not know is not written to again.
    """
    message, sure = found
    of = Arrived(
        came.kind,
        _name(came, raw),
        arrived,
        came.excerpt,
        _detail(came, message.recipient),
        came.until,
        sure,
    )
    number = answers.add(db, message.message_id, of, now)
    if number is None:
        return None
    if came.kind is IncomingKind.REFUSAL:
        for address in {message.recipient, came.sender or message.recipient}:
            blocks.propose(db, person=message.person, address=address, now=now)
    elif came.kind is IncomingKind.HARD_BOUNCE and sure and message.recipient:
        blocks.add(db, address=message.recipient, reason="", origin="bounce", now=now)
    return number


def _name(came: Incoming, raw: bytes) -> str:
    """What tells this mail from every other one: its own Message-ID, else a digest of it."""
    named = came.header_id
    if named and len(named) <= _LONGEST:
        return named
    return "sha256:" + sha256(raw).hexdigest()


def _detail(came: Incoming, recipient: str | None) -> str | None:
    """A server's words; of a human's mail who wrote it, where that is another address."""
    if came.kind in NOTICES:
        said = " ".join(f"{came.status or ''} {came.words}".split())
        return said[:_LONGEST] or None
    other = came.sender is not None and came.sender.lower() != (recipient or "").lower()
    return came.sender[:_LONGEST] if came.sender and other else None
