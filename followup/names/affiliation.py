"""Organisations glued to a display name: ``Name@Org``, ``Name | Org``, ``ORG_Name``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from followup.names import company, wordlist
from followup.names.greeting import is_japanese
from followup.names.normalise import address, key

_SEPARATORS = re.compile(r"\s*[@＠|｜]\s*|\s*[/／]\s*|\s+[-–—]\s+")
_GLUE = re.compile(r"[@＠|｜/／_＿–—-]")
_UNDERSCORE = re.compile(r"\s*[_＿]\s*")
_ORGANISATION = re.compile(
    r"(?:大学|大学院|高校|学園|学院|研究所|研究室|銀行|信用金庫|病院|商事|商店|書店|商会|物産|物流|運輸|製作所|工業|産業"
    r"|電機|電気|製薬|証券|保険|不動産|建設|出版|新聞|放送|協会|組合|財団|市役所|県庁|事務所|グループ|本社|支社|支店"
    r"|部|課|社)$|\b(?:university|college|institute|school|bank|hospital|group|holdings|labs?|studio"
    r"|consulting|partners|solutions|systems|technologies|logistics|team|agency|foundation|club)\b"
)
_LATIN = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]")
_CAPITALS = re.compile(r"[A-Z][A-Z0-9&.-]+")
_ELSEWHERE = wordlist.load(Path(__file__).with_name("display.txt"))["elsewhere"]


class Parts(NamedTuple):
    """A display name without what is glued to it; `other` is the same name in another script."""

    name: str
    organization: str | None = None
    other: str | None = None


def is_organisation(text: str) -> bool:
    """Whether `text` shows by its form or words that it names an organisation."""
    plain = key(text)
    bare = company.key(text)
    letters = "".join(c for c in plain if c.isalnum() or c == "+")
    return bool(bare) and (bare != letters or _ORGANISATION.search(plain) is not None)


def place_or_note(text: str) -> bool:
    """Whether `text` says where or how somebody takes part, not for whom they work."""
    return key(text) in _ELSEWHERE


def split(text: str) -> Parts:
    """`text` parted into name and organisation; the whole text is the name where in doubt."""
    if not _GLUE.search(text) or address(text):
        return Parts(text)
    sides = [side for side in _SEPARATORS.split(text, maxsplit=1) if side]
    if len(sides) == 2:
        return _parts(sides[0], sides[1])
    sides = [side for side in _UNDERSCORE.split(text) if side]
    return _clear_parts(sides[0], sides[1]) if len(sides) == 2 else Parts(text)


def _parts(left: str, right: str) -> Parts:
    if is_organisation(left) and not is_organisation(right):
        return Parts(right, left)
    if place_or_note(right):
        return Parts(left)
    if same_name_twice(left, right):
        return Parts(left, other=right)
    return Parts(left, right)


def same_name_twice(left: str, right: str) -> bool:
    """Whether it is one name in two scripts, such as ``山田太郎 / Taro Yamada``."""
    latin = right if is_japanese(left) else left
    words = latin.split()
    return (
        is_japanese(left) != is_japanese(right)
        and not _LATIN.search(right if latin == left else left)
        and len(words) == 2
        and all(word.isalpha() and word.istitle() for word in words)
        and not is_organisation(left)
        and not is_organisation(right)
    )


def _clear_parts(left: str, right: str) -> Parts:
    for name, organization in ((left, right), (right, left)):
        if is_organisation(organization) and not is_organisation(name):
            return Parts(name, organization)
    for name, organization in ((left, right), (right, left)):
        if _CAPITALS.fullmatch(organization) and is_japanese(name):
            return Parts(name, organization)
    return Parts(f"{left}_{right}")
