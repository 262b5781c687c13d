"""What the words of a draft rest on, as digests: an approval holds only while these stand."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup.model import Person, Profile, Session
    from followup.rendering.situation import Earlier
    from followup.rendering.templates import Template

_OF_PERSON = ("name", "emails", "organization", "industry", "job_title")
_OF_SESSION = ("topic", "day", "platform", "closed", "discreet")


def basis(
    template: Template, me: Profile, person: Person, session: Session, earlier: Earlier
) -> dict[str, str]:
    """SHA-256 digests (hex) under ``template``, ``profile``, ``person``, ``session``, ``earlier``.

    A block is left out: it is looked at again before anything leaves, and lifting one must
    not make old words new.
    """
    return {
        "template": _digest(template.source),
        "profile": _digest(asdict(me)),
        "person": _digest({name: getattr(person, name) for name in _OF_PERSON}),
        "session": _digest({name: str(getattr(session, name)) for name in _OF_SESSION}),
        "earlier": _digest(_remembered(earlier)),
    }


def _remembered(earlier: Earlier) -> list[object]:
    session, line = earlier.session, earlier.line
    when = [session.id, session.topic, str(session.day), session.day_assumed] if session else []
    where = [line.file, line.attendance.line] if line else []
    return [when, where, earlier.message, earlier.firm]


def _digest(value: object) -> str:
    import json
    from hashlib import sha256

    text = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode("ascii")).hexdigest()
