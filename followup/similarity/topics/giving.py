"""What the user can give, as ideas."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from followup.similarity.topics.finding import Finder, everything, find, finder, telling
from followup.similarity.topics.ideas import are_near, ideas
from followup.similarity.topics.wording import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.model import Profile

# An offer that no phrase names still stands for the idea that one rare word of it tells.
TELLS = 4.0


@dataclass(frozen=True, slots=True)
class Given:
    """`offered` and `known` map ideas to the user's own words on them; `known` are those of the
    title and industry. `finder` finds them, and those near them, in what others say."""

    offered: Mapping[str, str]
    known: Mapping[str, str]
    finder: Finder


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
    return Given(offered, known, finder(sorted({*offered, *known, *near})))


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
