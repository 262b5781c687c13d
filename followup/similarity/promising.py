"""Whom the user has promised something is worth writing to first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.model import Fact, Reason
from followup.names.normalise import clean
from followup.similarity.helping import shortened
from followup.similarity.person import source

if TYPE_CHECKING:
    from collections.abc import Sequence

# More than all that can speak for anybody else together.
PROMISED = 2.5


def promised(owed: Sequence[Fact]) -> Reason | None:
    """The reason that the first of the promises makes; None without one.

    `promised` among its values is the whole sentence, for the draft to lead with.
    """
    if not owed:
        return None
    first = owed[0]
    label = f"matching.reason-promised{'-private' if first.private else ''}"
    values = {"your_words": shortened(first.text), "promised": clean(first.text)}
    return Reason(label, PROMISED, source(first), values)
