"""Needs that the user can help with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.industry import best_offer
from followup.model import Fact, FactKind, Profile, Reason
from followup.names.normalise import clean
from followup.similarity.person import source
from followup.similarity.told import told
from followup.similarity.work import tells_work

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup.similarity.topics import Met

# All above every weight of `nearness`, but for guesses by words. Words that both sides use weigh
# more than ideas only near each other; what somebody lives through more than one word they use.
ONE_WORD, MORE_WORDS = 0.85, 1.0
IDEA = {
    "lived": 0.9,
    "named": 0.83,
    "near-lived": 0.8,
    "near-named": 0.77,
    "words": 0.6,
    "hint": 0.3,
}
# What tells much of an idea, and what is asked outright, goes first among equals.
TELLING, ASKED = 0.002, 0.04
MOST_TOLD = 20.0
# What the user's title shows, but no offer says.
KNOWN_ONLY = -0.01
BOTH, PRIVATE = 0.05, 0.1
# Of what rests on words alone, so much is left where hardly more is said.
GUESSED, PASSING = ("words", "hint"), 0.5
LONG_WORD = 10
LONGEST = 160
_ASKS = re.compile(r"[?？]|(?:です|ます|ません|でしょう)か(?:ね|[。、]|$)")
_NEEDS = (FactKind.QUESTION, FactKind.REMARK)


def can_help(me: Profile, facts: Sequence[Fact]) -> Reason | None:
    """The reason that `me` can help whoever said `facts`, by the need that fits best.

    A question fits if it shares words with one of the user's offers; a question or remark fits
    if it speaks of an idea that one of the offers, or the user's work, stands for, in whatever
    words and language. What was said to the user alone weighs a little more.
    """
    needs = [fact for fact in facts if fact.kind in _NEEDS]
    reasons = [reason for fact in needs for reason in _reasons(me, fact)]
    return max(reasons, key=lambda reason: reason.weight, default=None)


def _reasons(me: Profile, fact: Fact) -> Iterator[Reason]:
    from followup.similarity.topics import given, meet

    asks = fact.kind is FactKind.QUESTION
    met = meet(fact.text, given(me), asks=asks)
    if asks and (by_words := _by_words(me, fact, met)):
        yield by_words
    if met and not _only_introduces(met, fact):
        yield _by_idea(met, fact)


def _only_introduces(met: Met, fact: Fact) -> bool:
    """Whether the idea is but the work that somebody tells of; that is for `ground`."""
    asks = _ASKS.search(fact.text)
    return not (met.fit.endswith("lived") or asks) and tells_work(fact.text)


def _by_words(me: Profile, fact: Fact, met: Met | None) -> Reason | None:
    """By shared words: two, or one that says as much as the offer or meets it in an idea."""
    from followup.similarity.topics import in_this_sense

    found = best_offer(fact.text, me.offers)
    shared = in_this_sense(found[1], fact.text) if found else []
    if found is None or not shared:
        return None
    agreed = met is not None and met.offered
    if len(shared) == 1 and not agreed and not _is_telling(shared[0], found[0]):
        return None
    weight = (MORE_WORDS if len(shared) > 1 else ONE_WORD) + (BOTH if agreed else 0.0)
    values = _values(fact, found[0]) | {"shared": ", ".join(shared)}
    name = "can-help" if _ASKS.search(fact.text) else "can-help-wrote"
    return Reason(_label(name, fact), round(weight + _more(fact), 4), source(fact), values)


def _is_telling(word: str, offer: str) -> bool:
    """Whether `word` is most of the `offer`, or too long to be a word of many uses."""
    long = len(word) >= (LONG_WORD if word.isascii() else LONG_WORD // 2)
    return long or 2 * len(word) >= len(offer.strip())


def _more(fact: Fact) -> float:
    asks = fact.kind is FactKind.QUESTION
    return (PRIVATE if fact.private else 0.0) + (ASKED if asks else 0.0)


def _by_idea(met: Met, fact: Fact) -> Reason:
    telling = TELLING * min(met.telling, MOST_TOLD)
    weight = IDEA[met.fit] + _more(fact) + telling + (0.0 if met.offered else KNOWN_ONLY)
    # A word in passing may be a jest, or asked for effect; who tells more means it.
    if met.fit in GUESSED:
        weight *= PASSING + (1 - PASSING) * told(fact)
    values = _values(fact, met.words) | {"idea_en": met.idea, "idea_ja": met.idea_ja}
    return Reason(_label("can-help-idea", fact), round(weight, 4), source(fact), values)


def _label(name: str, fact: Fact) -> str:
    return f"matching.reason-{name}{'-private' if fact.private else ''}"


def _values(fact: Fact, mine: str) -> dict[str, object]:
    return {"their_words": shortened(fact.text), "my_words": clean(mine).rstrip(".。")}


def shortened(text: str) -> str:
    """`text` without control characters and line breaks, cut at 160 letters."""
    plain = clean(text)
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1].rstrip() + "…"
