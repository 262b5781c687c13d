"""Whom to greet, without guessing the order of a name or writing it in another script."""

from __future__ import annotations

import re

_KANJI = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_KANA = "\u3041-\u309f\u30a0-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_JAPANESE = re.compile(f"[{_KANJI}{_KANA}]")
# A name in katakana alone is often a foreign one, given name first.
_FAMILY_FIRST = re.compile(f"[{_KANJI}\u3041-\u309f\u30a0-\u30ff]*[{_KANJI}\u3041-\u309f]")

# Organisers have people put a number before their name ("12345678_Maria").
_MEMBER_NUMBER = re.compile(r"^\d{4,}[_ -]+(?=\D)")


def is_japanese(text: str) -> bool:
    """Whether `text` has any kana or kanji."""
    return _JAPANESE.search(text) is not None


def family_or_full(name: str, given: str | None, family: str | None, language: str) -> str:
    """The words to greet a person by, without 様 or さん.

    Japanese: the family name if a form gave it, or if the name is in Japanese script and a
    single blank parts it ("田中 一郎" -> "田中"); else the full name. English: the given name
    if a form gave it in Latin script; else the full name as displayed.
    """
    full = _MEMBER_NUMBER.sub("", name.strip())
    if language != "ja":
        known = (given or "").strip()
        return known if known and not is_japanese(known) else full
    if family and family.strip():
        return family.strip()
    parts = full.split()
    if len(parts) == 2 and is_japanese(parts[1]) and _FAMILY_FIRST.fullmatch(parts[0]):
        return parts[0]
    return full
