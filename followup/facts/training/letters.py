"""What is learned of mails: whether they ask for no more, or answer.

The rows of `mails/` were written for it. Those of chat teach it ordinary talk and count less:
who wants no messages after a session says so in like words.
"""

from __future__ import annotations

from typing import NamedTuple

from followup.facts.training import material

FOLDER = material.HERE / "mails"
NAMES = ["answers", "declines"]
OF_CHAT = 0.5


class Learned(NamedTuple):
    """`text` in `bare` form; `weight` is how much it counts."""

    text: str
    act: str
    weight: float


def rows() -> list[Learned]:
    """Every row of mails, then of chat."""
    mails = [Learned(text, act, 1.0) for text, act in material.rows(FOLDER)]
    chat = {(text, "declines" if act == "refuses" else "answers") for text, act in material.rows()}
    return mails + [Learned(text, act, OF_CHAT) for text, act in sorted(chat)]


def digest() -> str:
    """SHA-256 of rows and n-grams, as `material.digest`."""
    return material.digest([(text, f"{act} {weight}") for text, act, weight in rows()])
