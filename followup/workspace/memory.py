"""What the user and one person share from before a session, out of what is stored."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followup import facts, rendering
from followup.identity.hosting import hosted
from followup.model import Kind, Strength
from followup.rendering import Earlier
from followup.store import files, outbox, people, sessions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.model import LinkedAttendance, Person, Profile, Session
    from followup.store.running import Connection

# A list that one gets by having been there: the panel's names, a saved chat, the report.
_FROM_INSIDE = (Kind.PARTICIPANTS, Kind.CHAT)


def recall(db: Connection, me: Profile, person: Person, session: Session) -> Earlier:
    """What was before `session` between the user and `person`, whom `session` shows.

    The newest earlier session with a topic that may be named comes first, else the newest one.
    """
    message = outbox.last_reached(db, person.id, beside=session.id)
    here = [line for line in person.attendances if line.session == session.id]
    if all(line.kind is Kind.CONTACTS or line.link is Strength.PROVISIONAL for line in here):
        return Earlier(message=message)
    earlier, line = _told(_shared(db, me, person, session))
    return Earlier(earlier, line, message, firm=True)


def was_there(db: Connection, me: Profile, session: Session) -> bool:
    """Whether the user was at a session: by a list from inside, as its host, or by a line."""
    inside = any(file.kind in _FROM_INSIDE for file in files.of_session(db, session.id))
    return inside or hosted(session, me) is True or _listed(db, me, session.id)


def _listed(db: Connection, me: Profile, session_id: int) -> bool:
    """Whether a line with the user's address shows them there."""
    mine = people.by_address(db, me.email) if me.email else None
    return mine is not None and rendering.attended(people.get(db, mine), session_id) is True


def _told(
    shared: Iterator[tuple[Session, LinkedAttendance]],
) -> tuple[Session | None, LinkedAttendance | None]:
    """The first one with a topic, else the first."""
    untitled: tuple[Session | None, LinkedAttendance | None] = (None, None)
    for earlier, line in shared:
        if earlier.topic:
            return earlier, line
        untitled = untitled if untitled[0] else (earlier, line)
    return untitled


def _shared(
    db: Connection, me: Profile, person: Person, session: Session
) -> Iterator[tuple[Session, LinkedAttendance]]:
    """Earlier sessions that may be spoken of, newest first, each with the line that shows it."""
    for number in dict.fromkeys(line.session for line in person.attendances):
        line = _shown(person, number)
        if line is None or number == session.id:
            continue
        earlier = sessions.get(db, number)
        secret = earlier.discreet or earlier.no_contact
        if earlier.day < session.day and not secret and was_there(db, me, earlier):
            named = None if facts.sensitive(earlier.topic or "") else earlier.topic
            yield replace(earlier, topic=named), line


def _shown(person: Person, session_id: int) -> LinkedAttendance | None:
    """The first line by which more than a name shows the person at the session."""
    for line in person.attendances:
        alone = replace(person, attendances=(line,))
        if line.link is not Strength.PROVISIONAL and rendering.attended(alone, session_id):
            return line
    return None
