"""Characters that are written in more than one way."""

from __future__ import annotations

import re
import unicodedata

from followup.names.greeting import is_japanese

# Forms of a character that fonts and registers swap freely. 邉 and 辺, 澤 and 沢 are not among
# them: families keep those apart.
_FORMS = str.maketrans("髙﨑𠮷德濵", "高崎吉徳濱")
_ACCENT = re.compile("(?<=[a-zA-Z])[\u0300-\u036f]+")


def one_form(text: str) -> str:
    """`text` with each such character in its everyday form (髙 -> 高, 﨑 -> 崎)."""
    return text.translate(_FORMS)


def without_accents(text: str) -> str:
    """`text` without accents on Latin letters; voiced kana and other scripts stay as they are."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _ACCENT.sub("", unicodedata.normalize("NFD", text)))


def has_hangul(text: str) -> bool:
    """Whether `text` has any Korean syllable."""
    return not text.isascii() and any("\uac00" <= sign <= "\ud7a3" for sign in text)


def has_eastern(text: str) -> bool:
    """Whether `text` has any kana, kanji, hanzi or hangul."""
    return is_japanese(text) or has_hangul(text)
