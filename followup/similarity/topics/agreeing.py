"""How far what somebody tells is a need for the user, by what both sound like."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, NamedTuple

from followup.similarity.topics.sounding import NONE, sounds

if TYPE_CHECKING:
    from followup.similarity.topics.giving import Given

# Keeps what is hardly anywhere from deciding.
_LEAST = 1e-4


class Agreement(NamedTuple):
    """`strength`: the logarithm of how many times likelier a text is about what the user gives
    than any text is; `idea`: what they share most, `share` (0..1) how probably; `words`: the
    user's own on it."""

    strength: float
    idea: str
    share: float
    words: str


def agreement(text: str, mine: Given) -> Agreement | None:
    """None where nothing is known of the text or of what the user gives."""
    heard = {name: share for name, share in sounds(text).items() if name != NONE}
    if not heard or not mine.leaning:
        return None
    shared = {name: heard[name] * worth for name, worth in mine.leaning.items() if name in heard}
    usual = sum(mine.leaning.values()) / len(heard)
    strength = log((sum(shared.values()) + _LEAST) / (usual + _LEAST))
    best = max(shared, key=lambda name: shared[name])
    return Agreement(strength, best, heard[best], mine.meant[best])
