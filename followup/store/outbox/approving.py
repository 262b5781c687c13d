"""The yes to exact words, and taking it back."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from followup.errors import FollowupError, NeedsDecision
from followup.model import Channel, Draft, DraftState, Kind, MessageState, Person, Strength
from followup.store import blocks, drafts, links, moments, people, sessions
from followup.store.outbox import moving
from followup.store.outbox.reading import get
from followup.store.queries import load
from followup.store.running import Connection, added, row, rows
from followup.store.transactions import transaction

SQL = load("outbox")
OPEN = (DraftState.PROPOSED, DraftState.LATER, DraftState.STALE)


class Frozen(NamedTuple):
    """What leaves, and until when the yes to it holds."""

    raw: bytes
    sender: str | None
    message_id: str
    expires_at: datetime


def approve(
    db: Connection,
    draft: Draft,
    *,
    digest: str,
    raw: bytes,
    sender: str | None,
    message_id: str,
    expires_at: datetime,
    now: datetime,
) -> int:
    """Freeze `raw` under the user's yes; the id of the new message, which waits to leave.

    `draft` names the draft, `digest` the words that the user has seen: they must be those of
    today. The draft's shown guess about the address (`address_source`) is confirmed with it.

    Raises ``store.no-draft``, ``draft-approved``, ``draft-closed``, ``draft-changed``,
    ``no-contact``, ``blocked``, ``already``, ``already-address``, ``no-address``,
    ``guessed-address`` (NeedsDecision) or ``expired``; nothing has changed then.
    """
    with transaction(db):
        current = drafts.get(db, draft.id)
        _refuse_other_words(current, digest)
        _refuse_reader(db, current)
        frozen = Frozen(raw, sender, message_id, expires_at)
        return _freeze(db, current, frozen, now)


def replace(
    db: Connection,
    number: int,
    *,
    raw: bytes,
    sender: str | None,
    message_id: str,
    now: datetime,
) -> int:
    """The same approved words in another envelope (a sender known only now); the new id.

    The waiting message `number` is cancelled and a new one approved, in one transaction, with
    the expiry of the old yes. Only after a human's yes to that sender. Raises
    ``store.no-message``, ``not-possible`` and what `approve` raises.
    """
    with transaction(db):
        old = get(db, number)
        if old.state is not MessageState.APPROVED:  # it may have left: a second copy
            raise FollowupError(
                "store.not-possible", id=number, state=old.state, wanted=MessageState.APPROVED
            )
        moving.move(
            db,
            number,
            MessageState.CANCELLED,
            now,
            detail="store.replaced",
            draft=DraftState.STALE,
        )
        current = drafts.get(db, old.draft)
        _refuse_other_words(current, current.digest)
        _refuse_reader(db, current)
        return _freeze(db, current, Frozen(raw, sender, message_id, old.expires_at), now)


def withdraw(
    db: Connection, draft_id: int, now: datetime, *, draft_state: DraftState = DraftState.CANCELLED
) -> None:
    """Take a yes back before the message leaves; the draft goes to `draft_state`.

    FollowupError ``store.no-draft``, ``store.not-approved`` or ``store.too-late``.
    """
    with transaction(db):
        drafts.get(db, draft_id)
        found = row(db, SQL["live_of_draft"], draft=draft_id)
        if found is None:
            raise FollowupError("store.not-approved", id=draft_id)
        state = MessageState(found["state"])
        if state is not MessageState.APPROVED:
            raise FollowupError("store.too-late", id=draft_id, state=state)
        moving.move(db, found["id"], MessageState.CANCELLED, now, detail=None, draft=draft_state)


def _freeze(db: Connection, current: Draft, frozen: Frozen, now: datetime) -> int:
    """Approval, draft and message in one go; the message's id."""
    if frozen.expires_at <= now:
        raise FollowupError("store.expired", id=current.id)
    words, at = current.words, moments.written(now)
    if words.address_source is not None:
        links.confirm(db, current.person, current.session, now)
    approval = added(
        db,
        SQL["add_approval"],
        draft=current.id,
        digest=current.digest,
        now=at,
        expires_at=moments.written(frozen.expires_at),
    )
    rows(db, SQL["set_draft"], draft=current.id, state=DraftState.APPROVED.value, now=at)
    return added(
        db,
        SQL["add_message"],
        draft=current.id,
        approval=approval,
        person=current.person,
        session=current.session,
        channel=words.channel.value,
        recipient=words.recipient,
        recipient_name=words.recipient_name,
        sender=frozen.sender,
        subject=words.subject,
        raw=frozen.raw,
        message_id=frozen.message_id,
        now=at,
    )


def _refuse_other_words(current: Draft, seen: str) -> None:
    words = current.words
    if current.state is DraftState.APPROVED:
        raise FollowupError("store.draft-approved", id=current.id)
    if current.state not in OPEN:
        raise FollowupError("store.draft-closed", id=current.id, state=current.state)
    todays = drafts.digest(words.channel, words.recipient, words.subject, words.body)
    if not seen == current.digest == todays:
        raise NeedsDecision("store.draft-changed", id=current.id)


def _refuse_reader(db: Connection, current: Draft) -> None:
    """Whoever must not get this message, by their own word, the session's or the ledger's."""
    words = current.words
    if sessions.get(db, current.session).no_contact:
        raise FollowupError("store.no-contact", session=current.session)
    person = people.get(db, current.person)
    addresses = {*person.emails, *filter(None, [words.recipient])}
    if blocks.is_blocked(db, person.id, sorted(addresses)):
        raise FollowupError("store.blocked", name=person.name)
    _refuse_second(db, current)
    if words.channel is Channel.EMAIL:
        _refuse_guess(current, person)


def _refuse_second(db: Connection, current: Draft) -> None:
    values = {"session": current.session}
    found = row(db, SQL["live_of_person"], person=current.person, **values)
    key = "store.already"
    if found is None and current.words.recipient is not None:
        found = row(db, SQL["live_of_address"], recipient=current.words.recipient, **values)
        key = "store.already-address"
    if found is not None:
        raise FollowupError(
            key,
            id=found["id"],
            name=found["recipient_name"],
            channel=Channel(found["channel"]),
            state=MessageState(found["state"]),
        )


def _refuse_guess(current: Draft, person: Person) -> None:
    """A mail needs an address of this very person; a guessed one must have been shown."""
    recipient, words = (current.words.recipient or "").lower(), current.words
    if recipient not in person.emails:
        raise FollowupError("store.no-address", id=current.id, name=person.name)
    if words.address_source is None and guessed(person, current.session, recipient):
        raise NeedsDecision("store.guessed-address", id=current.id, name=person.name)


def guessed(person: Person, session_id: int, address: str) -> bool:
    """Whether only an unconfirmed link says that this address is the one who was there.

    True where every line that holds the address, or every line of the session that shows the
    person there, is linked provisionally. The user's own entry of the address is no guess.
    """
    if any(note.field == "email" and note.value == address for note in person.notes):
        return False
    holding = [line for line in person.attendances if line.attendance.email == address]
    there = [
        line
        for line in person.attendances
        if line.session == session_id and line.kind not in (Kind.REGISTRANTS, Kind.CONTACTS)
    ]
    return any(
        group and all(line.link is Strength.PROVISIONAL for line in group)
        for group in (holding, there)
    )
