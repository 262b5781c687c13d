"""The word list of our own beside the tree, and its words that say nothing about a field."""

from __future__ import annotations

from functools import cache

from followup.industry.tree import rows

# "Maker of X" is about X only where X is something that is made.
MAKING = ("cg.", "ind.", "elec.", "mob.", "health.pharma", "health.device", "energy.oilgas")


@cache
def lexicon() -> dict[str, list[tuple[str, str]]]:
    """Kind -> (word, group code) pairs of `lexicon.csv`."""
    listed: dict[str, list[tuple[str, str]]] = {}
    for row in rows("lexicon.csv"):
        pairs = [(word, row["code"]) for word in row["words"].split(";") if word]
        listed.setdefault(row["kind"], []).extend(pairs)
    return listed


@cache
def fillers() -> frozenset[str]:
    """Words that every firm uses of itself; they count neither for a field nor against it."""
    return frozenset(word for word, _ in lexicon()["filler"])


@cache
def makers() -> frozenset[str]:
    """Words for making something."""
    return frozenset(word for word, _ in lexicon()["maker"])
