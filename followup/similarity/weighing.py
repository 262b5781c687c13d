"""Everybody of a session weighed by one rule, for the list, the drafts and their reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from followup.similarity.before import met_before
from followup.similarity.matching import evaluate
from followup.similarity.organisers import organisers
from followup.similarity.problems import same_problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from followup.model import Fact, Match, Person, Profile, Session, StoredRemark


class Heard(NamedTuple):
    """What a person said in a session, and which of it is a need that is still open."""

    person: Person
    facts: Sequence[Fact]
    needs: Sequence[Fact]


class Known(NamedTuple):
    """What everybody is weighed by: who was there and what was said, the user's own open
    `needs`, the days of all sessions, the industry of the firms on the user's own list, and
    whether the user was a guest."""

    present: Sequence[Person]
    talk: Sequence[StoredRemark]
    needs: Sequence[Fact]
    days: Mapping[int, date]
    companies: Mapping[str, str]
    guest: bool


def weigh(
    me: Profile, session: Session, heard: Sequence[Heard], known: Known
) -> dict[int, Match | None]:
    """Person -> what speaks for them, for everybody `heard` in the session.

    Who made the evening is thanked by its guests only: a host knows them already.
    """
    parts = organisers(session, known.present, known.talk) if known.guest else {}
    return {
        person.id: evaluate(
            me,
            person,
            facts,
            needs,
            companies=known.companies,
            part=parts.get(person.id),
            before=met_before(session, person, known.days),
            problem=same_problem(known.needs, needs) if known.needs else None,
        )
        for person, facts, needs in heard
    }
