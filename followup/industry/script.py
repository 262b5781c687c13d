"""Texts brought to one form, and where a word of a text may begin and end.

Latin words stand apart by blanks; Japanese does not, so there a word ends where the kind of
letter changes, and anywhere between two kanji.
"""

from __future__ import annotations

import re
import unicodedata

# Longer texts are sentences or pastes, not a field; this also bounds the work per text.
LONGEST = 400

_LARGE = str.maketrans("ァィゥェォヵヶヴッャュョヮ", "アイウエオカケブツヤユヨワ")
_LONG_END = re.compile(r"(?<=[ァ-ヺー]{3})ー(?![ァ-ヺー])")
_APART = re.compile(r"[^\w]+|_+")
_PLURAL = re.compile(r"(?<=[a-z0-9]{3})(?<![su])s$|(?<=[a-z]{2})ies$")


# Not the plural of "security", "new", "custom", "plastic", "art".
_NO_PLURAL = frozenset({"securities", "news", "customs", "plastics", "arts"})


def canon(text: str) -> str:
    """Width, case, punctuation and the plural of Latin words made equal; at most 400 letters."""
    folded = unicodedata.normalize("NFKC", text[:LONGEST]).casefold().replace("&", " and ")
    return " ".join(_singular(word) for word in _APART.sub(" ", folded).split())


def squeeze(text: str) -> str:
    """`canon` without its blanks and with one spelling of katakana.

    "e-commerce" is "ecommerce", ソフトウエア is ソフトウェア and コンピュータ is コンピューター.
    """
    plain = canon(text).replace(" ", "")
    return plain if plain.isascii() else _LONG_END.sub("", plain.translate(_LARGE))


def as_written(text: str, words: str) -> str:
    """`words`, found in the `canon` form of `text`, as `text` itself spells them."""
    found = re.search(re.escape(words), unicodedata.normalize("NFKC", text), re.IGNORECASE)
    return found.group() if found else words


def kind(letter: str) -> str:
    """ "latin", "katakana", "hiragana", "kanji", or "" for what stands between words."""
    if letter == "ー" or "ァ" <= letter <= "ヺ":
        return "katakana"
    if "ぁ" <= letter <= "ゖ":
        return "hiragana"
    if letter == "々" or "㐀" <= letter <= "鿿":
        return "kanji"
    return "latin" if letter.isalnum() else ""


def breaks(text: str, at: int) -> bool:
    """Whether a word may begin or end before ``text[at]``."""
    if at <= 0 or at >= len(text):
        return True
    before, after = kind(text[at - 1]), kind(text[at])
    return before != after or before in ("", "kanji")


def _singular(word: str) -> str:
    found = _PLURAL.search(word)
    if not found or not word.isascii() or word in _NO_PLURAL:
        return word
    return word[: found.start()] + ("y" if found.group() == "ies" else "")
