"""What a line of chat does, in whatever words: asks, tells, jests, asks to be left alone.

A model learned it from lines of our own (`followup.facts.training`); it needs nothing but Python.
It stands beside the words that are known for certain, never before them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from followup.industry.grams import grams
from followup.industry.weights import weights

if TYPE_CHECKING:
    from collections.abc import Mapping

MODEL = Path(__file__).with_name("acts.bin")
# Longer texts are pastes; what they do shows at their start.
LONGEST = 300
# Lines of these acts wait for no help, whatever words stand in them.
IDLE = ("jests", "reports", "offers", "answers", "refuses", "closes", "logistics")
# So probable, one may rely on it: of lines by an author whom the model had not read, see
# tests/facts/test_acts.py.
REFUSES, WAITS_NOT, ONE_ALONE = 0.5, 0.5, 0.7
# Of so few letters no act can be told, and who tells a story of so many means it, in whatever
# tone; one of Japanese tells more.
_HARDLY, _STORY, _DENSE = 24, 60, 2.5
_SIGNS = re.compile(r"[?!。、,.]+|[^\w\s]")
_NUMBERS = re.compile(r"\d+")


def bare(text: str) -> str:
    """`text` as the model knows it: signs are words of their own, numbers all alike."""
    plain = normalize("NFKC", text[:LONGEST]).casefold().replace("’", "'")
    return " ".join(_SIGNS.sub(lambda m: f" {m[0][0]} ", _NUMBERS.sub("0", plain)).split())


@lru_cache(maxsize=4096)
def acts(text: str) -> Mapping[str, float]:
    """How probable it is that `text` does each thing, 0..1; empty where no part of it is known."""
    model = weights(MODEL)
    found = {at for at, _ in model.found(grams(bare(text)))}
    if not found:
        return {}
    return dict(zip(model.codes, model.shares(found), strict=True))


def refuses(text: str) -> bool:
    """Whether `text` most probably asks to be left alone."""
    return _letters(text) >= _HARDLY and acts(text).get("refuses", 0.0) >= REFUSES


def waits_for_nothing(text: str, *, marked: bool = False) -> bool:
    """Whether a brief `text` surely jests, answers, thanks, advertises, or is about others.

    Words of need that are known (`marked`) are outweighed by one sure act, not by many likely ones.
    """
    if _letters(text) >= _STORY:
        return False
    idle = [acts(text).get(act, 0.0) for act in IDLE]
    return max(idle) >= ONE_ALONE if marked else sum(idle) >= WAITS_NOT


def _letters(text: str) -> float:
    return len(text) * (1.0 if text.isascii() else _DENSE)
