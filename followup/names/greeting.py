"""Whom to greet, without guessing the order of a name or writing it in another script."""

from __future__ import annotations

import re

_KANJI = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
# A name in katakana alone is often a foreign one, given name first.
_FAMILY_FIRST = f"[{_KANJI}\u3041-\u309f\u30a0-\u30ff]*[{_KANJI}\u3041-\u309f]"

# Organisers have people put a number before their name ("12345678_Maria").
_MEMBER_NUMBER = re.compile(r"^\d{4,}[_ -]+(?=\D)")


def is_japanese(text: str) -> bool:
    """Whether `text` has any kana or kanji."""
    return not text.isascii() and any(map(_kana_or_kanji, text))


def _kana_or_kanji(sign: str) -> bool:
    """No pattern: to compile one with so many signs takes longer than to read a list."""
    return (
        "\u4e00" <= sign <= "\u9fff"
        or "\u3041" <= sign <= "\u30ff"
        or "\u3400" <= sign <= "\u4dbf"
        or "\u3005" <= sign <= "\u3007"
        or "\uff66" <= sign <= "\uff9f"
        or "\uf900" <= sign <= "\ufaff"
        or "\u31f0" <= sign <= "\u31ff"
        or "\U00020000" <= sign <= "\U0003134f"
    )


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
    if len(parts) == 2 and is_japanese(parts[1]) and re.fullmatch(_FAMILY_FIRST, parts[0]):
        return parts[0]
    return full
