"""Which files belong to the same evening. Pure.

The rule, in order: same meeting id and overlapping time, or same topic and day, is the same
session; a recurring id never joins two dates. A file of the same call with neither joins the
only session of that call; alone, it joins the session whose people it shares most.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from followup.model import Attendance, Kind, Roster, Session
from followup.names import normalise
from followup.names.stays import parted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# A call that broke off and was opened again is one session; two evenings are never this near.
_MARGIN = timedelta(minutes=15)
_USUAL_LENGTH = timedelta(hours=2)
_LONGEST = timedelta(hours=18)


@dataclass(frozen=True, slots=True)
class Trait:
    """What a file or a stored session offers for joining."""

    meeting_id: str | None = None
    topic: str | None = None
    day: date | None = None
    span: tuple[datetime, datetime] | None = None
    people: frozenset[str] = frozenset()

    @property
    def says_which(self) -> bool:
        """A topic without a day, or a meeting id without a time, could be any evening's."""
        return bool(self.day and (self.meeting_id or self.topic))


def of_roster(roster: Roster, me: frozenset[str] = frozenset()) -> Trait:
    """The traits that a file states; `me` are the user's own names, which join nothing."""
    span = _span(roster)
    return Trait(
        _digits(roster.meeting_id),
        normalise.key(roster.topic) if roster.topic else None,
        span[0].date() if span else None,
        span,
        people(roster.attendances) - me,
    )


def _span(roster: Roster) -> tuple[datetime, datetime] | None:
    _, _, stays = parted(roster.attendances)
    times = [t for stay in stays for t in (stay.joined, stay.left) if t]
    start = roster.start or min(times, default=None)
    if start is None:
        return None
    inside = [t for t in times if start < t < start + _LONGEST]
    return start, max(inside, default=start + _USUAL_LENGTH)


def of_session(
    session: Session, attendances: Iterable[Attendance], me: frozenset[str] = frozenset()
) -> Trait:
    """The traits of a stored session."""
    lines = tuple(attendances)
    stored = Roster(
        "", Kind.PARTICIPANTS, session.topic, session.start, session.meeting_id, attendances=lines
    )
    return replace(of_roster(stored, me), day=None if session.day_assumed else session.day)


def whole(traits: Sequence[Trait]) -> Trait:
    """Several files taken as one."""
    return replace(
        traits[0],
        day=next((trait.day for trait in traits if trait.day), None),
        topic=next((trait.topic for trait in traits if trait.topic), None),
        people=frozenset().union(*(trait.people for trait in traits)),
    )


def people(attendances: Sequence[Attendance]) -> frozenset[str]:
    """Addresses and name keys: what two lists of one evening have in common."""
    found: set[str] = set()
    for line in parted(attendances)[0]:
        if line.role == "me":
            continue
        found.add(normalise.key(line.name))
        if line.email:
            found.add(line.email)
    return frozenset(found)


def same(a: Trait, b: Trait) -> bool:
    """Whether the two state that they are the same session."""
    if a.meeting_id and a.meeting_id == b.meeting_id and _overlap(a, b):
        return True
    return bool(a.topic and a.topic == b.topic and a.day and a.day == b.day)


def clash(a: Trait, b: Trait) -> bool:
    """Whether the two cannot be the same session: other day, other meeting or other topic."""
    if a.day and b.day and a.day != b.day and not _overlap(a, b):
        return True
    if a.meeting_id and b.meeting_id:
        return a.meeting_id != b.meeting_id
    return bool(a.topic and b.topic and a.topic != b.topic)


def group(traits: Sequence[Trait], homes: Sequence[int | None]) -> list[list[int]]:
    """Files of one call put together, as lists of positions; who names a session comes first.

    `homes` are the sessions of the files that are stored already; their groups stay apart.
    """
    stored: dict[int, list[int]] = {}
    for number, home in enumerate(homes):
        if home is not None:
            stored.setdefault(home, []).append(number)
    groups = list(stored.values())
    fresh = [number for number, home in enumerate(homes) if home is None]
    for number in sorted(fresh, key=lambda n: not traits[n].says_which):
        _house(number, traits, groups)
    return groups


def _house(number: int, traits: Sequence[Trait], groups: list[list[int]]) -> None:
    """Put a file to the group that it names or, naming none, to the only one it can mean."""
    trait = traits[number]
    if trait.says_which:
        open_to = [g for g in groups if any(same(traits[i], trait) for i in g)][:1]
    else:
        open_to = [g for g in groups if not any(clash(traits[i], trait) for i in g)]
    if len(open_to) > 1:
        shared = [len(whole([traits[i] for i in g]).people & trait.people) for g in open_to]
        open_to = [g for g, n in zip(open_to, shared, strict=True) if n == max(shared) and n]
    if len(open_to) == 1:
        open_to[0].append(number)
    else:
        groups.append([number])


def likeliest(trait: Trait, known: Sequence[tuple[int, Trait]]) -> list[int]:
    """Stored sessions that share most people with a file; several are equally likely."""
    shared = {
        session: len(trait.people & other.people)
        for session, other in known
        if not clash(trait, other)
    }
    best = max(shared.values(), default=0)
    return [session for session, n in shared.items() if n == best] if best else []


def _overlap(a: Trait, b: Trait) -> bool:
    if not (a.span and b.span):
        return bool(a.day and a.day == b.day)
    return a.span[0] - _MARGIN <= b.span[1] and b.span[0] - _MARGIN <= a.span[1]


def _digits(meeting_id: str | None) -> str | None:
    kept = "".join(c for c in meeting_id or "" if c.isalnum())
    return kept or None
