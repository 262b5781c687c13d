"""One person weighed: what speaks for writing to them, as reasons that can be shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from followup.industry import Function, function
from followup.model import Fact, Match, MatchKind, Person, Profile, Reason
from followup.similarity.helping import can_help
from followup.similarity.nearness import claimable, relation
from followup.similarity.person import field_of, my_field

if TYPE_CHECKING:
    from collections.abc import Sequence

# Doing the same kind of work breaks ties; it never makes a match by itself.
SAME_FUNCTION = 0.05


def evaluate(me: Profile, person: Person, facts: Sequence[Fact]) -> Match | None:
    """Why to write to `person`, None if nothing speaks for it; `facts` are what they said.

    The kind is the strongest reason's: a question that the user can help with, else what the
    two fields are to each other. Nothing is matched on a field that is not known.
    """
    mine, theirs = my_field(me), field_of(person, facts)
    helping = can_help(me, facts)
    related = relation(mine, theirs) if mine and theirs else None
    if helping is None and related is None:
        return None
    kind = MatchKind.CAN_HELP if helping or related is None else related[0]
    found = (helping, related[1] if related else None, _same_function(me, person))
    reasons = tuple(reason for reason in found if reason)
    claim = bool(mine and theirs and claimable(mine, theirs))
    return Match(person.id, kind, reasons, claim)


def _same_function(me: Profile, person: Person) -> Reason | None:
    mine = function(me.job_title or "")
    theirs = function(person.job_title or "")
    if mine is None or theirs is None or mine != theirs:
        return None
    return Reason("matching.reason-same-function", SAME_FUNCTION, _where(person), _titles(mine))


def _titles(shared: Function) -> dict[str, object]:
    return {"function_en": shared.title_en, "function_ja": shared.title_ja}


def _where(person: Person) -> str:
    for linked in person.attendances:
        if linked.attendance.job_title == person.job_title:
            return f"{Path(linked.file).name}:{linked.attendance.line}"
    return "note"
