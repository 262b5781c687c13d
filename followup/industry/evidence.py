"""What is known about one person, weighed together to one field."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import prod
from typing import TYPE_CHECKING

from followup.industry.declared import read
from followup.industry.field import Field, Ground, spread
from followup.industry.own import NONE_LISTED, listed, told
from followup.industry.tree import likeness

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# How much each kind of evidence is worth, times the confidence in its own reading.
WEIGHTS = {
    "industry": 1.0,
    "organization": 0.8,
    "display": 0.8,
    "domain": 1.0,
    "job_title": 0.7,
    "introduction": 0.8,
    "statement": 0.8,
    "answer": 0.5,
    "note": 0.8,
}
# A declared industry this sure speaks louder than all else, and a firm louder than a title:
# there are nurses in insurance. What is below then counts this much.
SURE = 0.6
LOUDEST = ((("industry",), 0.35), (("organization", "display", "domain", "note"), 0.5))
AGREES, CONTRADICTS = 0.5, 0.3
MOST_GROUNDS = 3
# Stands in a source before the place of a firm's name, where the user's list says what it does.
OWN_LIST = "companies"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A text about a person: `kind` is a key of `WEIGHTS`, `source` where the text stands.

    `decisive` evidence (the user's own word on the industry) beats all other, and what else the
    user has `noted` beats what the person's lines say.
    """

    kind: str
    text: str
    source: str
    decisive: bool = False
    noted: bool = False


def of_person(
    evidence: Sequence[Evidence], companies: Mapping[str, str] = NONE_LISTED
) -> Field | None:
    """The field that all `evidence` about one person points to; None if nothing is known.

    `companies` is the user's own list (`own.key` of an organisation -> industry): it beats all
    but the user's word on this very person. Otherwise the fields are averaged by their weight;
    the confidence is 1 - prod(1 - weight x confidence x agreement), lowered by what contradicts.
    """
    decisive = [field for each in evidence if each.decisive and (field := _told(each))]
    if decisive or any(each.decisive for each in evidence):
        return _together(decisive)
    noted = [each for each in evidence if each.noted]
    found = _read(noted, companies) or _read(evidence, companies)
    return _together(_damped(found))


def _read(evidence: Sequence[Evidence], companies: Mapping[str, str]) -> list[Field]:
    own = [field for each in evidence if (field := _own(each, companies))]
    return own or [field for each in evidence if (field := _weighed(each))]


def _told(evidence: Evidence) -> Field | None:
    field = told(evidence.text)
    return field and replace(field, source=evidence.source, kind=evidence.kind)


def _own(evidence: Evidence, companies: Mapping[str, str]) -> Field | None:
    if evidence.kind not in ("organization", "display"):
        return None
    field = listed(evidence.text, companies)
    return field and replace(field, source=f"{OWN_LIST}; {evidence.source}", kind=evidence.kind)


def _weighed(evidence: Evidence) -> Field | None:
    field = read(evidence.kind, evidence.text)
    if field is None:
        return None
    weight = WEIGHTS[evidence.kind] * field.confidence
    return replace(field, confidence=weight, source=evidence.source, kind=evidence.kind)


def _damped(fields: list[Field]) -> list[Field]:
    """Fields in which the strongest kind that speaks surely makes the kinds below it faint."""
    for rank, (kinds, factor) in enumerate(LOUDEST):
        if any(field.kind in kinds and field.confidence >= SURE for field in fields):
            louder = [kind for each, _ in LOUDEST[: rank + 1] for kind in each]
            return [
                field
                if field.kind in louder
                else replace(field, confidence=field.confidence * factor)
                for field in fields
            ]
    return fields


def _together(fields: Sequence[Field]) -> Field | None:
    if not fields:
        return None
    total = sum(field.confidence for field in fields)
    weights: dict[str, float] = {}
    for field in fields:
        for code, share in field.shares:
            weights[code] = weights.get(code, 0.0) + share * field.confidence / total
    mean = spread(weights, 0.0, "")
    agreed = [(field, _agreement(field, mean.code)) for field in fields]
    doubt = prod(1 - field.confidence * agreement for field, agreement in agreed)
    against = max((f.confidence * (1 - a) for f, a in agreed if a < CONTRADICTS), default=0.0)
    said = [f for f, a in sorted(agreed, key=_worth) if a >= AGREES] or [agreed[0][0]]
    grounds = tuple(Ground(f.kind, f.words, f.source) for f in said[:MOST_GROUNDS])
    first = said[0]
    return replace(
        mean,
        confidence=round((1 - doubt) * (1 - against / 2), 3),
        words=first.words,
        source=first.source,
        kind=first.kind,
        grounds=grounds,
        sure=max(field.sure for field in said),
    )


def _worth(agreed: tuple[Field, float]) -> float:
    return -agreed[0].confidence * agreed[1]


def _agreement(field: Field, code: str) -> float:
    """How much of what `field` says is the group of `code` or near it, beside its own likeliest."""
    return min(1.0, _about(field, code) / _about(field, field.code))


def _about(field: Field, code: str) -> float:
    return sum(share * likeness(other, code) for other, share in field.shares)
