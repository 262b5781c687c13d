"""Whether somebody asked for the very thing that was then promised to everyone."""

from __future__ import annotations

import re

from followup.facts import asking
from followup.industry import best_offer, sentences

_REQUEST = re.compile(
    r"\b(?:please|could|can|may|would (?:love|like)|send me|get)\b"
    r"|お願い|いただけ|頂け|ください|下さい|ほしい|欲しい|もらえ|見たい|いただきたい",
    re.IGNORECASE,
)
# What evenings are asked for; as words these say too little to stand in an offer.
_THINGS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:slides?|deck|presentation|materials?|hand-?outs?)\b|スライド|資料",
        r"\b(?:recording|video)\b|録画|動画|アーカイブ",
        r"\b(?:links?|urls?)\b|リンク|ＵＲＬ",
        r"\b(?:notes|minutes|summary)\b|メモ|議事録|まとめ",
        r"\b(?:template|form)\b|テンプレート|ひな形|雛形",
        r"\b(?:check-?list|list)\b|一覧|リスト",
    )
)
# Words of giving stand in every promise, and in what has nothing to do with it.
_GIVING = re.compile(r"send|shar|mail|post|upload|forward|送|共有|連絡|案内", re.IGNORECASE)


def asks_for(text: str, promised: str) -> bool:
    """Whether `text` asks for what the sentence `promised` names: slides, a list, a recording."""
    wishes = [one for one in sentences(text) if asking.is_question(one) or _REQUEST.search(one)]
    return any(same_thing(wish, promised) for wish in wishes)


def same_thing(said: str, promised: str) -> bool:
    """Whether both sentences speak of one and the same thing to give."""
    if any(thing.search(said) and thing.search(promised) for thing in _THINGS):
        return True
    found = best_offer(said, [promised])
    return found is not None and any(not _GIVING.search(word) for word in found[1])
