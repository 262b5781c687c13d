"""What the user can give, as ideas."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from followup.similarity.topics.finding import Finder, everything, find, finder, telling
from followup.similarity.topics.ideas import are_near, ideas, neighbours
from followup.similarity.topics.sounding import NONE, sounds
from followup.similarity.topics.wording import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.model import Profile

# What a title shows counts half of what is offered; an idea near another, half of that one.
KNOWN, NEAR = 0.5, 0.5
# Fainter sounds of an offer are noise.
LEAST = 0.02
# An offer that no phrase names still stands for the idea that one rare word of it tells.
TELLS = 4.0


@dataclass(frozen=True, slots=True)
class Given:
    """`offered` and `known` map ideas to the user's own words on them; `known` are those of the
    title and industry. `finder` finds them, and those near them, in what others say. `leaning`:
    idea -> 0..1, how far a need of that idea is for the user; `meant`: the words that say so."""

    offered: Mapping[str, str]
    known: Mapping[str, str]
    finder: Finder
    leaning: Mapping[str, float]
    meant: Mapping[str, str]


def given(me: Profile) -> Given:
    """The ideas of the user's offers, and of the title and industry that show expertise."""
    expertise = tuple(text for text in (me.job_title, me.industry) if text)
    return _given(me.offers, expertise)


@lru_cache(maxsize=8)
def _given(offers: tuple[str, ...], expertise: tuple[str, ...]) -> Given:
    offered = _ideas_of(offers, guess=True)
    named = _ideas_of(expertise, guess=False)
    known = {name: text for name, text in named.items() if name not in offered}
    near = {name for name in ideas() for mine in (*offered, *known) if are_near(name, mine)}
    leaning, meant = _leaning(offers, offered, known)
    return Given(offered, known, finder(sorted({*offered, *known, *near})), leaning, meant)


def _leaning(
    offers: tuple[str, ...], offered: Mapping[str, str], known: Mapping[str, str]
) -> tuple[dict[str, float], dict[str, str]]:
    """Each offer by what it sounds like, and by the ideas found in it; then those near them."""
    own = dict.fromkeys(offered, 1.0) | dict.fromkeys(known, KNOWN)
    meant = {**known, **offered}
    for offer in offers:
        for name, share in sounds(offer).items():
            if name != NONE and share >= LEAST:
                own[name] = own.get(name, 0.0) + share
                meant.setdefault(name, offer)
    whole = sum(own.values())
    leaning: defaultdict[str, float] = defaultdict(float)
    for name, worth in own.items():
        leaning[name] += worth / whole
        for other in neighbours(name):
            leaning[other] += NEAR * worth / whole
            meant.setdefault(other, meant[name])
    return dict(leaning), meant


def _ideas_of(texts: tuple[str, ...], *, guess: bool) -> dict[str, str]:
    ideas_of: dict[str, str] = {}
    for text in texts:
        found = find(plain(text), everything())
        names = [phrase.idea for phrase in found.whole if not phrase.lived]
        names = names or [phrase.idea for phrase in found.whole]
        if not names and guess:
            worth = {name: telling(words) for name, words in found.words.items()}
            best = max(worth.values(), default=0.0)
            names = [name for name, each in worth.items() if best >= TELLS and each == best]
        for name in names:
            ideas_of.setdefault(name, text)
    return ideas_of
