"""Who has the problem that the user has: somebody to think with, whatever they work in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.model import Profile, Reason
from followup.similarity.helping import shortened
from followup.similarity.person import source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.model import Fact

# As much as a sure neighbour on the other side of the same business.
SAME_PROBLEM = 0.4
_THE_SAME = ("lived", "named")


def same_problem(mine: Sequence[Fact], theirs: Sequence[Fact]) -> Reason | None:
    """The reason that one of `their` open needs is about the very idea of one of `mine`.

    What was said to somebody privately, on either side, is no ground to meet on.
    """
    from followup.similarity.topics import given, meet

    said = given(Profile(offers=tuple(need.text for need in mine if not need.private)))
    for need in theirs:
        met = None if need.private else meet(need.text, said, asks=True)
        if met and met.fit in _THE_SAME:
            values = {
                "their_words": shortened(need.text),
                "our_words": shortened(met.words),
                "idea_en": met.idea,
                "idea_ja": met.idea_ja,
            }
            return Reason("matching.reason-same-problem", SAME_PROBLEM, source(need), values)
    return None
