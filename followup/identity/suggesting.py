"""Which pairs of people to ask the user about: best first, and few."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from followup.identity import scripts
from followup.identity.likening import Side, reasons
from followup.names.kana import loose

if TYPE_CHECKING:
    from followup.identity.naming import Name
    from followup.model import Reason

# Weaker pairs are not worth a question; stronger ones are likely.
_ASK, _LIKELY = 0.35, 0.6
# How often one person may be asked about.
MOST = 3
# A name that so many bear says nothing about any two of them; a family's name alone still less.
_CROWD, _FAMILIES = 60, 20


class Suggestion(NamedTuple):
    """Two people, the lower number first, and why they may be one human."""

    a: int
    b: int
    reasons: tuple[Reason, ...]

    @property
    def score(self) -> float:
        return round(sum(reason.weight for reason in self.reasons), 4)

    @property
    def band(self) -> str:
        return "likely" if self.score >= _LIKELY else "doubtful"


Veto = Callable[[int, int], bool]


def suggest(
    sides: Iterable[Side],
    *,
    about: AbstractSet[int] | None = None,
    denied: Mapping[int, int],
    veto: Veto,
) -> list[Suggestion]:
    """Pairs to ask about, best first; of no person more than three, counting former denials.

    `about` keeps the pairs of these people. `denied` counts how often the user said no to a
    pair of a person; `veto` tells pairs that are not to be asked about.
    """
    found = [Suggestion(a.person, b.person, why) for a, b, why in _pairs(sides, about)]
    found = [one for one in found if one.score >= _ASK]
    asked = Counter(denied)
    kept = []
    for one in sorted(found, key=lambda one: (-one.score, one.a, one.b)):
        if max(asked[one.a], asked[one.b]) < MOST and not veto(one.a, one.b):
            asked.update((one.a, one.b))
            kept.append(one)
    return kept


def _pairs(
    sides: Iterable[Side], about: AbstractSet[int] | None
) -> Iterator[tuple[Side, Side, tuple[Reason, ...]]]:
    known = {side.person: side for side in sides}
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for side in known.values():
        for mark in {mark for form in side.forms for mark in marks(form)}:
            blocks[mark].append(side.person)
    pairs: dict[tuple[int, int], bool] = {}
    for mark, people in blocks.items():
        if mark[0] == "family" and len(people) > _FAMILIES:
            continue
        for pair in _among(people, about):
            pairs[pair] = pairs.get(pair, False) or len(people) == 2
    for (x, y), rare in sorted(pairs.items()):
        if why := reasons(known[x], known[y], rare=rare):
            yield known[x], known[y], why


def _among(people: Sequence[int], about: AbstractSet[int] | None) -> Iterator[tuple[int, int]]:
    if about is None:
        yield from combinations(sorted(people), 2) if len(people) <= _CROWD else ()
        return
    for x in about & set(people):
        yield from ((min(x, y), max(x, y)) for y in people if y != x)


def marks(form: Name) -> Iterator[tuple[str, ...]]:
    """What names that may be one human's have in common: one of these."""
    if form.native:
        yield ("name", form.key)
        yield from (("family", reading) for reading in scripts.readings(form))
        return
    long = [word for word in form.words if len(word) > 1]
    for word in long:
        yield from (("pair", word, other[0]) for other in form.words if other != word)
        if form.full:
            yield "family", loose(word)
    if len(form.words) == 1:
        yield ("name", form.key)


def words(form: Name) -> Iterator[str]:
    """What every name that shares a mark with this one has in it, one of these at least."""
    yield from (word for word in form.words if len(word) > 1)
    if form.native:
        yield from scripts.readings(form)
    else:
        yield from (kanji for word in form.words for kanji in scripts.spellings(loose(word)))
