"""From remarks to facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.facts import asking, cards, earnest, promising, silence
from followup.industry import introduced, sentences
from followup.model import Fact, FactKind, StoredRemark
from followup.names.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup.model import Remark

# What a platform lets people write at once; anything longer was pasted into the file.
LONGEST = 4000
_ORDER = (
    FactKind.SELF_INTRODUCTION,
    FactKind.QUESTION,
    FactKind.PROMISE,
    FactKind.CONTACT_CARD,
    FactKind.REMARK,
)


def extract(remarks: Sequence[StoredRemark]) -> list[Fact]:
    """The facts in `remarks`: self-introductions, questions, promises, contact cards, the rest.

    Within a kind the order is that of `remarks`. A question keeps the sentences that lead to
    it. A remark to one person alone is private; so is every fact in it. Greetings, applause and
    a form's "none" say nothing and are no facts.
    """
    facts = [fact for remark in remarks for fact in _facts(remark)]
    return sorted(facts, key=lambda fact: _ORDER.index(fact.kind))


def _facts(stored: StoredRemark) -> Iterator[Fact]:
    remark = stored.remark
    private = remark.recipient is not None
    for kind, text in _said(remark):
        words = clean(text)
        if words:
            yield Fact(kind, words, stored.file, remark.line, remark.said_at, private)


def _said(remark: Remark) -> list[tuple[FactKind, str]]:
    text = remark.text[:LONGEST]
    if remark.asked:
        return [] if silence.asks_nothing(text) else [(FactKind.QUESTION, text)]
    found = list(_kinds(earnest.own_words(text), remark.sender))
    if found or silence.says_nothing(text):
        return found
    return [(FactKind.REMARK, text)]


def _kinds(text: str, sender: str) -> Iterator[tuple[FactKind, str]]:
    introduction = introduced(text, sender)
    if introduction:
        yield FactKind.SELF_INTRODUCTION, introduction.text
    yield from _cards(text, sender)
    lead: list[str] = []
    for sentence in sentences(text):
        if introduction and sentence in introduction.text:
            continue
        lead.append(sentence)
        if asking.is_question(sentence):
            yield FactKind.QUESTION, " ".join(lead)
            lead.clear()
        elif promising.is_promise(sentence):
            yield FactKind.PROMISE, sentence
            lead.clear()


def _cards(text: str, sender: str) -> Iterator[tuple[FactKind, str]]:
    for line in text.splitlines():
        if cards.contact(line, sender):
            yield FactKind.CONTACT_CARD, line
