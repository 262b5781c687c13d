"""One text of evidence, read as what it is: a form's field for an industry may hold anything."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from followup.industry import jobs, sources
from followup.industry.abbreviations import spelled_out
from followup.industry.reading import classify

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from followup.industry.field import Field

# Distinct texts that are kept with what they say; of a list of 100,000 people most are few.
_KEPT = 1 << 15
_NAME = re.compile(
    r"(?:\b(?:inc|ltd|llc|llp|plc|gmbh|corp|k\.k)\b\.?|& co\.?|\bholdings?)\s*$|会社(?:$|\s)"
    r"|^(?:株式|有限|合同)会社|[㈱㈲]|[(（][株有同][)）]|ホールディングス$",
    re.IGNORECASE,
)
_TALK = re.compile(
    r"\b(?:(?-i:I)|we|you|my|our|your|thanks?|thank you|please|hello)\b|[!?！？]"
    r"|です|ます|ありがと|よろしく|さん(?!業)",
    re.IGNORECASE,
)


@lru_cache(maxsize=_KEPT)
def read(evidence: str, text: str) -> Field | None:
    """The field that one text of this kind of `evidence` says, before weighing."""
    if not text.strip():
        return None
    whole = text if evidence == "domain" else spelled_out(text)
    return _READERS.get(evidence, classify)(whole)


def _industry(text: str) -> Field | None:
    if _NAME.search(text):
        return sources.organization(text)
    if _TALK.search(text):
        # Its patterns take long to compile, and few fields hold a remark.
        from followup.industry.statement import own_work

        said = own_work(text)
        return jobs.statement(said) if said else None
    return classify(text)


_READERS: Mapping[str, Callable[[str], Field | None]] = {
    "industry": _industry,
    "organization": sources.organization,
    "display": sources.display,
    "domain": sources.domain,
    "job_title": jobs.job_title,
    "introduction": jobs.spoken_work,
    "statement": jobs.statement,
}
