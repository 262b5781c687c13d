"""What two fields are to each other: kind of match, reason, claim."""

from __future__ import annotations

from math import sqrt

from followup.industry import Field, likeness, nearness, sector, supplies
from followup.model import MatchKind, Reason
from followup.names.normalise import clean

# "Rather similar industry" may be said of one group, or of two so near that neither side
# would object, when both sides are this sure and from what they declared themselves.
CLAIM_NEARNESS = 0.8
CLAIM_CONFIDENCE = 0.5
NEAR = 0.6
TOUCHING = 0.3
# How much a kind of match is worth at full confidence. A question that the user can answer
# (`helping`) comes before all of these.
NEAR_WEIGHT, COMPLEMENT_WEIGHT, STRETCH_WEIGHT = 0.75, 0.45, 0.25
# Below this a field is too vague to call somebody's world different.
KNOWN = 0.5
# Evidence that people gave of themselves, as against what was gathered about them.
DECLARED = frozenset(
    ("industry", "organization", "job_title", "display", "introduction", "domain", "note")
)


def claimable(mine: Field, theirs: Field) -> bool:
    """Whether a message may call the two fields "rather similar"."""
    sure = min(mine.confidence, theirs.confidence) >= CLAIM_CONFIDENCE
    declared = mine.kind in DECLARED and theirs.kind in DECLARED
    return sure and declared and nearness(mine.code, theirs.code) >= CLAIM_NEARNESS


def similarity(mine: Field, theirs: Field) -> float:
    """How alike two fields are, 0..1, lowered by how unsure either is."""
    return round(sqrt(mine.confidence * theirs.confidence) * likeness(mine.code, theirs.code), 4)


def relation(mine: Field, theirs: Field) -> tuple[MatchKind, Reason] | None:
    """What two fields make of two people, with the reason; None if nothing can be said."""
    near = nearness(mine.code, theirs.code)
    sure = sqrt(mine.confidence * theirs.confidence)
    if near >= NEAR:
        label = "same-field" if near == 1.0 else "near-field"
        return MatchKind.NEAR, _reason(label, NEAR_WEIGHT * near * sure, mine, theirs)
    if side := _other_side(mine, theirs, near):
        return MatchKind.COMPLEMENT, _reason(side, COMPLEMENT_WEIGHT * sure, mine, theirs)
    if near == 0.0 and sector(mine.code) != sector(theirs.code) and _known(mine, theirs):
        return MatchKind.STRETCH, _reason("different-world", STRETCH_WEIGHT * sure, mine, theirs)
    return None


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
    """Both fields in both languages and the words they rest on, to fill a reason's text."""
    return {
        "field_en": theirs.title_en,
        "field_ja": theirs.title_ja,
        "my_field_en": mine.title_en,
        "my_field_ja": mine.title_ja,
        "their_words": clean(theirs.words),
        "my_words": clean(mine.words),
    }
