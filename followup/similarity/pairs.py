"""Two people by what a form says of them alone: are their industries alike?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from followup.industry import Evidence, Field, introduced, nearness, of_person
from followup.model import Reason
from followup.names.display import decode
from followup.similarity.nearness import NEAR, claimable, similarity, titles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Pairing(NamedTuple):
    """`score` in 0..1, whether "rather similar industry" may be said, and why or why not."""

    score: float
    claim: bool
    reason: Reason


def pair(a: Mapping[str, str], b: Mapping[str, str]) -> Pairing:
    """How alike the industries of `a` (as the user) and `b` are.

    Both map ``industry``, ``organisation``, ``title``, ``email_domain``, ``display_name`` and
    ``note`` to texts; missing and empty ones say nothing.
    """
    mine, theirs = of_person(list(_evidence(a))), of_person(list(_evidence(b)))
    if mine is None or theirs is None:
        return Pairing(0.0, False, Reason("matching.reason-unknown-field", 0.0, ""))
    score = similarity(mine, theirs)
    label = f"matching.reason-{_label(mine, theirs)}"
    reason = Reason(label, score, theirs.source, titles(mine, theirs))
    return Pairing(score, claimable(mine, theirs), reason)


def _label(mine: Field, theirs: Field) -> str:
    near = nearness(mine.code, theirs.code)
    if near == 1.0:
        return "same-field"
    return "near-field" if near >= NEAR else "unlike-fields"


def _evidence(fields: Mapping[str, str]) -> Iterator[Evidence]:
    display = decode(fields.get("display_name") or "").organization
    for kind, column, text in (
        ("industry", "industry", fields.get("industry")),
        ("organization", "organisation", fields.get("organisation")),
        ("job_title", "title", fields.get("title")),
        ("domain", "email_domain", fields.get("email_domain")),
        ("display", "display_name", display),
    ):
        if text and text.strip():
            yield Evidence(kind, text, column)
    yield from _noted(fields.get("note") or "")


def _noted(note: str) -> Iterator[Evidence]:
    found = introduced(note)
    if found is None:
        yield from (Evidence("answer", note, "note") for _ in range(bool(note.strip())))
        return
    parts = (
        ("introduction", found.job_title),
        ("organization", found.organization),
        ("introduction", found.industry),
    )
    yield from (Evidence(kind, text, "note") for kind, text in parts if text)
