"""What lists know of names: whether a word is a family's name, or one that is given."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from pathlib import Path

from followup.names import wordlist
from followup.names.characters import one_form, without_accents
from followup.names.kana import loose, romaji
from followup.names.normalise import key

# Syllables of Chinese and Korean names in Latin letters: one or two, joined or with a hyphen.
_SYLLABLE = (
    r"(?:[bcdfghjklmnpqrstwxyz]|[zcs]h|kk|tt)?(?:[aeiou]{1,3}|y[aeiou]{1,2})(?:ng|n|r|k|l|m|p)?"
)
_SOUNDS = re.compile(
    r"(?:(?:[kgsztdnhbpmr]|[kgnhbpmr]y|sh|ch|ts|j|f|y|w)?[aiueo](?:n(?![aiueoy])|[kst](?=[kst]))?){2,9}"
)
_SYLLABLES = re.compile(rf"{_SYLLABLE}(?:-?{_SYLLABLE})?")

# So many family names with one ending are no accident.
_SEVERAL = 3


@cache
def _japanese() -> tuple[frozenset[str], frozenset[str]]:
    found = wordlist.load(Path(__file__).with_name("surnames.txt"))
    return frozenset().union(*found.values()), frozenset(map(loose, found))


@cache
def words(kind: str) -> frozenset[str]:
    """The words of one kind in families.txt (``spanish``, ``han`` ...)."""
    return wordlist.load(Path(__file__).with_name("families.txt"))[kind]


@cache
def _given() -> tuple[frozenset[str], frozenset[str]]:
    found = wordlist.load(Path(__file__).with_name("given.txt"))
    return found["western"] | frozenset(map(loose, found["japanese"])), found["families' too"]


@lru_cache(maxsize=4096)
def plain(word: str) -> str:
    """`word` as the lists write it: small letters, no accents."""
    if word.isascii():
        return word.lower()
    return without_accents(key(word)).replace("đ", "d")


@lru_cache(maxsize=4096)
def japanese(word: str) -> bool:
    """Whether `word`, in kanji, kana or Latin letters, is a family name of Japan."""
    kanji, readings = _japanese()
    if word.isascii():
        return loose(word) in readings
    folded = one_form(key(word))
    return folded in kanji or romaji(folded) in readings


def romanised(word: str) -> bool:
    """Whether `word` is a family name of Japan in Latin letters."""
    return word.isascii() and japanese(word)


def sounds_japanese(word: str) -> bool:
    """Whether `word`, in Latin letters, has the sounds of a Japanese name (Takahito, Junji)."""
    return _SOUNDS.fullmatch(word.lower()) is not None


@cache
def _endings() -> frozenset[str]:
    """Signs that several known family names of two kanji end in: 田, 沢, 崎."""
    times = Counter(name[1] for name in _japanese()[0] if len(name) == 2)
    return frozenset(sign for sign, count in times.items() if count >= _SEVERAL)


def ends_as_family(word: str) -> bool:
    """Whether `word`, in kanji, ends as many family names of Japan do, and few given ones."""
    return word[-1:] in _endings() and word[-1:] not in given_signs()


@cache
def given_signs() -> frozenset[str]:
    """Signs that given names of Japan end in."""
    return wordlist.load(Path(__file__).with_name("given.txt"))["signs"]


@lru_cache(maxsize=4096)
def given(word: str) -> bool:
    """Whether `word`, in Latin letters or kana, is a name that is often given."""
    first = plain(word).partition("-")[0]
    return first in _given()[0] or (loose if first.isascii() else romaji)(first) in _given()[0]


def only_given(word: str) -> bool:
    """Whether `word` is a name that is often given and seldom a family's."""
    return given(word) and plain(word) not in _given()[1]


def syllables(word: str) -> bool:
    """Whether `word` could be a given name from China or Korea in Latin letters."""
    return _SYLLABLES.fullmatch(plain(word)) is not None


def short(word: str) -> bool:
    """Whether `word` is a family name of China or Korea, which may have two letters (LI, YU)."""
    return plain(word) in words("chinese") or plain(word) in words("korean")


def family(word: str, beside: str) -> bool:
    """Whether `word`, beside the other part of a name, is by a list the family's."""
    folded = plain(word)
    if short(word):
        return syllables(beside) and not given(word)
    vietnamese = folded in words("vietnamese") or key(word) in words("vietnamese")
    return vietnamese or folded in words("spanish") or japanese(word)
