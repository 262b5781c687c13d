"""Whom of a session to write to, and why: me x person -> Match with reasons."""

from __future__ import annotations

from followup.similarity.choice import choose, strength, top
from followup.similarity.matching import evaluate
from followup.similarity.never import never_proposed
from followup.similarity.pairs import Pairing, pair
from followup.similarity.person import field_of, my_field

__all__ = [
    "Pairing",
    "choose",
    "evaluate",
    "field_of",
    "my_field",
    "never_proposed",
    "pair",
    "strength",
    "top",
]
