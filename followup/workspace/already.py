"""One message per person and session: what to say to whoever asks for another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.model import IncomingKind, MessageState
from followup.store import answers, outbox

if TYPE_CHECKING:
    from followup.model import Answer, Message, Person, Session
    from followup.store.running import Connection

_NO_CONTACT = (MessageState.FAILED, MessageState.CANCELLED)
_ARRIVED = (MessageState.SENT, MessageState.HANDED_OVER)


def refuse_second(db: Connection, person: Person, session: Session) -> None:
    """Raise FollowupError if the person has a message for the session, from its yes on.

    ``draft.already`` while it may still leave, ``draft.already-answered`` and
    ``draft.already-silent`` behind that: whoever answered is answered where they wrote, and
    silence is an answer too, so that followup sends no reminder (docs/messages.md, rule 9).
    """
    for message in outbox.of_person(db, person.id):
        if message.session == session.id and message.state not in _NO_CONTACT:
            state = f"outbox.state-{message.state}"
            raise FollowupError(_why(db, message), name=person.name, state_key=state)


def _why(db: Connection, message: Message) -> str:
    came = answers.of_message(db, message.id)
    if any(map(_is_answer, came)):
        return "draft.already-answered"
    returned = any(one.kind is IncomingKind.HARD_BOUNCE for one in came)
    arrived = message.state in _ARRIVED and not returned
    return "draft.already-silent" if arrived else "draft.already"


def _is_answer(came: Answer) -> bool:
    """A human's own words, not about something else: no machine's notice, no bounce, no refusal."""
    sure = came.sure if came.confirmed is None else came.confirmed
    return came.kind is IncomingKind.REPLY and sure
