"""Questions that the user can help with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.industry import best_offer
from followup.model import Fact, FactKind, Profile, Reason
from followup.names.normalise import clean
from followup.similarity.person import source

if TYPE_CHECKING:
    from collections.abc import Sequence

# Above every weight of `nearness`, also where the two share but one word.
ONE_WORD, MORE_WORDS, PRIVATE = 0.85, 1.0, 0.1
LONGEST = 160


def can_help(me: Profile, facts: Sequence[Fact]) -> Reason | None:
    """The reason that `me` can help whoever said `facts`, by the question that fits best.

    A question fits if it shares words with one of the user's offers; one that was put to the
    user alone weighs a little more.
    """
    questions = [fact for fact in facts if fact.kind is FactKind.QUESTION]
    reasons = [reason for fact in questions if (reason := _reason(me, fact))]
    return max(reasons, key=lambda reason: reason.weight, default=None)


def _reason(me: Profile, fact: Fact) -> Reason | None:
    met = best_offer(fact.text, me.offers)
    if met is None:
        return None
    offer, shared = met
    weight = (MORE_WORDS if len(shared) > 1 else ONE_WORD) + (PRIVATE if fact.private else 0.0)
    label = "matching.reason-can-help-private" if fact.private else "matching.reason-can-help"
    values = {
        "their_words": shortened(fact.text),
        "my_words": clean(offer).rstrip(".。"),
        "shared": ", ".join(shared),
    }
    return Reason(label, weight, source(fact), values)


def shortened(text: str) -> str:
    """`text` without control characters and line breaks, cut at 160 letters."""
    plain = clean(text)
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1].rstrip() + "…"
