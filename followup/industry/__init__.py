"""Which field of work a text or a person belongs to, and how near two fields are."""

from __future__ import annotations

from followup.industry.evidence import Evidence, of_person
from followup.industry.field import Field
from followup.industry.functions import Function, function
from followup.industry.introduction import Introduction, introduced, sentences
from followup.industry.reading import classify
from followup.industry.tree import group, likeness, nearness, path, sector, supplies
from followup.industry.words import best_offer, offers_met

__all__ = [
    "Evidence",
    "Field",
    "Function",
    "Introduction",
    "best_offer",
    "classify",
    "function",
    "group",
    "introduced",
    "likeness",
    "nearness",
    "of_person",
    "offers_met",
    "path",
    "sector",
    "sentences",
    "supplies",
]
