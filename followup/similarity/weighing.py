"""Everybody of a session weighed by one rule, for the list, the drafts and their reasons."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from followup.names.normalise import key
from followup.similarity.addressing import names_of, speaks_to
from followup.similarity.before import met_before
from followup.similarity.matching import evaluate
from followup.similarity.never import is_me
from followup.similarity.organisers import organisers
from followup.similarity.problems import same_problem
from followup.similarity.promising import promised

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from followup.model import Fact, Match, Person, Profile, Session, StoredRemark


class Heard(NamedTuple):
    """What a person said in a session, and which of it is a need that is still open."""

    person: Person
    facts: Sequence[Fact]
    needs: Sequence[Fact]


class Known(NamedTuple):
    """What everybody is weighed by: who was there and what was said, the user's own open
    `needs`, the days of all sessions, the industry of the firms on the user's own list,
    whether the user was a guest, who already got what they asked for, and what the user has
    promised to whom and not given yet."""

    present: Sequence[Person]
    talk: Sequence[StoredRemark]
    needs: Sequence[Fact]
    days: Mapping[int, date]
    companies: Mapping[str, str]
    guest: bool
    content: AbstractSet[int] = frozenset()
    owed: Mapping[int, Sequence[Fact]] = MappingProxyType({})


def weigh(
    me: Profile, session: Session, heard: Sequence[Heard], known: Known
) -> dict[int, Match | None]:
    """Person -> what speaks for them, for everybody `heard` in the session.

    Who made the evening is thanked by its guests only: a host knows them already.
    """
    called = _called(me, known.present)
    parts = organisers(session, known.present, known.talk) if known.guest else {}
    return {
        person.id: evaluate(
            me,
            person,
            facts,
            [need for need in needs if not speaks_to(called, need, names_of(person))],
            companies=known.companies,
            part=parts.get(person.id),
            content=person.id in known.content,
            before=met_before(session, person, known.days),
            owed=promised(known.owed.get(person.id, ())),
            problem=same_problem(known.needs, needs) if known.needs else None,
        )
        for person, facts, needs in heard
    }


def _called(me: Profile, present: Sequence[Person]) -> frozenset[str]:
    """What everybody but the user is called."""
    others = (names_of(one) for one in present if not is_me(me, one))
    return frozenset().union(*others) - frozenset(key(me.name or "").split())
