"""Two drafts of one evening do not begin alike: a template may hold alternatives.

`TURNS` are the values that the variable `turn` takes; a template says ``{% if turn == "2" %}``
where it has another way to begin. Where an evening has more readers than ways, those begin alike
that are furthest apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.model import Channel
from followup.rendering.sentences import sentences

if TYPE_CHECKING:
    from followup.model import Rendered

TURNS = ("1", "2", "3", "4", "5", "6", "7", "8")
_GREETING = re.compile(r"^[^,、]*[,、]\s*")


def opening(words: Rendered) -> str:
    """The first sentence behind the greeting."""
    return begins(words.body, words.channel)


def begins(body: str, channel: Channel) -> str:
    """As `opening`, of a body that is not a draft yet: a mail greets in a paragraph of its own."""
    if channel is Channel.EMAIL:
        greeting, _, rest = body.partition("\n\n")
        return next(iter(sentences(rest or greeting)), "")
    # Greeted first: the full stop of "Hi Prof. Nwosu," ends no sentence.
    return next(iter(sentences(_GREETING.sub("", body))), "")
