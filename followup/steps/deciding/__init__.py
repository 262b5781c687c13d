"""deciding: the user's word on who is who, and taking it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.errors import FollowupError, UsageProblem
from followup.steps.deciding.aftermath import fallen, settle, standing
from followup.steps.deciding.undoing import give_back
from followup.store import blocks, decisions, following, links, merging, people, suggestions
from followup.store.transactions import transaction

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from followup.model import Person
    from followup.store.decisions import Decision
    from followup.store.running import Connection
    from followup.workspace import Workspace

__all__ = [
    "Decided",
    "Listed",
    "fallen",
    "listed",
    "merge",
    "settle",
    "split",
    "standing",
    "undo",
]


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided of whom, who stays first, and the sessions to link again.

    `gone` are the numbers that nobody bears any more.
    """

    kind: str
    people: list[Person]
    sessions: list[int]
    gone: list[int]


@dataclass(frozen=True, slots=True)
class Listed:
    """A decision, and of its people those who are still somebody."""

    decision: Decision
    known: dict[int, Person]


def merge(workspace: Workspace, ids: Sequence[int], *, now: datetime) -> Decided:
    """All of them are one human, who keeps the lowest number.

    UsageProblem ``deciding.needs-two``; FollowupError ``store.no-person`` or
    ``deciding.one-already``; nothing has changed then.
    """
    if len(set(ids)) < 2:
        raise UsageProblem("deciding.needs-two")
    db = workspace.db
    with transaction(db):
        known = {one: people.get(db, links.successor(db, one)) for one in ids}
        kept, *others = sorted({person.id for person in known.values()})
        if not others:
            raise FollowupError("deciding.one-already", name=people.get(db, kept).name)
        touched: set[int] = set()
        with decisions.noted(db, "merge", [kept, *others], now):
            for other in others:
                touched.update(merging.merge(db, other, kept, now))
        return Decided("merge", [people.get(db, kept)], sorted(touched), others)


def split(
    workspace: Workspace, person_id: int, lines: Collection[int], *, now: datetime
) -> Decided:
    """These lines (attendance ids) of a person are somebody else's, a person of their own.

    FollowupError ``store.no-person``, ``deciding.no-line`` or ``deciding.nobody-left``.
    """
    db = workspace.db
    with transaction(db):
        person = people.get(db, person_id)
        own = links.of_person(db, person_id)
        for line in lines:
            if line not in own:
                raise FollowupError("deciding.no-line", line=line, id=person_id, name=person.name)
        if not own.keys() - set(lines):
            raise FollowupError("deciding.nobody-left", name=person.name)
        with decisions.noted(db, "split", [person_id], now) as noted:
            other = _other(db, person_id, lines, now)
            noted.people.append(other)
        both = [people.get(db, one) for one in (person_id, other)]
        return Decided("split", both, sorted({own[line][0] for line in lines}), [])


def undo(workspace: Workspace, number: int | None, *, now: datetime) -> tuple[Decision, list[int]]:
    """Take the last decision back, or the one named; it, and the sessions to link again.

    FollowupError as `decisions.to_undo` raises it.
    """
    db = workspace.db
    with transaction(db):
        decision = decisions.to_undo(db, number)
        return decision, give_back(db, decision, now)


def listed(workspace: Workspace) -> list[Listed]:
    """All decisions, newest first."""
    db = workspace.db
    found = decisions.all_decisions(db)
    known = {one.id: one for one in people.some(db, {p for one in found for p in one.people})}
    return [
        Listed(one, {person: known[person] for person in one.people if person in known})
        for one in found
    ]


def _other(db: Connection, person_id: int, lines: Collection[int], now: datetime) -> int:
    """Who takes the lines; never joined again by a rule, and blocked if the person was."""
    said_no = list(blocks.standing(db, person_id, people.emails(db, person_id)))
    other = links.split(db, person_id, lines, now)
    suggestions.answer(db, suggestions.put(db, person_id, other).id, "different", now)
    following.spread(db, said_no, [person_id, other])
    return other
