"""Whether an offer says once more what the question was about."""

from __future__ import annotations

import re

from followup.names.greeting import is_japanese

_SIGN = re.compile(r"[一-鿿々ァ-ヺーA-Za-z]")
_WORD = re.compile(r"[a-z]{4,}")
# Of 再配達を減らす工夫 all stands in 再配達を減らした工夫の資料, of 再配達のコスト half.
_MOST = 0.75


def repeats(offer: str, about: str) -> bool:
    """Whether most of what `about` says stands in `offer`: kanji and katakana, English words."""
    pattern = _SIGN if is_japanese(about) else _WORD
    said, offered = (set(pattern.findall(text.lower())) for text in (about, offer))
    return bool(said) and len(said & offered) >= _MOST * len(said)
