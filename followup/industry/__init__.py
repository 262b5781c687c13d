"""Which field of work a text or a person belongs to, and how near two fields are."""

from __future__ import annotations

from followup.industry.declared import read
from followup.industry.evidence import Evidence, of_person
from followup.industry.field import Field, Ground
from followup.industry.functions import Function, function
from followup.industry.introduction import Introduction, introduced, sentences
from followup.industry.own import NONE_LISTED, company_key, listed, told
from followup.industry.reading import classify
from followup.industry.tree import agreeable, group, likeness, nearness, path, sector, supplies
from followup.industry.words import best_offer

__all__ = [
    "NONE_LISTED",
    "Evidence",
    "Field",
    "Function",
    "Ground",
    "Introduction",
    "agreeable",
    "best_offer",
    "classify",
    "company_key",
    "function",
    "group",
    "introduced",
    "likeness",
    "listed",
    "nearness",
    "of_person",
    "path",
    "read",
    "sector",
    "sentences",
    "supplies",
    "told",
]
