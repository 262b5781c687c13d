"""How much a text looks like a person's name, whatever stands beside it."""

from __future__ import annotations

import re

from followup.names import eastern, families, honorifics
from followup.names.characters import has_hangul
from followup.names.spelling import last_first

_INITIAL = re.compile(r"[^\W\d_]\.?")


def personal(text: str) -> int:
    """2 where something tells that `text` is a person's name, 1 for a hint, 0 for nothing.

    It tells: a title or さん, ``Last, First``, a family of Japan, Korea or China before a given
    name in their scripts, a name that is often given. A hint is a part in capitals, an
    initial or a family of another country.
    """
    respect = honorifics.strip(text)
    words = respect.name.split()
    if respect.written or last_first(text):
        return 2
    if not 0 < len(words) <= 3 or any(map(str.isdigit, text)):
        return 0
    if eastern.is_eastern(respect.name):
        return 2 if eastern.part(respect.name).sure >= 0.85 else 0
    if any(map(_listed, words)):
        return 2
    loud = [word.isupper() and len(word) > 2 for word in words]
    hints = _INITIAL.fullmatch(words[-1]) or (any(loud) and not all(loud))
    return int(len(words) == 2 and (bool(hints) or _with_family(*words)))


def _with_family(first: str, last: str) -> bool:
    return families.family(first, last) or families.family(last, first)


def _listed(word: str) -> bool:
    return families.given(word) or families.japanese(word)


def may_be_one(native: str, latin: str) -> bool:
    """Whether a name in kanji, kana or hangul may be the one in Latin letters beside it.

    Only where the lists know the family at its start; and a name that is often given may always
    be somebody's.
    """
    words = latin.split()
    if any(map(families.given, words)):
        return True
    family = eastern.part(native).family or ""
    if has_hangul(native):
        return any(families.plain(word) in families.words("korean") for word in words)
    if families.japanese(family):
        return any(families.sounds_japanese(word) for word in words)
    return True
