"""The one gate through which anything leaves."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from followup.errors import FollowupError, NeedsDecision
from followup.model import Channel, DraftState, Message, MessageState
from followup.store import blocks, drafts, links, people
from followup.store.outbox import moving
from followup.store.outbox.reading import is_due, read
from followup.store.queries import load
from followup.store.running import Connection, row
from followup.store.transactions import transaction

SQL = load("outbox")


class ClaimRefused(NeedsDecision):
    """A message may not leave, key ``store.claim-<why>``.

    `lasting` tells that the yes no longer holds: the caller then calls `fall_back`. Otherwise
    the message is not due yet, or no longer waits at all.
    """

    def __init__(self, why: str, message: Message) -> None:
        super().__init__(f"store.claim-{why}", id=message.id, name=message.recipient_name)
        self.lasting = why not in ("state", "early")


def faults(
    db: Connection, message_id: int, basis: Mapping[str, str], sender: str | None, now: datetime
) -> list[str]:
    """All that `claim` would refuse the message for, the weightiest first; changes nothing.

    The same arguments as there. FollowupError ``store.no-message``.
    """
    found = _found(db, message_id)
    return [*_faults(db, found, read(found), basis, sender, now)]


def claim(
    db: Connection,
    message_id: int,
    *,
    basis: Callable[[], Mapping[str, str] | None],
    sender: str | None,
    now: datetime,
) -> Message:
    """Commit `sending`: from now on the message may have left. The last step before it does.

    `basis` tells, inside the transaction, what the words rest on today, by the names that the
    draft keeps; None where nothing can have changed since `faults` found nothing but the time
    and the states of messages. `sender` is the account's address where the program itself
    sends, None where another way is taken.
    Raises ``store.no-message``, ClaimRefused or what `basis` raises; nothing has changed then.
    """
    with transaction(db):
        today, found = basis(), _found(db, message_id)
        message = read(found)
        if today is None:
            against = iter(untimely(message, sender, now))
        else:
            against = _faults(db, found, message, today, sender, now)
        for why in against:
            raise ClaimRefused(why, message)
        return moving.move(
            db, message_id, MessageState.SENDING, now, detail=message.detail, tries=1
        )


def untimely(message: Message, sender: str | None, now: datetime) -> list[str]:
    """What the time, its state and its sender say against a message."""
    return [*_not_now(message, now), *_too_late(message, now), *_other(message, sender)]


def _found(db: Connection, message_id: int) -> sqlite3.Row:
    found = row(db, SQL["gate"], id=message_id)
    if found is None:
        raise FollowupError("store.no-message", id=message_id)
    return found


def _faults(
    db: Connection,
    found: sqlite3.Row,
    message: Message,
    basis: Mapping[str, str],
    sender: str | None,
    now: datetime,
) -> Iterator[str]:
    yield from _not_now(message, now)
    yield from _no_yes(found, message, now)
    yield from _changed(found, basis)
    yield from _other(message, sender)
    yield from _no_reader(db, found, message)


def _not_now(message: Message, now: datetime) -> Iterator[str]:
    if message.state is not MessageState.APPROVED:
        yield "state"
    if not is_due(message, now):
        yield "early"


def _no_yes(found: sqlite3.Row, message: Message, now: datetime) -> Iterator[str]:
    if found["withdrawn_at"] is not None or found["draft_state"] != DraftState.APPROVED:
        yield "withdrawn"
    yield from _too_late(message, now)
    words = drafts.digest(
        Channel(found["draft_channel"]),
        found["draft_recipient"],
        found["draft_subject"],
        found["draft_body"],
    )
    addressed = found["draft_recipient"] == message.recipient
    if not (found["approval_digest"] == found["draft_digest"] == words and addressed):
        yield "changed"


def _too_late(message: Message, now: datetime) -> Iterator[str]:
    if message.expires_at <= now:
        yield "expired"


def _changed(found: sqlite3.Row, basis: Mapping[str, str]) -> Iterator[str]:
    kept: dict[str, str] = json.loads(found["basis"])
    for name in sorted({*kept, *basis}):
        if kept.get(name) != basis.get(name):
            yield name if name in ("template", "profile", "person", "session") else "basis"


def _other(message: Message, sender: str | None) -> Iterator[str]:
    if sender is not None and message.sender != sender:
        yield "sender"


def _no_reader(db: Connection, found: sqlite3.Row, message: Message) -> Iterator[str]:
    if found["no_contact"]:
        yield "no-contact"
    if not links.present(db, message.person, message.session):
        yield "gone"
        return
    emails = people.emails(db, message.person)
    if blocks.is_blocked(db, message.person, {*emails, *filter(None, [message.recipient])}):
        yield "blocked"
    if message.channel is Channel.EMAIL and (message.recipient or "").lower() not in emails:
        yield "recipient"
