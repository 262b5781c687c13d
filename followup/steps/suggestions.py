"""suggestions: people who may be one human, and the user's word on that."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from followup.identity import likening, naming, suggesting, times
from followup.model import Strength
from followup.names.characters import without_accents
from followup.names.normalise import key
from followup.store import decisions, links, merging, people, sessions, suggestions
from followup.store.transactions import transaction

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from followup.identity.likening import Side
    from followup.identity.suggesting import Suggestion, Veto
    from followup.model import Person, Reason
    from followup.store.running import Connection
    from followup.store.suggestions import ShownAs
    from followup.workspace import Workspace

# An evening of ten drafts is no quiz.
_AN_EVENING = 3


@dataclass(frozen=True, slots=True)
class Question:
    """Are these two one human? `id` is what the answer names."""

    id: int
    a: Person
    b: Person
    band: str
    score: float
    reasons: tuple[Reason, ...]


def listed(workspace: Workspace, session: int | None = None) -> list[Question]:
    """What is worth asking, best first: of all people, or of those with a draft in `session`.

    Of a session without drafts all its people are asked about. Nothing that was answered.
    """
    db = workspace.db
    about = None if session is None else _about(db, session)
    found = _found(db, about)
    if about is not None:
        found = _tonight(db, found, about)
    with transaction(db):
        pairs = [suggestions.put(db, one.a, one.b) for one in found]
    known = {
        one.id: one for one in people.some(db, {p for pair in pairs for p in (pair.a, pair.b)})
    }
    return [
        Question(pair.id, known[pair.a], known[pair.b], one.band, one.score, one.reasons)
        for pair, one in zip(pairs, found, strict=True)
        if pair.a in known and pair.b in known
    ]


def tonight(
    workspace: Workspace, session: int | None = None
) -> tuple[list[tuple[Person, int]], list[Question]]:
    """What to ask this evening, three questions at most: `guesses` first, then `listed`.

    A guess decides whose address a draft goes to. Of `session`, else of the newest one with
    drafts; where none has any, of all people.
    """
    asked = suggestions.latest_drafted(workspace.db) if session is None else session
    first = guesses(workspace, asked)[:_AN_EVENING]
    return first, listed(workspace, asked)[: _AN_EVENING - len(first)]


def guesses(workspace: Workspace, session: int | None = None) -> list[tuple[Person, int]]:
    """(person, session): those there whose address only a name of other sessions says is theirs.

    Of `session`, else of the newest one.
    """
    db = workspace.db
    asked = sessions.latest(db) if session is None else sessions.get(db, session)
    if asked is None:
        return []
    there = people.some(db, _about(db, asked.id))
    return [(one, asked.id) for one in there if one.emails and _guessed(one, asked.id)]


def confirm(workspace: Workspace, person: int, session: int, *, now: datetime) -> None:
    """It is they who were there."""
    db = workspace.db
    with transaction(db), decisions.noted(db, "confirm", [person], now):
        links.confirm(db, person, session, now)


def part(workspace: Workspace, person: int, session: int, *, now: datetime) -> None:
    """It was somebody else of the same name, who is a person of their own from now on."""
    db = workspace.db
    with transaction(db), decisions.noted(db, "part", [person], now) as noted:
        other = links.part(db, person, session, now)
        suggestions.answer(db, suggestions.put(db, person, other).id, "different", now)
        noted.people.append(other)


def _guessed(person: Person, session: int) -> bool:
    here = [line for line in person.attendances if line.session == session]
    return all(line.link is Strength.PROVISIONAL for line in here)


def same(workspace: Workspace, ids: Iterable[int], *, now: datetime) -> list[int]:
    """Both are one human; the sessions to link again, since a name may tell more now."""
    db = workspace.db
    touched: set[int] = set()
    with transaction(db):
        for pair in [suggestions.get(db, number) for number in ids]:
            a, b = sorted((links.successor(db, pair.a), links.successor(db, pair.b)))
            with decisions.noted(db, "same", dict.fromkeys((a, b, pair.a, pair.b)), now):
                suggestions.answer(db, pair.id, "same", now)
                if a != b:
                    touched.update(merging.merge(db, b, a, now))
    return sorted(touched)


def different(workspace: Workspace, ids: Iterable[int], *, now: datetime) -> None:
    """They are two; never asked again."""
    db = workspace.db
    with transaction(db):
        for pair in [suggestions.get(db, number) for number in ids]:
            with decisions.noted(db, "different", (pair.a, pair.b), now):
                suggestions.answer(db, pair.id, "different", now)


def _about(db: Connection, session: int) -> set[int]:
    sessions.get(db, session)
    return set(suggestions.drafted(db, session)) or {
        link.person for link in links.live(db, session).values()
    }


def _found(db: Connection, about: set[int] | None) -> list[Suggestion]:
    apart = suggestions.apart(db)
    denied = Counter(person for pair in apart for person in pair)
    shown = suggestions.shown(db, None if about is None else _similar(db, about))
    sides = _sides(shown)
    return suggesting.suggest(sides, about=about, denied=denied, veto=_veto(db, set(apart)))


def _tonight(db: Connection, found: Sequence[Suggestion], about: set[int]) -> list[Suggestion]:
    """What may change this evening's drafts: a draft twice, a block, an address; best first.

    That somebody was there before without an address is worth a question another day.
    """
    both = {person for one in found for person in (one.a, one.b)}
    known = {one.id: one for one in people.some(db, both)}

    def matters(one: Suggestion) -> bool:
        pair = [known[person] for person in (one.a, one.b) if person in known]
        others = [person for person in pair if person.id not in about]
        here = [person for person in pair if person.id in about]
        address = any(p.emails for p in others) and not any(p.emails for p in here)
        return not others or any(p.blocked for p in others) or address

    return [one for one in found if matters(one)][:_AN_EVENING]


def _similar(db: Connection, about: set[int]) -> set[int]:
    """`about` and whoever shares a word of a name with one of them."""
    own = _sides(suggestions.shown(db, about))
    words = {word for side in own for form in side.forms for word in suggesting.words(form)}
    if not words:
        return about
    sought = re.compile("|".join(map(re.escape, sorted(words))))
    plain = cache(lambda text: without_accents(key(text)))
    return about | {who for who, name in suggestions.called(db) if sought.search(plain(name))}


def _sides(shown: Sequence[ShownAs]) -> list[Side]:
    lines: dict[int, list[ShownAs]] = defaultdict(list)
    for one in shown:
        lines[one.person].append(one)
    return [_side(person, found) for person, found in lines.items()]


def _side(person: int, shown: Sequence[ShownAs]) -> Side:
    read = [naming.read(one.raw_name) for one in shown]
    employers = {one.organization for one in shown} | {names.organization for names in read}
    return likening.Side(
        person,
        forms=frozenset(form for names in read for form in names.forms),
        addresses=frozenset(one.email for one in shown if one.email),
        organizations=frozenset(name for name in employers if name),
        source=f"{shown[0].file}:{shown[0].line}",
    )


def _veto(db: Connection, apart: set[frozenset[int]]) -> Veto:
    """Told apart by the user, or there at once under two addresses."""
    stays = cache(lambda person: suggestions.stays(db, person))

    def veto(a: int, b: int) -> bool:
        return frozenset((a, b)) in apart or any(
            x[0] == y[0] and x[1] != y[1] and times.overlapping(x[2:], y[2:])
            for x in stays(a)
            for y in stays(b)
        )

    return veto
