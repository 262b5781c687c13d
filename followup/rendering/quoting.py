"""The reader's own words, short enough to quote, and only where quoting is right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.names.greeting import is_japanese
from followup.names.normalise import clean, key
from followup.rendering.phrases import inner_quotes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.model import Fact, Person, Profile
    from followup.rendering.situation import Situation

_SENTENCE = re.compile(r".+?(?:[。？！]|[.?!](?=\s|$)|$)")
_GREETING = re.compile(
    r"(?i)^(?:(?:hi|hello|hey|thanks|thank you|good evening)(?: (?:all|everyone|everybody|there))?"
    r"|(?:みなさん、?)?(?:こんばんは|こんにちは|はじめまして|ありがとうございます))(?:[,!.、。！]+\s*|$)"
)
# Links, addresses, numbers to call and anything that could pass for a template's own signs.
_UNQUOTABLE = re.compile(r"https?:|www\.|@|[{}<>\[\]＿]|__|\d[\d ()-]{6,}\d")
_CLAUSE_END = re.compile(r"[^,;:、，；：](?=[,;:](?!\S)|[、，；：])")
_WORD_END = re.compile(r"\S(?=\s)")
_PARTICLE = re.compile(r"[はがをにでとものへ](?=[^ぁ-ん])")
_LIMIT = {"en": 60, "ja": 30}
_SHORTEST = {"en": 8, "ja": 5}
_ME = frozenset({"me", "you", "自分", "あなた"})


def showable(situation: Situation) -> list[Fact]:
    """The facts that may be shown to the situation's person, in the order given.

    A private remark only where it was said to the user (docs/messages.md, rule 5), and
    nothing that was said in a closed session.
    """
    if situation.session.closed:
        return []
    return [fact for fact in situation.facts if _may_show(fact, situation.person, situation.me)]


def quote(text: str, language: str, *, room: Mapping[str, int] | None = None) -> str:
    """The telling sentence of `text`, cut at a clause or a word; '' if it cannot be quoted.

    At most 60 characters, 30 where the words are Japanese, or as `room` says. Quotation marks
    inside become those that may stand within the outer ones of the letter's `language`.
    """
    sentence = telling(clean(text))
    script = "ja" if is_japanese(sentence) else "en"
    if len(sentence) < _SHORTEST[script] or not quotable(sentence):
        return ""
    return inner_quotes(_cut(sentence, (room or _LIMIT)[script], script), language)


def quotable(text: str) -> bool:
    """Whether nothing in `text` could pass for a link, a number to call or a template's sign."""
    return _UNQUOTABLE.search(text) is None


def telling(text: str) -> str:
    """The first question, else the first sentence, without a greeting."""
    sentences = [_GREETING.sub("", s.group().strip()) for s in _SENTENCE.finditer(text)]
    asked = [s for s in sentences if s.endswith(("?", "？")) and len(s) > 7]
    return next((s for s in [*asked, *sentences] if s), "").rstrip(".。")


def _cut(sentence: str, limit: int, script: str) -> str:
    if len(sentence) <= limit:
        return sentence
    word_end = _PARTICLE if script == "ja" else _WORD_END
    for boundary in (_CLAUSE_END, word_end):
        ends = [found.end() for found in boundary.finditer(sentence) if found.end() < limit]
        if ends and ends[-1] >= limit // 2:
            return sentence[: ends[-1]].rstrip() + "…"
    return sentence[: limit - 1].rstrip() + "…"


def _may_show(fact: Fact, person: Person, me: Profile) -> bool:
    if not fact.private:
        return True
    recipients = {
        key(stored.remark.recipient)
        for stored in person.remarks
        if (stored.file, stored.remark.line) == (fact.file, fact.line) and stored.remark.recipient
    }
    return bool(recipients) and recipients <= _ME | {key(me.name or "")}
