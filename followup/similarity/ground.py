"""Who works on what the user works on, whatever their industries are called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.model import FactKind, MatchKind, Reason
from followup.names.normalise import clean, key
from followup.similarity.helping import shortened
from followup.similarity.person import source
from followup.similarity.work import tells_work

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from followup.model import Fact, Person, Profile
    from followup.similarity.topics import Met

SAME, NEAR = 0.5, 0.4
_BRIEF = 80
_WISHES = re.compile(
    r"\b(?:want|need|like|love|wish|hope|would|could|he|she|they|his|her|their|was|went)\b"
    r"|たい|ほしい|欲しい|ました|でした|さん|だろ|かな|[笑wｗ！!]$",
    re.IGNORECASE,
)
_ASKS = re.compile(r"[?？]|(?:です|ます|ません)か")
_KINDS = (FactKind.SELF_INTRODUCTION, FactKind.REMARK)


def common_ground(
    me: Profile, person: Person, facts: Sequence[Fact], needs: Sequence[Fact]
) -> tuple[MatchKind, Reason] | None:
    """The idea that `me` and `person` both work on, by what they say they do; None if none.

    Says nothing about industry: no claim may rest on it. Beside self-introductions only
    first words count, and only those among the open `needs`: what was met or jested is no ground.
    """
    from followup.similarity.topics import given, shared

    mine = given(me)
    meant = {(need.file, need.line) for need in needs}
    texts = [fact for fact in facts if fact.kind in _KINDS and _tells_work(person, fact, meant)]
    found = [(met, fact) for fact in texts if (met := shared(fact.text, mine))]
    if not found:
        return None
    met, fact = max(found, key=lambda pair: _weight(pair[0]))
    return MatchKind.NEAR, Reason(
        "matching.reason-common-ground", _weight(met), source(fact), _values(met, fact)
    )


def _tells_work(person: Person, fact: Fact, meant: AbstractSet[tuple[str, int]]) -> bool:
    """People tell what they do in their first words, or in a self-introduction."""
    if fact.private or fact.kind is FactKind.SELF_INTRODUCTION:
        return not fact.private
    first = min((said.remark.line for said in person.remarks if said.file == fact.file), default=0)
    if fact.line != first or _ASKS.search(fact.text):
        return False
    if (fact.file, fact.line) not in meant:
        return False
    brief = len(fact.text) <= _BRIEF and not _WISHES.search(fact.text)
    return brief or tells_work(fact.text) or _opens_with_name(person, fact.text)


def _opens_with_name(person: Person, text: str) -> bool:
    start = key(text)[:40]
    return any(start.startswith(part) for part in _parts(person.name))


def _parts(name: str) -> Iterator[str]:
    for part in key(name).split():
        if len(part) > 2 or not part.isascii():
            yield part


def _weight(met: Met) -> float:
    return SAME if met.fit == "named" else NEAR


def _values(met: Met, fact: Fact) -> dict[str, object]:
    return {
        "their_words": shortened(fact.text),
        "my_words": clean(met.words).rstrip(".。"),
        "idea_en": met.idea,
        "idea_ja": met.idea_ja,
    }
