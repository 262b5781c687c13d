"""One person weighed: what speaks for writing to them, as reasons that can be shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from followup.industry import NONE_LISTED, Function, function
from followup.model import Fact, Match, MatchKind, Person, Profile, Reason
from followup.similarity.ground import common_ground
from followup.similarity.helping import can_help
from followup.similarity.nearness import claimable, relation
from followup.similarity.organisers import kind_of
from followup.similarity.perhaps import MOST, is_vague, perhaps
from followup.similarity.person import field_of, my_field

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    # What two fields are to each other, and the reason that says it.
    Related = tuple[MatchKind, Reason] | None

# Doing the same kind of work breaks ties; it never makes a match by itself.
SAME_FUNCTION = 0.05
# What says more of two people than a vague guess that one can help the other.
FITS = (MatchKind.NEAR, MatchKind.COMPLEMENT)


def evaluate(
    me: Profile,
    person: Person,
    facts: Sequence[Fact],
    needs: Sequence[Fact] | None = None,
    *,
    companies: Mapping[str, str] = NONE_LISTED,
    part: Reason | None = None,
    content: bool = False,
    before: Reason | None = None,
    owed: Reason | None = None,
    problem: Reason | None = None,
) -> Match | None:
    """Why to write to `person`, None if nothing speaks for it; `facts` are what they said.

    The kind is the strongest reason's: one of the `needs` (else `facts`) that the user can help
    with, the `part` they had in the session (see `organisers`), what the two fields are to each
    other, or, where they have nothing in common, a `problem` that both have. Nothing is matched on
    a field that is not known, and nothing guessed of who is `content`, having got what they asked
    for. To have been at a session `before`, or to do the same kind of work, is no reason by
    itself. What the user `owed` them by a promise goes before all else: to keep it is to help.
    """
    mine, theirs = my_field(me, companies), field_of(person, facts, companies)
    open_needs = facts if needs is None else needs
    helping = _helping(me, person, open_needs, guess=not (part or content))
    related = relation(mine, theirs) if mine and theirs else None
    if not helping and _far(related):
        related = common_ground(me, person, facts, open_needs) or related
    if content and _far(related):
        related = None
    if problem and _far(related):
        related = MatchKind.COMPLEMENT, problem
    kind = _kind(helping, part, related, owed)
    if kind is None:
        return None
    if helping and kind is not MatchKind.CAN_HELP and is_vague(helping):
        helping = None
    found = (owed, helping, part, related and related[1], _same_function(me, person), before)
    claim = bool(mine and theirs and claimable(mine, theirs))
    return Match(person.id, kind, tuple(filter(None, found)), claim)


def _far(related: Related) -> bool:
    return related is None or related[0] is MatchKind.STRETCH


def _kind(
    helping: Reason | None, part: Reason | None, related: Related, owed: Reason | None
) -> MatchKind | None:
    """The strongest reason's; fields that fit say more than a vague guess."""
    fits = related is not None and related[0] in FITS
    if helping and not (fits and is_vague(helping)):
        return MatchKind.CAN_HELP
    if part:
        return kind_of(part)
    if owed:
        return MatchKind.CAN_HELP
    return related[0] if related else None


def _helping(me: Profile, person: Person, needs: Sequence[Fact], *, guess: bool) -> Reason | None:
    """What shows that the user can help; a likelier `guess` goes before a weak sign."""
    shown = can_help(me, needs)
    if not guess or (shown and shown.weight > MOST):
        return shown
    both = (shown, perhaps(me, person, needs))
    return max(filter(None, both), key=lambda reason: reason.weight, default=None)


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
