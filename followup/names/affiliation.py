"""Organisations glued to a display name: ``Name@Org``, ``Name | Org``, ``ORG_Name``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from followup.names import company, eastern, families, firms, looks, wordlist
from followup.names.characters import has_eastern
from followup.names.greeting import is_japanese
from followup.names.normalise import address, key

_SEPARATORS = re.compile(r"\s*[@＠|｜]\s*|\s*[/／]\s*|\s+[-–—·•]\s+")
_GLUE = re.compile(r"[@＠|｜/／_＿–—·•-]")
_AT = re.compile(r"[@＠]")
_UNDERSCORE = re.compile(r"\s*[_＿]\s*")
_JAPANESE_ENDS = (
    r"(?:大学|大学院|高校|学園|学院|研究所|研究室|銀行|信用金庫|病院|商事|商店|書店|商会|物産|物流|運輸|製作所|工業|産業"
    r"|電機|電気|製薬|証券|保険|不動産|建設|出版|新聞|放送|協会|組合|財団|市役所|県庁|事務所|グループ|本社|支社|支店"
    r"|\S\S(?:部|課|社))$"
)
_LATIN_WORDS = (
    r"university|college|institute|school|bank|hospital|group|holdings|labs?|studio"
    r"|consulting|partners|solutions|systems|technologies|logistics|team|agency|foundation|club"
    r"|life|insurance"
)
_ORGANISATION = re.compile(rf"{_JAPANESE_ENDS}|\b(?:{_LATIN_WORDS})\b")
_CLEARLY_ENDS = re.compile(
    rf"{_JAPANESE_ENDS}|\S (?:{_LATIN_WORDS}|inc|ltd|llc|gmbh|corp|k\.k)\.?$"
)
_LATIN = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]")
_CAPITALS = re.compile(r"[A-Z][A-Z0-9&.-]+")
# How somebody listens: 聴講のみ, 音声だけ, "listening only".
_NOTE = re.compile(
    r"(?:.{0,6}[\u4e00-\u9fff\u30a1-\u30fc](?:のみ|だけ)(?:の?参加)?|.{1,6}参加)(?:です|します)?"
    r"|旧姓.+|n[eé]e .+|(?:just )?listening(?: in)?"
    r"|(?:just |listening |audio |voice |listen |observing |chat )only"
    r"|(?:camera|video|mic|audio) (?:off|muted)|on mute|muted|(?:joining|leaving) (?:late|early)"
)
_CODE = re.compile(r"[A-Za-z]{0,2}-?\d+")
_WORDS = wordlist.load(Path(__file__).with_name("display.txt"))


class Parts(NamedTuple):
    """A display name without what is glued to it; `other` is the same name in another script.

    `mark` is an organiser's word for the person, `role` ``host`` or ``co-host``.
    """

    name: str
    organization: str | None = None
    other: str | None = None
    mark: str | None = None
    role: str | None = None


def is_organisation(text: str) -> bool:
    """Whether `text` shows by its form or words that it names an organisation."""
    plain = key(text)
    if company.has_form(text):
        return True
    shaped = "&" in plain or _ORGANISATION.search(plain) or firms.headed(text)
    # 長谷部 and 日下部 are families.
    return bool(shaped and company.key(text)) and not families.japanese(text)


def surely_organisation(text: str) -> bool:
    """Whether `text` ends, or in Japanese begins, as only an organisation does."""
    ends = _CLEARLY_ENDS.search(key(text)) is not None or firms.headed(text)
    return (ends and not families.japanese(text)) or (is_japanese(text) and company.has_form(text))


def is_mark(text: str) -> bool:
    """Whether `text` is an organiser's word for a person, such as ``運営`` or ``Speaker``."""
    return key(text) in _WORDS["marks"]


def role(text: str) -> str | None:
    """``host`` or ``co-host`` if `text` says so, as people write it of themselves."""
    return next((role for role in ("host", "co-host") if key(text) in _WORDS[role]), None)


def _no_name(text: str) -> bool:
    """Whether `text` is a word about somebody, which may stand before the name as well."""
    suffix = key(text) in _WORDS["suffix"]
    return suffix or bool(role(text)) or is_mark(text) or is_work(text) or place_or_note(text)


def is_code(text: str) -> bool:
    """Whether `text` is a number of a list or a group (``A-3``): nobody's employer."""
    return _CODE.fullmatch(text) is not None


def is_work(text: str) -> bool:
    """Whether `text` says what somebody does, not for whom: ``CEO``, ``freelance``."""
    return key(text) in _WORDS["work"]


def place_or_note(text: str) -> bool:
    """Whether `text` says where or how somebody takes part, not for whom they work."""
    plain = key(text)
    return plain in _WORDS["elsewhere"] or _NOTE.fullmatch(plain) is not None


def split(text: str) -> Parts:
    """`text` parted into name and organisation; the whole text is the name where in doubt."""
    if not _GLUE.search(text) or address(text):
        return Parts(text)
    sides = [side for side in _SEPARATORS.split(text, maxsplit=1) if side]
    if len(sides) == 2:
        return _parts(*sides, at=_AT.search(text) is not None)
    sides = [side for side in _UNDERSCORE.split(text) if side]
    return _clear_parts(sides[0], sides[1]) if len(sides) == 2 else Parts(text)


def _parts(left: str, right: str, *, at: bool) -> Parts:
    if is_organisation(left) and not is_organisation(right):
        return Parts(right, left)
    if _no_name(left) and not (_no_name(right) or is_organisation(right)):
        left, right = right, left
    if place_or_note(right) or key(right) in _WORDS["suffix"]:
        return Parts(left)
    if said := role(right):
        return Parts(left, role=said)
    if is_mark(right):
        return Parts(left, mark=right)
    if not at and same_name_twice(left, right):
        return Parts(left, other=right)
    if not at and not is_organisation(right) and looks.personal(right) > 1 + looks.personal(left):
        return Parts(right, left)
    return Parts(left, right)


def same_name_twice(left: str, right: str) -> bool:
    """Whether it is one name in two scripts, such as ``山田太郎 / Taro Yamada``."""
    native, latin = (left, right) if has_eastern(left) else (right, left)
    words = latin.split()
    return (
        has_eastern(native)
        and not has_eastern(latin)
        and not _LATIN.search(native)
        and len(words) == 2
        and all(word.isalpha() and word.istitle() for word in words)
        and not (is_organisation(left) or is_organisation(right))
        and looks.may_be_one(native, latin)
    )


def full_beside_no_name(name: str, other: str) -> bool:
    """Whether `other`, in Latin letters, can be no form of `name`, in kanji or hangul.

    So it is whom they work for: ``이지윤 (Sable Quorv)``; a name of somebody else counts as one.
    """
    two = len(other.split()) > 1 and other.replace(" ", "").isalpha()
    told = eastern.is_eastern(name) and eastern.part(name).sure >= 0.85
    return two and told and not has_eastern(other) and not looks.may_be_one(name, other)


def _clear_parts(left: str, right: str) -> Parts:
    for name, organization in ((left, right), (right, left)):
        if is_organisation(organization) and not is_organisation(name):
            return Parts(name, organization)
    for name, organization in ((left, right), (right, left)):
        if _CAPITALS.fullmatch(organization) and is_japanese(name):
            return Parts(name, None if is_code(organization) else organization)
    return Parts(f"{left}_{right}")
