"""What people said, as facts: self-introductions, questions, promises, and other remarks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.industry import Introduction, introduced, offers_met, sentences
from followup.model import Fact, FactKind, StoredRemark
from followup.names.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Introduction", "extract", "introduced", "offers_met"]

# What a platform lets people write at once; anything longer was pasted into the file.
LONGEST = 4000
_ORDER = (FactKind.SELF_INTRODUCTION, FactKind.QUESTION, FactKind.PROMISE, FactKind.REMARK)
_ANYONE = r"you|any(?:one|body)|some(?:one|body)|tips|recommend\w*|advice|experience"
_FIRST = r"how|what|which|who|where|when|why|do(?:es)?|did|has|have|is|are|can|could|any|anyone"
_ASKS = re.compile(
    rf"[?？]\s*$|^(?:{_FIRST})\b.*\b(?:{_ANYONE})\b|\b(?:does|has|can) any(?:one|body)\b"
    r"|\bi(?: am|['’]m)? wonder(?:ing)?\b|\blooking for (?:tips|advice|help)\b"
    r"|\bwould love to (?:know|learn|hear) (?:how|what|which|if)\b"
    r"|でしょうか|ですか|ますか|ませんか|教えて(?:ください|頂け|いただけ|いただきたい)"
    r"|(?:知り|伺い)たいです",
    re.IGNORECASE,
)
# Questions about the call itself, or asked for effect, want no answer by mail.
_IDLE = re.compile(
    r"\b(?:hear|see) (?:me|my screen)\b|\b(?:the|your|these) (?:recording|slides?|deck)\b"
    r"|\b(?:is|are) (?:this|it|we) (?:working|being recorded|recorded|live)\b"
    r"|\b(?:who knows|isn['’]t it|right|ok(?:ay)?|really|seriously|how are you)\s*\?+\s*$"
    r"|(?:聞こえ|見え)(?:て|ま)|録画|(?:資料|スライド)(?:は|を?(?:いただけ|共有))|ミュート|画面共有|お元気ですか",
    re.IGNORECASE,
)
_WILL = r"I['’]?ll|I will|I(?: am|['’]m) going to|I can|let me|happy to|glad to"
_GIVE = r"send|share|e-?mail|forward|introduce|write up|write you|dm|message|connect you"
_PROMISES = re.compile(
    rf"\b(?:{_WILL})\s+(?:\w+ ){{0,2}}?(?:{_GIVE})\b"
    r"|(?:お送り|共有|紹介|連絡|メール)(?:いたし|し)?ます|送ります|送っておきます",
    re.IGNORECASE,
)
_HEARSAY = re.compile(r"^\s*>|[“”「」]|\b(?:he|she|they|who) (?:said|asked|says|asks)\b|^\s*[\"']")


def extract(remarks: Sequence[StoredRemark]) -> list[Fact]:
    """The facts in `remarks`: self-introductions, then questions, promises, other remarks.

    Within a kind the order is that of `remarks`. A question keeps the sentences that lead to
    it. A remark to one person alone is private; so is every fact in it.
    """
    facts = [fact for remark in remarks for fact in _facts(remark)]
    return sorted(facts, key=lambda fact: _ORDER.index(fact.kind))


def _facts(stored: StoredRemark) -> Iterator[Fact]:
    remark = stored.remark
    text = remark.text[:LONGEST]
    found = [(FactKind.QUESTION, text)] if remark.asked else list(_kinds(text, remark.sender))
    found = found or [(FactKind.REMARK, text)]
    private = remark.recipient is not None
    for kind, text in found:
        words = clean(text)
        if words:
            yield Fact(kind, words, stored.file, remark.line, remark.said_at, private)


def _kinds(text: str, sender: str) -> Iterator[tuple[FactKind, str]]:
    introduction = introduced(text, sender)
    if introduction:
        yield FactKind.SELF_INTRODUCTION, introduction.text
    lead: list[str] = []
    for sentence in sentences(text):
        if introduction and sentence in introduction.text:
            continue
        lead.append(sentence)
        if _asks(sentence):
            yield FactKind.QUESTION, " ".join(lead)
            lead.clear()
        elif _PROMISES.search(sentence) and not _HEARSAY.search(sentence):
            yield FactKind.PROMISE, sentence
            lead.clear()


def _asks(sentence: str) -> bool:
    return bool(
        _ASKS.search(sentence)
        and any(map(str.isalpha, sentence))
        and not _IDLE.search(sentence)
        and not _HEARSAY.search(sentence)
    )
