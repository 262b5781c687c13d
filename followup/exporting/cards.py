"""People as vCard 4.0 (RFC 6350)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from followup.exporting.cleaning import shown

if TYPE_CHECKING:
    from datetime import datetime

    from followup.model import Person

# RFC 6350 3.2: lines of at most 75 octets without their break.
_WIDEST = 75
# Every card's own name is made within this one; any other would do, but never another later.
_PEOPLE = UUID("6f1d1a52-54e7-4d0c-9a55-3f5b2f0a8d17")
_ESCAPED = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})


def card(person: Person, made: datetime) -> bytes:
    """One card in UTF-8 with CRLF. Whoever has no name at all cannot be stored, so FN is there."""
    return b"".join(map(_folded, _lines(person, made)))


def uid(number: int, made: datetime) -> str:
    """The same for the same person in every export: a UUID of version 5 (RFC 9562 5.5).

    `made` is to the microsecond: nobody else's person of this number has it.
    """
    return f"urn:uuid:{uuid5(_PEOPLE, f'{number} {made.astimezone(UTC).isoformat()}')}"


def _lines(person: Person, made: datetime) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield "KIND:individual"
    yield f"UID:{uid(person.id, made)}"
    yield f"FN:{_value(person.name)}"
    if person.family_name or person.given_name:
        yield f"N:{_value(person.family_name or '')};{_value(person.given_name or '')};;;"
    for rank, address in enumerate(person.emails, 1):
        yield f"EMAIL;PREF={min(rank, 100)}:{_value(address)}"
    if person.organization:
        yield f"ORG:{_value(person.organization)}"
    if person.job_title:
        yield f"TITLE:{_value(person.job_title)}"
    notes = [note.value for note in person.notes if note.field == "note" and note.value]
    if notes:
        yield f"NOTE:{_value(chr(10).join(notes))}"
    if person.blocked:
        yield "CATEGORIES:Blocked"
    changed = max([made, *(note.at for note in person.notes)])
    yield f"REV:{changed.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield "END:VCARD"


def _value(text: str) -> str:
    """Text as a value, 3.4: neither a line break nor a separator is left bare."""
    return shown(text).translate(_ESCAPED)


def _folded(line: str) -> bytes:
    """The line and its break, folded between characters; the blank in front counts too."""
    parts, room = [b""], _WIDEST
    for sign in line:
        octets = sign.encode("utf-8", "replace")
        if len(parts[-1]) + len(octets) > room:
            parts.append(b"")
            room = _WIDEST - 1
        parts[-1] += octets
    return b"\r\n ".join(parts) + b"\r\n"
