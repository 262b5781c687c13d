"""A whole text that is one slip of the finger away from a word of the dictionary."""

from __future__ import annotations

import re
from functools import cache

from followup.industry.script import canon, squeeze
from followup.industry.vocabulary import every_whole, lookup, table

# Below this many letters nearly every word has another one as its neighbour; one letter put
# for another needs a longer word still: planting is not planning.
SHORTEST, SHORTEST_TO_REPLACE, LONGEST = 6, 9, 30
_KEPT = 3
_ONE_SCRIPT = re.compile(r"[a-z]+|[ァ-ヺー]+")


def respelled(text: str) -> str | None:
    """The code of the dictionary word that `text` misspells by one slip; None if there is none.

    A slip is a letter left out or too many, two that changed places or, in a long word, one put
    for another; the word's first or last three letters stand. Latin and katakana words only.
    """
    word = squeeze(text)
    if not SHORTEST <= len(word) <= LONGEST or not _ONE_SCRIPT.fullmatch(word):
        return None
    if single_words().issuperset(canon(text).split()):
        return None
    sizes = range(len(word) - 1, len(word) + 2)
    near = {
        other for key in _ends(word) for size in sizes for other in _index().get((key, size), ())
    }
    codes = {lookup(other) for other in near if _one_slip(word, other)}
    return codes.pop() or None if len(codes) == 1 else None


@cache
def single_words() -> frozenset[str]:
    """The single words of the dictionary: "new media" is no slip for "news media"."""
    tables = map(table, ("phrase", "title", "job", "firm", "filler"))
    return frozenset(piece for words in tables for word in words for piece in word.split())


@cache
def _index() -> dict[tuple[str, int], list[str]]:
    """Dictionary words by what stands when one slips, and by their length."""
    found: dict[tuple[str, int], list[str]] = {}
    for word in every_whole():
        if len(word) >= SHORTEST - 1 and _ONE_SCRIPT.fullmatch(word):
            for key in _ends(word):
                found.setdefault((key, len(word)), []).append(word)
    return found


def _ends(word: str) -> tuple[str, str]:
    return word[:_KEPT], word[-_KEPT:] + "$"


def _one_slip(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    at = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = a[at + 1 : at + 2] + a[at : at + 1] + a[at + 2 :]
    replaced = len(a) >= SHORTEST_TO_REPLACE and a[at + 1 :] == b[at + 1 :]
    return replaced or swapped == b[at:]
