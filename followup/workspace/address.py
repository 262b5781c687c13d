"""How somebody's address came to them, and whether a mail may go there."""

from __future__ import annotations

from followup.model import Channel, Person, Session, Strength


def source(person: Person, session: Session) -> str | None:
    """How the address came to this person, for the draft to show it.

    ``registration-same-name`` where it stands on another line than the one that shows the
    person there, and only the name ties the two: the yes to the draft confirms both. None
    where only a name of other sessions does: that is a question of its own (`people check`).
    """
    if any(note.field == "email" for note in person.notes):
        return "note"
    here = [a for a in person.attendances if a.session == session.id]
    if any(a.attendance.email and a.link is not Strength.PROVISIONAL for a in here):
        provisional = any(a.link is Strength.PROVISIONAL for a in here)
        return "registration-same-name" if provisional else "registration"
    if here and all(a.link is Strength.PROVISIONAL for a in here):
        return None
    return "earlier-session"


def channel(person: Person, session: Session) -> Channel:
    """Mail where there is an address, unless only a name of other sessions says whose it is."""
    known = person.emails and source(person, session)
    return Channel.EMAIL if known else Channel.COPY
