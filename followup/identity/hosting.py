"""Whether the user hosted a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.names import normalise

if TYPE_CHECKING:
    from followup.model import Profile, Session


def hosted(session: Session, me: Profile) -> bool | None:
    """The user's own word, else the host named in the files; None where nobody can tell."""
    if session.hosted is not None:
        return session.hosted
    if session.host_email and me.email and session.host_email == normalise.address(me.email):
        return True
    if session.host_name and me.name:
        return normalise.key(session.host_name) == normalise.key(me.name)
    return False if session.host_email and me.email else None
