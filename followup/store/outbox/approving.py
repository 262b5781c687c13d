"""The yes to exact words, and taking it back."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from followup.errors import FollowupError
from followup.model import Draft, DraftState, Message, MessageState, Rendered
from followup.store import drafts, links, moments
from followup.store.outbox import moving
from followup.store.outbox.reading import get
from followup.store.outbox.refusing import NO_GUESS_SHOWN, refuse_other_words, refuse_reader
from followup.store.queries import load
from followup.store.running import Connection, added, row, rows
from followup.store.transactions import transaction

SQL = load("outbox")


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
        refuse_other_words(current, digest)
        refuse_reader(db, current)
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
        old = _set_free(db, number, now)
        current = drafts.get(db, old.draft)
        refuse_other_words(current, current.digest)
        refuse_reader(db, current)
        return _freeze(db, current, Frozen(raw, sender, message_id, old.expires_at), now)


def renew(
    db: Connection,
    number: int,
    *,
    words: Rendered,
    seen: str,
    frozen: Frozen,
    now: datetime,
) -> int:
    """Other `words` in place of approved ones that have aged, by a yes of their own; the new id.

    The waiting message `number` is cancelled, its draft reworded and a new message approved, in
    one transaction. `seen` is the digest of the old words. Raises as `replace` does.
    """
    with transaction(db):
        old = _set_free(db, number, now)
        refuse_other_words(drafts.get(db, old.draft), seen)
        drafts.reword(db, old.draft, words, now)
        current = drafts.get(db, old.draft)
        refuse_reader(db, current)
        return _freeze(db, current, frozen, now)


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


def _set_free(db: Connection, number: int, now: datetime) -> Message:
    """The message as it waited, now cancelled for another one."""
    old = get(db, number)
    if old.state is not MessageState.APPROVED:  # it may have left: a second copy
        raise FollowupError(
            "store.not-possible", id=number, state=old.state, wanted=MessageState.APPROVED
        )
    cancelled, stale = MessageState.CANCELLED, DraftState.STALE
    moving.move(db, number, cancelled, now, detail="store.replaced", draft=stale)
    return old


def _freeze(db: Connection, current: Draft, frozen: Frozen, now: datetime) -> int:
    """Approval, draft and message in one go; the message's id."""
    if frozen.expires_at <= now:
        raise FollowupError("store.expired", id=current.id)
    words, at = current.words, moments.written(now)
    if words.address_source not in NO_GUESS_SHOWN:
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
