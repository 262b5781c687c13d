"""What the name of a firm ends in: Sable Foods, Maple Cloud, さくらフーズ."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from followup.names import wordlist
from followup.names.normalise import key


def headed(text: str) -> bool:
    """Whether `text` is a name with a word behind it that firms end in."""
    plain = key(text)
    *before, last = plain.strip(".").split() or [""]
    if plain.isascii():
        return bool(before) and last in _words("heads")
    return (bool(before) and last in _words("heads")) or (
        last.endswith(_ends()) and last not in _words("eastern")
    )


@cache
def _words(kind: str) -> frozenset[str]:
    return wordlist.load(Path(__file__).with_name("firms.txt"))[kind]


@cache
def _ends() -> tuple[str, ...]:
    return tuple(sorted(_words("eastern")))
