"""The needs that people have left open at the end of a session."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.facts import acts, answering, asking, earnest, needing, promising, silence
from followup.industry import sentences
from followup.model import Fact, FactKind
from followup.names.normalise import clean, key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from followup.model import StoredRemark

LONGEST = 1000
_MARKS = ("?", "？")
_THANKS = re.compile(r"(?:many )?(?:thanks|thank you)\b|(?:本当に|誠に)?ありがとう", re.IGNORECASE)
_REPLY = ("Reacted to ", "Replying to ")


def needs(
    remarks: Sequence[StoredRemark], met: AbstractSet[tuple[str, int]] = frozenset()
) -> list[Fact]:
    """What one person's `remarks` say that they need, in their order; `met` needs are left out.

    A fact of kind QUESTION asks or says so in words of need; one of kind REMARK may be a shy
    need: only what it speaks of can tell. Jests, quotes, offers, what is over and what others
    need are none.
    """
    found = (_need(stored) for stored in remarks if _place(stored) not in met)
    return [fact for fact in found if fact]


def _place(stored: StoredRemark) -> tuple[str, int]:
    return stored.file, stored.remark.line


def _need(stored: StoredRemark) -> Fact | None:
    remark = stored.remark
    text = remark.text[:LONGEST]
    if remark.asked:
        return None if silence.asks_nothing(text) else _fact(stored, FactKind.QUESTION, text)
    if needing.is_unmeant(text):
        return None
    own = _own(_answer(text), remark.sender)
    said = [s for s in own if not (needing.is_not_theirs(s) or _is_idle(s) or _gives(s))]
    said = [s for s in said if needing.is_marked(s) or not silence.tells_how_they_attend(s)]
    marked = any(map(needing.is_marked, said))
    if acts.waits_for_nothing(text, marked=marked):
        return None
    if marked:
        return _fact(stored, FactKind.QUESTION, " ".join(said))
    if silence.says_nothing(text) or answering.is_closing(text):
        return None
    return _fact(stored, FactKind.REMARK, " ".join(said))


def _own(text: str, sender: str) -> list[str]:
    """The sentences of `text` after the one in which the writer gives their name, if any are."""
    every = list(sentences(earnest.own_words(text)))
    names = [part for part in key(sender).split() if len(part) > 2 or not part.isascii()]
    rest = [s for s in every if not key(s)[:30].startswith(tuple(names))] if names else every
    return rest or every


def _answer(text: str) -> str:
    """`text` without the first line of what it reacts or replies to."""
    if not text.startswith(_REPLY):
        return text
    return text.partition("\n")[2]


def _is_idle(sentence: str) -> bool:
    """Whether no more is asked than what concerns the call itself: sound, slides, recording."""
    return sentence.rstrip().endswith(_MARKS) and asking.is_idle(sentence)


def _gives(sentence: str) -> bool:
    """Whether a sentence thanks or promises: neither waits for anything."""
    return promising.is_promise(sentence) or _THANKS.match(sentence) is not None


def _fact(stored: StoredRemark, kind: FactKind, text: str) -> Fact | None:
    words = clean(text)
    remark = stored.remark
    if not words:
        return None
    private = remark.recipient is not None
    return Fact(kind, words, stored.file, remark.line, remark.said_at, private)
