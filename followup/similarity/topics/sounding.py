"""Which ideas a text sounds like, in whatever words: what a model learned from told needs.

It was trained by `followup.similarity.topics.training` on sentences of our own, some for each
idea; it needs nothing but Python.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from followup.industry.grams import grams
from followup.industry.weights import weights
from followup.similarity.topics.wording import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

MODEL = Path(__file__).with_name("model.bin")
# What is said of no idea at all: greetings, thanks, small talk.
NONE = "none"
_APART = re.compile(r"[^\w]+|_+")


def bare(text: str) -> str:
    """`text` as the model knows it: stems and letters alone, without quotations."""
    return " ".join(_APART.sub(" ", plain(text)).split())


def code(idea: str) -> str:
    """The name of an idea as it stands in the model, where blanks part names."""
    return idea.replace(" ", "_")


def sounds(text: str) -> Mapping[str, float]:
    """How probably `text` is about each idea, 0..1; empty where the model knows no part of it."""
    model = weights(MODEL)
    found = {at for at, _ in model.found(grams(bare(text)))}
    if not found:
        return {}
    names = (name.replace("_", " ") for name in model.codes)
    return dict(zip(names, model.shares(found), strict=True))
