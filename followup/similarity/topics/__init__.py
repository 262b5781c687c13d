"""What people speak of, as ideas that hold across words and languages."""

from __future__ import annotations

from followup.similarity.topics.agreeing import Agreement, agreement
from followup.similarity.topics.giving import Given, given
from followup.similarity.topics.ideas import ideas
from followup.similarity.topics.meeting import Met, meet, shared
from followup.similarity.topics.senses import in_this_sense

__all__ = [
    "Agreement",
    "Given",
    "Met",
    "agreement",
    "given",
    "ideas",
    "in_this_sense",
    "meet",
    "shared",
]
