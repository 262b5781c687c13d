"""What a decision on who is who does to drafts and messages, found by looking before and after."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.model import Caution, Channel, DraftState, MessageState
from followup.names import normalise
from followup.store import drafts, links, outbox, people, sessions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followup.model import Draft, Message, Person
    from followup.store.running import Connection
    from followup.workspace import Workspace

_LEFT = (
    MessageState.SENDING,
    MessageState.SENT,
    MessageState.HANDED_OVER,
    MessageState.UNCERTAIN,
)
_OPEN = (DraftState.PROPOSED, DraftState.LATER, DraftState.STALE, DraftState.APPROVED)


@dataclass(frozen=True, slots=True)
class Standing:
    """How drafts and messages stand.

    `drafts` are those that may still leave; `fitting` the waiting messages whose reader is who
    they say; `twice` the (session, person) who got two first contacts.
    """

    drafts: dict[int, Draft]
    fitting: frozenset[int]
    twice: frozenset[tuple[int, int]]


def standing(workspace: Workspace) -> Standing:
    """How things stand now; to be compared by `settle`."""
    db = workspace.db
    messages = outbox.all_messages(db)
    return Standing(
        {one.id: one for one in drafts.of_session(db, None) if one.state in _OPEN},
        frozenset(one.id for one, why in _waiting(db, messages) if why is None),
        _twice(db, messages),
    )


def settle(workspace: Workspace, before: Standing, *, now: datetime) -> list[Caution]:
    """Take back every yes whose reader is another one by now; what the user should know.

    The gate would refuse these too, but only when they are to leave.
    """
    db = workspace.db
    for one, why in _waiting(db, outbox.all_messages(db)):
        if why is not None and one.id in before.fitting:
            outbox.fall_back(db, one.id, why, now)
    return fallen(workspace, before)


def fallen(workspace: Workspace, before: Standing) -> list[Caution]:
    """The drafts that may not leave as they stood before, and who has got two messages by now."""
    db = workspace.db
    now = {one.id: one.state for one in drafts.of_session(db, None)}
    were = before.drafts.values()
    told = [told for one in were if (told := _told(one, now.get(one.id))) is not None]
    twice = _twice(db, outbox.all_messages(db)) - before.twice
    return [*told, *(_both_sent(db, *one) for one in sorted(twice))]


def _waiting(db: Connection, messages: Sequence[Message]) -> list[tuple[Message, str | None]]:
    """The messages that wait, each with why it does not fit its reader, if so."""
    waiting = [one for one in messages if one.state is MessageState.APPROVED]
    known = {one.id: one for one in people.some(db, {one.person for one in waiting})}
    return [(one, _misfit(one, known.get(one.person))) for one in waiting]


def _misfit(message: Message, person: Person | None) -> str | None:
    if person is None or all(line.session != message.session for line in person.attendances):
        return "store.claim-gone"
    if person.blocked:
        return "store.claim-blocked"
    if message.channel is Channel.EMAIL and (message.recipient or "").lower() not in person.emails:
        return "store.claim-recipient"
    if message.recipient_name != normalise.clean(person.name):
        return "store.claim-person"
    return None


def _twice(db: Connection, messages: Sequence[Message]) -> frozenset[tuple[int, int]]:
    left = [one for one in messages if one.state in _LEFT]
    now = {one.person: links.successor(db, one.person) for one in left}
    times = Counter((one.session, now[one.person]) for one in left)
    return frozenset(who for who, count in times.items() if count > 1)


def _told(before: Draft, state: DraftState | None) -> Caution | None:
    """What became of a draft, if it may not leave as it stands; None for one that is gone."""
    name = before.words.recipient_name
    if state in (DraftState.CANCELLED, None):
        return Caution("deciding.withdrawn", {"draft": before.id, "name": name})
    if state is DraftState.STALE and before.state is DraftState.APPROVED:
        return Caution("deciding.read-again", {"draft": before.id, "name": name})
    return None


def _both_sent(db: Connection, session: int, person: int) -> Caution:
    topic = sessions.get(db, session).topic or ""
    known = people.some(db, [person])
    name = known[0].name if known else ""
    return Caution("deciding.both-sent", {"name": name, "session": session, "topic": topic})
