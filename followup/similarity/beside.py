"""Who says that they work, or live, beside the user: "same office as Rebekka", 堂本と同じ..."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.names.normalise import key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup.model import Fact, Profile

_LONGEST, _LONGEST_NAME = 200, 7
_NAME = "\0"
_BESIDE = re.compile(
    r"\bsame (?:office|company|firm|team|department|desk|place|building|studio|employer) as \0"
    r"|\0(?:['’]s|s) (?:\w+ ){0,2}(?:colleague|boss|manager|assistant|partner|better half|sister"
    r"|brother|wife"
    r"|husband|mother|father|daughter|son|cousin|intern|deputy|neighbou?r|team(?:mate)?"
    r"|cofounder)\b"
    r"|\b(?:work|working|sit|sitting|share an office|desks?)\b.{0,30}\b(?:with|beside|next to"
    r"|from|near|away from) \0"
    r"|\b(?:colleague|assistant|deputy|wife|husband|sister|brother|partner) (?:of|to) \0"
    r"|\0(?:さん|様|氏)?(?:と|の)(?:同じ|おなじ|隣|となり|部下|上司|同僚|後輩|先輩|秘書|妻|夫"
    r"|家内|姉|妹|兄|弟|母|父|娘|息子|同期"
    r"|アシスタント|チーム|相棒|共同経営|いとこ)|\0(?:さん|様|氏)?と(?:一緒|いっしょ)に(?:働|仕事"
    r"|やって|来|参加)"
    r"|同じ(?:会社|職場|事務所|部署|チーム|店|蔵|工房|法人|病院|学校|フロア)の\0",
    re.IGNORECASE,
)


def is_beside(me: Profile, facts: Sequence[Fact]) -> bool:
    """Whether one of `facts` places its writer beside the user, who is named in it."""
    names = sorted(set(_names(me)), key=len, reverse=True)
    if not names:
        return False
    named = re.compile(
        "|".join(rf"\b{re.escape(n)}\b" if n.isascii() else re.escape(n) for n in names)
    )
    return any(_BESIDE.search(named.sub(_NAME, key(fact.text[:_LONGEST]))) for fact in facts)


def _names(me: Profile) -> Iterator[str]:
    for part in key(me.name or "").split():
        if len(part) > 2 or (len(part) > 1 and not part.isascii()):
            yield part
        # 葛城透子, where nobody can tell the family name from the given one.
        if not part.isascii() and 2 < len(part) < _LONGEST_NAME:
            yield from (part[:2], part[-2:])
