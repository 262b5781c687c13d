"""A name in Japanese script beside one in Latin letters: may the one be how the other sounds?"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from followup.names import families, wordlist
from followup.names.characters import one_form
from followup.names.kana import loose

if TYPE_CHECKING:
    from followup.identity.naming import Name

# Family names are written with at most so many characters.
_LONGEST = 4


@cache
def _readings() -> dict[str, frozenset[str]]:
    """Family name in kanji -> how it may be read, spelled loosely."""
    found: dict[str, set[str]] = {}
    path = Path(families.__file__).with_name("surnames.txt")
    for reading, written in wordlist.load(path).items():
        for kanji in written:
            found.setdefault(one_form(kanji), set()).add(loose(reading))
    return {kanji: frozenset(readings) for kanji, readings in found.items()}


@cache
def _spellings() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for kanji, sounds in _readings().items():
        for sound in sounds:
            found.setdefault(sound, set()).add(kanji)
    return {sound: frozenset(kanji) for sound, kanji in found.items()}


def spellings(reading: str) -> frozenset[str]:
    """How a family name that is read so may be written in kanji."""
    return _spellings().get(reading, frozenset())


def readings(name: Name) -> frozenset[str]:
    """How the family name at the start of a name in kanji may be read; the longest one known."""
    text = one_form(name.words[0])
    for length in range(min(_LONGEST, len(text) - 1), 0, -1):
        if found := _readings().get(text[:length]):
            return found
    return frozenset()


def may_sound_alike(a: Name, b: Name) -> bool:
    """Whether two full names of different script share the family name by its reading.

    Given names in kanji are read in too many ways to be compared.
    """
    if a.native == b.native or not (a.full and b.full):
        return False
    native, latin = (a, b) if a.native else (b, a)
    return bool(readings(native) & {loose(word) for word in latin.words})
