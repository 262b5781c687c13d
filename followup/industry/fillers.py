"""Words that every firm uses of itself, and words for making something."""

from __future__ import annotations

from functools import cache

from followup.industry.vocabulary import table

# "Maker of X" is about X only where X is something that is made.
MAKING = ("cg.", "ind.", "elec.", "mob.", "health.pharma", "health.device", "energy.oilgas")


@cache
def fillers() -> frozenset[str]:
    """Words that every firm uses of itself; they count neither for a field nor against it."""
    return frozenset(table("filler"))


@cache
def makers() -> frozenset[str]:
    """Words for making something."""
    return frozenset(table("maker"))
