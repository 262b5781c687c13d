"""How somebody's address came to them, and whether a mail may go there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.model import Channel, Kind, Person, Session, Strength

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.model import LinkedAttendance


def source(person: Person, session: Session) -> str | None:
    """How the address came to this person, for the draft to show it.

    ``registration-same-name`` where it stands on another line than those that show the person
    there, and only the name ties them to it: the yes to the draft confirms both. None where
    only a name of other sessions does: that is a question of its own (`people check`).
    """
    if any(note.field == "email" for note in person.notes):
        return "note"
    here = [a for a in person.attendances if a.session == session.id]
    firm = [a for a in here if a.link is not Strength.PROVISIONAL]
    if any(a.attendance.email for a in firm):
        return "registration-same-name" if _there_by_name(here) else "registration"
    return None if here and not firm else "earlier-session"


def _there_by_name(here: Sequence[LinkedAttendance]) -> bool:
    """Whether no line that shows the person there is tied to them by more than a name."""
    there = [a for a in here if a.kind not in (Kind.REGISTRANTS, Kind.CONTACTS)]
    return bool(there) and all(a.link is Strength.PROVISIONAL for a in there)


def channel(person: Person, session: Session) -> Channel:
    """Mail where there is an address, unless only a name of other sessions says whose it is."""
    known = person.emails and source(person, session)
    return Channel.EMAIL if known else Channel.COPY
