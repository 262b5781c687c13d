"""What the lines of a session say about one person: seen where, came or not, whose address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.model import Channel, Kind, LinkedAttendance, Person, Strength

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.rendering.situation import Situation

# Who was seen taking part is named by that; a registration alone only shows the wish to come.
_TELLING = (Kind.PARTICIPANTS, Kind.ATTENDANCE, Kind.CHAT, Kind.REGISTRANTS)
_TOOK_PART = (Kind.PARTICIPANTS, Kind.CHAT)


@dataclass(frozen=True, slots=True)
class Presence:
    """What may be stated and what must be asked.

    `seen` is the most telling line of the session, `address` the line that holds the very
    address written to. `identified`: there is one, so the address is of whom that line names.
    `sure`: `identified`, and that very person came; only then may a message state instead of
    ask (docs/messages.md, rule 4). `registered`: the address
    stands in the registration. `seen_before`: another session shows the person too.
    """

    attended: bool | None
    seen: LinkedAttendance | None
    address: LinkedAttendance | None
    identified: bool
    sure: bool
    registered: bool
    seen_before: bool


def attended(person: Person, session_id: int, *, reported: bool = False) -> bool | None:
    """Whether the lines of a session show the person there; None where they do not say.

    A waiting room is not the session; who is in the chat or on the participants' list was
    there unless the line itself denies it. Where the platform's own report is `reported`,
    who is not in it was not there, at least not under that name.
    """
    came = _came(_lines(person, session_id))
    return False if came is None and reported else came


def presence(situation: Situation) -> Presence:
    """The presence of the situation's person in its session."""
    here = _lines(situation.person, situation.session.id)
    seen = min(here, key=lambda line: _TELLING.index(line.kind), default=None)
    firm = [line for line in here if line.link is not Strength.PROVISIONAL]
    wanted = (situation.recipient or "").lower()
    holding = [
        line
        for line in firm
        if situation.channel is Channel.EMAIL and wanted and line.attendance.email == wanted
    ]
    registered = [a for a in holding if a.kind in (Kind.REGISTRANTS, Kind.ATTENDANCE)]
    return Presence(
        attended=_came(here),
        seen=seen,
        address=next(iter([*registered, *holding]), None),
        identified=bool(holding),
        sure=bool(holding) and _came(firm) is True,
        registered=bool(registered),
        seen_before=any(
            line.session != situation.session.id and line.kind in _TOOK_PART
            for line in situation.person.attendances
        ),
    )


def _lines(person: Person, session_id: int) -> list[LinkedAttendance]:
    """The person's lines in lists of the session; an address book shows nobody anywhere."""
    return [
        line
        for line in person.attendances
        if line.session == session_id and line.kind in _TELLING and not line.attendance.waiting
    ]


def _came(lines: Sequence[LinkedAttendance]) -> bool | None:
    said = [
        line.kind in _TOOK_PART or None
        if line.attendance.attended is None
        else line.attendance.attended
        for line in lines
    ]
    if any(said):
        return True
    return False if False in said else None
