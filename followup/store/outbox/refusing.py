"""Against which words and which reader no yes can stand."""

from __future__ import annotations

from followup.errors import FollowupError, NeedsDecision
from followup.model import Channel, Draft, DraftState, Kind, MessageState, Person, Strength
from followup.store import blocks, drafts, people, sessions
from followup.store.queries import load
from followup.store.running import Connection, row

SQL = load("outbox")
# Sources of an address that show no guess, so that a yes to them confirms none.
NO_GUESS_SHOWN = (None, "registration")
OPEN = (DraftState.PROPOSED, DraftState.LATER, DraftState.STALE)


def refuse_other_words(current: Draft, seen: str) -> None:
    """Unless the words are those seen, and wait for a decision."""
    words = current.words
    if current.state is DraftState.APPROVED:
        raise FollowupError("store.draft-approved", id=current.id)
    if current.state not in OPEN:
        raise FollowupError("store.draft-closed", id=current.id, state=current.state)
    todays = drafts.digest(words.channel, words.recipient, words.subject, words.body)
    if not seen == current.digest == todays:
        raise NeedsDecision("store.draft-changed", id=current.id)


def refuse_reader(db: Connection, current: Draft) -> None:
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
    if words.address_source in NO_GUESS_SHOWN and _guessed(person, current.session, recipient):
        raise NeedsDecision("store.guessed-address", id=current.id, name=person.name)


def _guessed(person: Person, session_id: int, address: str) -> bool:
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
