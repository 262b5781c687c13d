"""What speaks for writing to somebody, out of all that is stored of an evening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup import facts, similarity
from followup.identity.hosting import hosted
from followup.store import companies, remarks, sessions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.model import Match, Person, Profile, Session
    from followup.store.running import Connection


def weighed(
    db: Connection,
    me: Profile,
    session: Session,
    present: Sequence[Person],
    whom: Sequence[Person],
) -> dict[int, Match | None]:
    """Person -> their match, for `whom` of those `present` at the session."""
    talk = remarks.of_session(db, session.id)
    days = {one.id: one.day for one in sessions.all_sessions(db)}
    firms, met = companies.remembered(db), facts.met(talk)
    is_host = hosted(session, me)
    # Of somebody unknown nobody can say that the host is not they themselves.
    guest = is_host is False or (is_host is None and bool(me.name or me.email))
    mine = [one for one in present if similarity.is_me(me, one)]
    said = [remark for one in mine for remark in one.remarks]
    needs, content = facts.needs(said, met), facts.content(talk, met)
    others = [one for one in present if one.id not in {each.id for each in mine}]
    owed = facts.owed(talk, _names(me, mine), others)
    known = similarity.Known(present, talk, needs, days, firms, guest, content, owed)
    heard = [
        similarity.Heard(one, facts.extract(one.remarks), facts.needs(one.remarks, met))
        for one in whom
    ]
    return similarity.weigh(me, session, heard, known)


def _names(me: Profile, mine: Sequence[Person]) -> list[str]:
    """What the lists of the session call the user."""
    lines = [line.attendance.name for one in mine for line in one.attendances]
    return [name for name in dict.fromkeys([me.name or "", *lines]) if name]
