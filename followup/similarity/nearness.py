"""What two fields are to each other: kind of match, reason, claim."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from math import sqrt
from typing import TYPE_CHECKING

from followup.industry import Field, agreeable, likeness, nearness, path, sector, supplies
from followup.industry.tree import groups
from followup.model import MatchKind, Reason
from followup.names.normalise import clean

if TYPE_CHECKING:
    from followup.industry.field import Shares

# "Rather similar industry" may be said of one group, or of two so near that neither side
# would object, when both sides are this sure and from what they declared themselves.
CLAIM_CONFIDENCE = 0.4
CLAIM_SCORE = 0.4
# What is only guessed must be surer, and surer still where the two groups only are alike: how
# probably both sides were guessed right. Of texts that the model had not learned, guesses of
# 0.8 to 0.9 were right in 90 of 100, of 0.95 and more in 96, of 0.4 to 0.6 in 69.
SURE_OF_ONE, SURE_OF_TWO = 0.85, 0.85
# What kind of a firm it is says nothing of what the firm does.
NO_INDUSTRY = frozenset({"prof.holding"})
NEAR = 0.6
TOUCHING = 0.3
# Groups that are likely count more than those that only may be, by this power.
SHARPENED = 1.5
# Of the groups that a field may be, those nearly as likely as the likeliest.
MAIN = 0.75
# How much a kind of match is worth at full confidence. A question that the user can answer
# (`helping`) comes before all of these.
NEAR_WEIGHT, COMPLEMENT_WEIGHT, STRETCH_WEIGHT = 0.75, 0.45, 0.25
# Below this a field is too vague to call somebody's world different.
KNOWN = 0.5
# Distinct shares that are kept with what they come to: of 100,000 people most are few.
_KEPT = 1 << 13
# Evidence that people gave of themselves, as against what was gathered about them.
FORM = ("industry", "organization", "job_title", "domain")
DECLARED = frozenset((*FORM, "display", "introduction", "statement", "note"))


def claimable(mine: Field, theirs: Field) -> bool:
    """Whether a message may call the two fields "rather similar"."""
    codes = nearest(mine, theirs)
    declared = mine.kind in DECLARED and theirs.kind in DECLARED
    if not declared or not agreeable(*codes) or not NO_INDUSTRY.isdisjoint(codes):
        return False
    known = min(mine.confidence, theirs.confidence) >= CLAIM_CONFIDENCE
    sure = mine.sure * theirs.sure >= (SURE_OF_ONE if codes[0] == codes[1] else SURE_OF_TWO)
    return known and sure and similarity(mine, theirs) >= CLAIM_SCORE


def similarity(mine: Field, theirs: Field) -> float:
    """How alike two fields are, 0..1, lowered by how unsure either is.

    sqrt(confidence x confidence) x p' M p, with the sharpened shares p of both sides and M the
    likeness of two groups.
    """
    toward = _toward(mine.shares)
    met = sum(share * toward[code] for code, share in _sharpened(theirs.shares))
    return round(sqrt(mine.confidence * theirs.confidence) * min(met, 1.0), 4)


def nearest(mine: Field, theirs: Field) -> tuple[str, str]:
    """The two groups, one of each side's main ones, that are nearest to each other."""
    both = product(_main(mine), _main(theirs))
    return max(both, key=lambda codes: (likeness(*codes), codes == (mine.code, theirs.code)))


def _main(field: Field) -> list[str]:
    return [code for code, share in field.shares if share >= MAIN * field.shares[0][1]]


@lru_cache(maxsize=_KEPT)
def _toward(shares: Shares) -> dict[str, float]:
    """How alike each group of the tree is to `shares`: the user's are the same for everybody."""
    sharp = _sharpened(shares)
    return {code: sum(share * likeness(own, code) for own, share in sharp) for code in groups()}


@lru_cache(maxsize=_KEPT)
def _sharpened(shares: Shares) -> Shares:
    powers = [(code, share**SHARPENED) for code, share in shares]
    kept = sum(share for _, share in shares) / sum(power for _, power in powers)
    return tuple((code, power * kept) for code, power in powers)


def relation(mine: Field, theirs: Field) -> tuple[MatchKind, Reason] | None:
    """What two fields make of two people, with the reason; None if nothing can be said."""
    near = nearness(*nearest(mine, theirs))
    sure = sqrt(mine.confidence * theirs.confidence)
    if near >= NEAR:
        weight = NEAR_WEIGHT * similarity(mine, theirs)
        return MatchKind.NEAR, _reason(near_label(mine, theirs), weight, mine, theirs)
    if side := _other_side(mine, theirs, near):
        return MatchKind.COMPLEMENT, _reason(side, COMPLEMENT_WEIGHT * sure, mine, theirs)
    if near == 0.0 and sector(mine.code) != sector(theirs.code) and _known(mine, theirs):
        return MatchKind.STRETCH, _reason("different-world", STRETCH_WEIGHT * sure, mine, theirs)
    return None


def near_label(mine: Field, theirs: Field) -> str:
    """How near fields may be called: one field, neighbours, or perhaps alike."""
    if min(mine.confidence, theirs.confidence) < CLAIM_CONFIDENCE:
        return "perhaps-alike"
    return "same-field" if len(set(nearest(mine, theirs))) == 1 else "near-field"


def _other_side(mine: Field, theirs: Field, near: float) -> str | None:
    if supplies(theirs.code, mine.code):
        return "supplies-you"
    if supplies(mine.code, theirs.code):
        return "you-supply"
    return "touching-field" if near >= TOUCHING else None


def _known(mine: Field, theirs: Field) -> bool:
    return min(mine.confidence, theirs.confidence) >= KNOWN


def _reason(label: str, weight: float, mine: Field, theirs: Field) -> Reason:
    return Reason(f"matching.reason-{label}", round(weight, 4), theirs.source, titles(mine, theirs))


def titles(mine: Field, theirs: Field) -> dict[str, object]:
    """The groups of both that meet, in both languages, and the words that they rest on."""
    my_code, their_code = nearest(mine, theirs)
    return {
        "field_en": path(their_code)[-1],
        "field_ja": path(their_code, "ja")[-1],
        "my_field_en": path(my_code)[-1],
        "my_field_ja": path(my_code, "ja")[-1],
        "their_words": clean(theirs.words),
        "my_words": clean(mine.words),
    }
