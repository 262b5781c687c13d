"""How likely a thoughtful reader would answer what somebody wrote.

A logistic regression of five weights, fitted on the remarks of thirty invented evenings: whose
writers a reader had marked as worth writing to, before. Who tells much of themselves, or writes
to the user alone, is waiting for an answer more often than who only asks something in passing;
what is asked of the user alone is never asked in passing.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from followup.industry import sentences

if TYPE_CHECKING:
    from followup.model import Fact

BIAS, PRIVATE, ASKS, LENGTH, WORDY, AGREES = -2.4, 0.7, -1.0, 2.8, 0.4, 0.22
# Letters that tell a whole story, and that make a sentence at all; one of Japanese tells more.
_STORY, _HUNDRED, _SENTENCE, _DENSE = 200.0, 100.0, 60.0, 2.5
# Of something of which nothing is known.
NOTHING_KNOWN = -1.0


def told(fact: Fact, agreement: float = NOTHING_KNOWN) -> float:
    """0..1; `agreement`: the strength of what it shares with what the user gives."""
    letters = len(fact.text) * (1.0 if fact.text.isascii() else _DENSE)
    alone = len(list(sentences(fact.text))) == 1
    asks = not fact.private and alone and ("?" in fact.text or "？" in fact.text)
    sum_ = (
        BIAS
        + PRIVATE * fact.private
        + ASKS * asks
        + LENGTH * min(letters, _STORY) / _HUNDRED
        + WORDY * min(letters, _SENTENCE) / _SENTENCE
        + AGREES * agreement
    )
    return 1 / (1 + exp(-sum_))
