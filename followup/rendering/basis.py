"""What the words of a draft rest on, as digests: an approval holds only while these stand."""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from json import JSONEncoder

    from followup.model import Person, Profile, Session
    from followup.rendering.situation import Earlier
    from followup.rendering.templates import Template

_OF_PERSON = ("name", "emails", "organization", "industry", "job_title")
_OF_SESSION = ("topic", "day", "platform", "closed", "discreet")


def basis(
    template: Template, me: Profile, person: Person, session: Session, earlier: Earlier
) -> dict[str, str]:
    """SHA-256 digests (hex) under ``template``, ``profile``, ``person``, ``session``, ``earlier``.

    The user's own address is in no words: From is frozen, and asked for anew where it changes.
    A block is left out: it is looked at again before anything leaves, and lifting one must
    not make old words new.
    """
    return {
        "template": _of_template(template),
        "profile": _of_profile(me),
        "person": _digest({name: getattr(person, name) for name in _OF_PERSON}),
        "session": _of_session(session),
        "earlier": _digest(_remembered(earlier)),
    }


# The same for everybody who is written to after an evening.
@lru_cache(maxsize=16)
def _of_template(template: Template) -> str:
    return _digest(template.source)


@lru_cache(maxsize=4)
def _of_profile(me: Profile) -> str:
    return _digest(asdict(replace(me, email=None)))


@lru_cache(maxsize=16)
def _of_session(session: Session) -> str:
    return _digest({name: str(getattr(session, name)) for name in _OF_SESSION})


def _remembered(earlier: Earlier) -> list[object]:
    session, line = earlier.session, earlier.line
    when = [session.id, session.topic, str(session.day), session.day_assumed] if session else []
    where = [line.file, line.attendance.line] if line else []
    return [when, where, earlier.message, earlier.firm]


def _digest(value: object) -> str:
    from hashlib import sha256

    return sha256(_encoder().encode(value).encode("ascii")).hexdigest()


@lru_cache(maxsize=1)
def _encoder() -> JSONEncoder:
    from json import JSONEncoder

    return JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":"))
