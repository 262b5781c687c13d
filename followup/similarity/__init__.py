"""Whom of a session to write to, and why: me x person -> Match with reasons."""

from __future__ import annotations

from followup.similarity.choice import ABOVE, choose, mixed, ranked, strength, top
from followup.similarity.firms import firm_of
from followup.similarity.matching import evaluate
from followup.similarity.never import is_me, never_proposed
from followup.similarity.noting import correction
from followup.similarity.pairs import Pairing, pair
from followup.similarity.person import field_of, my_field
from followup.similarity.weighing import Heard, Known, weigh

__all__ = [
    "ABOVE",
    "Heard",
    "Known",
    "Pairing",
    "choose",
    "correction",
    "evaluate",
    "field_of",
    "firm_of",
    "is_me",
    "mixed",
    "my_field",
    "never_proposed",
    "pair",
    "ranked",
    "strength",
    "top",
    "weigh",
]
