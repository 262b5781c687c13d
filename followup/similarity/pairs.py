"""Two people by what a form says of them alone: are their industries alike?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from followup.industry import (
    NONE_LISTED,
    Evidence,
    Field,
    introduced,
    nearness,
    of_person,
    read,
)
from followup.model import Reason
from followup.similarity.nearness import NEAR, claimable, near_label, nearest, similarity, titles
from followup.similarity.person import beside_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


# An introduction that is clearer than this needs no other words of a remark beside it.
CLEAR = 0.5


class Pairing(NamedTuple):
    """`score` in 0..1, whether "rather similar industry" may be said, and why or why not."""

    score: float
    claim: bool
    reason: Reason


def pair(
    a: Mapping[str, str], b: Mapping[str, str], companies: Mapping[str, str] = NONE_LISTED
) -> Pairing:
    """How alike the industries of `a` (as the user) and `b` are.

    Both map ``industry``, ``organisation``, ``title``, ``email_domain``, ``display_name`` and
    ``note`` to texts; missing and empty ones say nothing. `companies`: see `of_person`.
    """
    mine, theirs = (of_person(list(evidence(each)), companies) for each in (a, b))
    if mine is None or theirs is None:
        return Pairing(0.0, False, Reason("matching.reason-unknown-field", 0.0, ""))
    score = similarity(mine, theirs)
    label = f"matching.reason-{_label(mine, theirs)}"
    reason = Reason(label, score, theirs.source, titles(mine, theirs))
    return Pairing(score, claimable(mine, theirs), reason)


def _label(mine: Field, theirs: Field) -> str:
    near = nearness(*nearest(mine, theirs))
    return near_label(mine, theirs) if near >= NEAR else "unlike-fields"


def evidence(fields: Mapping[str, str]) -> Iterator[Evidence]:
    """What the columns of one person say, each with the column it stands in."""
    display = beside_name(fields.get("display_name") or "")
    for kind, column, text in (
        ("industry", "industry", fields.get("industry")),
        ("organization", "organisation", fields.get("organisation")),
        ("job_title", "title", fields.get("title")),
        ("domain", "email_domain", fields.get("email_domain")),
        ("display", "display_name", display),
    ):
        if text and text.strip():
            yield Evidence(kind, text, column)
    yield from of_note(fields.get("note") or "")


def of_note(note: str) -> Iterator[Evidence]:
    """What a remark says of its writer; other chatter says nothing."""
    from followup.industry.statement import own_work

    found = introduced(note)
    parts = (
        ("introduction", found and found.job_title),
        ("organization", found and found.organization),
        ("introduction", found and found.industry),
    )
    told = [(kind, text) for kind, text in parts if text]
    fields = [field for kind, text in told if (field := read(kind, text))]
    if all(field.confidence < CLEAR for field in fields):
        firms = [(kind, text) for kind, text in told if kind == "organization"]
        if work := own_work(note):
            told = [*firms, ("statement", work)]
    yield from (Evidence(kind, text, "note") for kind, text in told)
