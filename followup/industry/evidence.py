"""What is known about one person, weighed together to one field.

Each kind of evidence is read in its own way: an organisation's name by its last word, a job
title without the function it names, an address by endings only institutions can have.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import reduce
from typing import TYPE_CHECKING

from followup.industry.field import Field, field_of
from followup.industry.fillers import fillers
from followup.industry.functions import words as function_words
from followup.industry.hits import Hit, cut, find, size
from followup.industry.reading import classify
from followup.industry.script import as_written, canon
from followup.industry.tree import likeness, nearness
from followup.industry.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

# How much each kind of evidence is worth, times the confidence in its own reading.
WEIGHTS = {
    "industry": 1.0,
    "organization": 0.8,
    "display": 0.8,
    "domain": 1.0,
    "job_title": 0.6,
    "introduction": 0.8,
    "answer": 0.5,
    "note": 0.8,
}
# A declared industry this sure speaks louder than all else, which then counts this much.
SURE, DAMPED = 0.6, 0.35
IN_A_NAME = 0.85
OF_AN_INSTITUTION = 0.85
# Legal forms that stand before the name and say the field.
_FORMS = ("医療法人", "学校法人", "社会福祉法人", "npo法人", "宗教法人", "税理士法人", "弁護士法人")
_INSTITUTIONS = (
    (re.compile(r"\.(?:ac\.[a-z]{2}|edu|edu\.[a-z]{2})$"), "edu.higher"),
    (re.compile(r"\.(?:lg\.jp|go\.jp|gov|gov\.[a-z]{2})$"), "gov.admin"),
    (re.compile(r"\.mil$"), "gov.safety"),
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A text about a person: `kind` is a key of `WEIGHTS`, `source` where the text stands.

    `decisive` evidence (the user's own word on the industry) beats all other.
    """

    kind: str
    text: str
    source: str
    decisive: bool = False


def of_person(evidence: Sequence[Evidence]) -> Field | None:
    """The field that all `evidence` about one person points to; None if nothing is known.

    Confidence is 1 - prod(1 - weight x confidence) over what agrees, lowered by what
    contradicts it. Words, source and kind are those of the strongest evidence.
    """
    decisive = [each for each in evidence if each.decisive]
    fields = [field for each in decisive or evidence if (field := _weighed(each))]
    fields = _damped(fields)
    if not fields:
        return None
    return max((_supported(field, fields) for field in fields), key=lambda field: field.confidence)


def read(kind: str, text: str) -> Field | None:
    """The field that one text of this `kind` of evidence names, before weighing."""
    readers = {
        "organization": _organization,
        "display": _display,
        "domain": _domain,
        "job_title": _job_title,
        "introduction": _job_title,
    }
    return readers.get(kind, classify)(text) if text.strip() else None


def _weighed(evidence: Evidence) -> Field | None:
    field = read(evidence.kind, evidence.text)
    if field is None:
        return None
    weight = WEIGHTS[evidence.kind] * field.confidence
    return replace(field, confidence=weight, source=evidence.source, kind=evidence.kind)


def _damped(fields: list[Field]) -> list[Field]:
    if not any(field.kind == "industry" and field.confidence >= SURE for field in fields):
        return fields
    return [
        field if field.kind == "industry" else replace(field, confidence=field.confidence * DAMPED)
        for field in fields
    ]


def _supported(field: Field, fields: Sequence[Field]) -> Field:
    agreeing = [each.confidence for each in fields if nearness(each.code, field.code) >= 0.8]
    against = [each.confidence for each in fields if likeness(each.code, field.code) < 0.3]
    doubt = reduce(lambda left, value: left * (1 - value), agreeing, 1.0)
    confidence = (1 - doubt) * (1 - max(against, default=0.0) / 2)
    return replace(field, confidence=round(confidence, 3))


def _organization(text: str) -> Field | None:
    plain = canon(text)
    hits = find(plain, vocabulary().names)
    said = [
        hit for hit in hits if _says(plain, hit) and plain[hit.start : hit.end] not in fillers()
    ]
    if not said or not said[-1].code:
        return None
    hit = said[-1]
    return field_of(hit.code, IN_A_NAME, as_written(text, plain[hit.start : hit.end]))


def _says(name: str, hit: Hit) -> bool:
    """Whether a word of a name says what the firm does: the last one, "Bank of ...", a form."""
    rest = name[hit.end :]
    return size(rest) == 0 or rest.startswith(" of ") or name[hit.start : hit.end] in _FORMS


def _display(text: str) -> Field | None:
    fields = [field for field in (_organization(text), _job_title(text)) if field]
    return max(fields, key=lambda field: field.confidence, default=None)


def _domain(text: str) -> Field | None:
    domain = text.strip().casefold().rpartition("@")[2]
    for ending, code in _INSTITUTIONS:
        if ending.search(domain):
            return field_of(code, OF_AN_INSTITUTION, domain)
    return None


def _job_title(text: str) -> Field | None:
    """The field a title names once functions are taken out: they exist in every field."""
    plain = canon(text)
    functions = [hit for hit in find(plain, function_words()) if not _part_of_more(hit, plain)]
    field = classify(cut(plain, functions))
    return field and replace(field, words=as_written(text, field.words))


def _part_of_more(function: Hit, text: str) -> bool:
    """Whether the word for a function is but a part of a longer word for a field."""
    return any(
        hit.start <= function.start <= function.end <= hit.end
        and (hit.start, hit.end) != (function.start, function.end)
        for hit in find(text, vocabulary().inside)
    )
