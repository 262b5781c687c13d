"""The sentence on what was before: an evening that both were at, a message that arrived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.model import Channel
from followup.rendering import phrases
from followup.rendering.quoting import quotable
from followup.rendering.telling import place
from followup.texts import say

if TYPE_CHECKING:
    from followup.rendering.situation import Earlier, Situation


def again(situation: Situation, *, sure: bool, named: bool = True) -> str:
    """A whole sentence; '' where nothing was before, or nothing of it may be said.

    It asks instead of stating unless `sure` (docs/messages.md, rule 4). `named`: with the topic
    of the earlier session, else with its month alone.
    """
    earlier, language = situation.earlier, situation.language
    style = "casual" if situation.channel is Channel.COPY else "mail"
    known = "-known" if earlier.known else ""
    if earlier.session is None:
        return say(f"phrases.{style}-before", language) if known else ""
    way = "there" if sure else "perhaps"
    named = named and quotable(earlier.session.topic or "")
    where = phrases.earlier_session(earlier.session, situation, style, named=named)
    return say(f"phrases.{style}-again-{way}{known}", language, earlier=where)


def source(earlier: Earlier) -> str:
    """Where it stands: ``file:line`` of the earlier list, ``outbox ID`` of the message."""
    shown = [place(earlier.line)] if earlier.line else []
    return "; ".join([*shown, *([written(earlier)] if earlier.known else [])])


def written(earlier: Earlier) -> str:
    """The message that the reader had, as a source."""
    return f"outbox {earlier.message}"
