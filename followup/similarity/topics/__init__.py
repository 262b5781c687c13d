"""What people speak of, as ideas that hold across words and languages."""

from __future__ import annotations

from followup.similarity.topics.giving import Given, given
from followup.similarity.topics.meeting import Met, meet, shared
from followup.similarity.topics.senses import in_this_sense

__all__ = ["Given", "Met", "given", "in_this_sense", "meet", "shared"]
