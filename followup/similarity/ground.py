"""Who works on what the user works on, whatever their industries are called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.model import FactKind, MatchKind, Reason
from followup.names.normalise import clean
from followup.similarity.helping import shortened
from followup.similarity.person import source
from followup.similarity.work import opens_with_name, tells_work

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from followup.model import Fact, Person, Profile
    from followup.similarity.topics import Given, Met

SAME, NEAR, SOUNDS = 0.4, 0.3, 0.25
# How many times likelier than in any text, as a logarithm, and how probable, a sound must be.
ALIKE, NAMED = 1.5, 0.15
# So many things that one person said are listened to.
_HEARD = 3
_BRIEF = 80
_WISHES = re.compile(
    r"\b(?:want|need|like|love|wish|hope|would|could|he|she|they|his|her|their|was|went)\b"
    r"|たい|ほしい|欲しい|ました|でした|さん|だろ|かな|[笑wｗ！!]$",
    re.IGNORECASE,
)
# What kin do, and where somebody happens to listen, is no work of theirs.
_PASSING = re.compile(
    r"^(?:うちの|私の)?(?:夫|妻|主人|旦那|嫁|[父母兄姉弟妹]|両親|息子|娘|友人|友達)(?:さん)?[がはも]"
    r"|から(?:の)?(?:ラジオ)?(?:参加|視聴|拝聴|聞いて|聴いて|失礼)"
    r"|^my (?:husband|wife|partner|son|daughter|mother|father|mum|mom|dad|brother|sister|friend)\b",
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
    found = [_reason(met, fact) for fact in texts if (met := shared(fact.text, mine))]
    found = found or [r for fact in texts[:_HEARD] if (r := _by_sound(fact, mine))]
    best = max(found, key=lambda reason: reason.weight, default=None)
    return (MatchKind.NEAR, best) if best else None


def _by_sound(fact: Fact, mine: Given) -> Reason | None:
    """What they tell of their work, in whatever words, if it surely sounds like the user's."""
    from followup.similarity.topics import agreement

    agreed = agreement(fact.text, mine)
    if not agreed or agreed.strength < ALIKE or agreed.share < NAMED:
        return None
    return _shown(SOUNDS, fact, agreed.idea, agreed.words)


def _reason(met: Met, fact: Fact) -> Reason:
    return _shown(SAME if met.fit == "named" else NEAR, fact, met.idea, met.words)


def _shown(weight: float, fact: Fact, idea: str, mine: str) -> Reason:
    from followup.similarity.topics import ideas

    values = {
        "their_words": shortened(fact.text),
        "my_words": clean(mine).rstrip(".。"),
        "idea_en": idea,
        "idea_ja": ideas()[idea].ja,
    }
    return Reason("matching.reason-common-ground", weight, source(fact), values)


def _tells_work(person: Person, fact: Fact, meant: AbstractSet[tuple[str, int]]) -> bool:
    """People tell what they do in their first words, or in a self-introduction."""
    if fact.private or fact.kind is FactKind.SELF_INTRODUCTION:
        return not fact.private
    first = min((said.remark.line for said in person.remarks if said.file == fact.file), default=0)
    if fact.line != first or _ASKS.search(fact.text) or _PASSING.search(fact.text):
        return False
    if (fact.file, fact.line) not in meant:
        return False
    brief = len(fact.text) <= _BRIEF and not _WISHES.search(fact.text)
    return brief or tells_work(fact.text) or opens_with_name(person, fact.text)
