"""What somebody tells on which the user may have a word, though nothing shows it for certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.model import FactKind, Reason
from followup.names.normalise import clean
from followup.similarity.helping import shortened
from followup.similarity.person import source
from followup.similarity.told import NOTHING_KNOWN, told
from followup.similarity.work import opens_with_name, tells_work

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.model import Fact, Person, Profile
    from followup.similarity.topics import Agreement

# A guess stays one: below what words or ideas show, and dropped beside a field that fits.
MOST = 0.55
# More likely than not: all others are better left alone.
LEAST = 0.5
# As many of one person's needs are weighed: those that tell most.
WEIGHED = 2
# At least so many times likelier than in any text, as a logarithm, and so probable by itself.
AGREES, NAMES = 0.7, 0.08
_LABEL = "matching.reason-can-help-perhaps"


def perhaps(me: Profile, person: Person, needs: Sequence[Fact]) -> Reason | None:
    """A guess that `me` may have a word on one of the `needs` of `person`; None if unlikely.

    Of a user who said nothing of themselves nothing can be guessed.
    """
    if not (me.offers or me.job_title or me.industry):
        return None
    from followup.similarity.topics import agreement, given

    own = [need for need in needs if not _introduces(person, need)]
    best = sorted(own, key=told, reverse=True)[:WEIGHED]
    weighed = [(need, agreement(need.text, given(me))) for need in best if told(need) >= LEAST / 3]
    found = [(told(n, a.strength if a else NOTHING_KNOWN), n, a) for n, a in weighed]
    likely = [each for each in found if each[0] >= LEAST]
    if not likely:
        return None
    chance, need, agreed = max(likely, key=lambda each: each[0])
    return _reason(me, need, agreed, round(MOST * chance, 4))


def is_vague(reason: Reason) -> bool:
    """Whether a reason of `perhaps` names no idea that both share."""
    return reason.label.startswith(_LABEL) and "idea_en" not in reason.values


def _introduces(person: Person, need: Fact) -> bool:
    """Whether somebody but says who they are."""
    asks = need.private or need.kind is FactKind.QUESTION
    return not asks and (opens_with_name(person, need.text) or tells_work(need.text))


def _reason(me: Profile, need: Fact, agreed: Agreement | None, weight: float) -> Reason:
    from followup.similarity.topics import ideas

    label, values = _LABEL, {"their_words": shortened(need.text)}
    mine = me.job_title or me.industry or next(iter(me.offers), "")
    if agreed and agreed.strength >= AGREES and agreed.words:
        mine = agreed.words
        if agreed.share >= NAMES:
            label += "-idea"
            values |= {"idea_en": agreed.idea, "idea_ja": ideas()[agreed.idea].ja}
    label += "-private" if need.private else ""
    return Reason(label, weight, source(need), values | {"my_words": clean(mine).rstrip(".。")})
