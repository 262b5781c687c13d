"""Texts and phrases in the one form in which they are compared.

English words stand apart by single blanks and without their endings (pricing, prices -> pric);
Japanese stands as written. Words of a quotation are not the writer's and are taken out.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST = 1000
_WORD = re.compile(r"[a-z0-9à-ɏ]+(?:['’][a-z]+)?|[^a-z0-9à-ɏ\s]+")
_QUOTE = re.compile(r"[“\"][^”\"]{16,200}[”\"]|[「『][^」』]{10,100}[」』]")
# What stays of a word is never shorter.
_SHORT = 4
_ENDINGS = ("ing", "ed", "e")
_DOUBLED = re.compile(r"([bdfglmnprst])\1$")


def plain(text: str) -> str:
    """`text` in the form in which needles are looked for, a blank at either end."""
    folded = unicodedata.normalize("NFKC", _QUOTE.sub(" ", text[:LONGEST])).casefold()
    return f" {' '.join(map(_stem, _WORD.findall(folded)))} "


def needle(words: str) -> str:
    """What to look for in a `plain` text to find `words`; ``retain*`` finds every ending."""
    folded = unicodedata.normalize("NFKC", words).casefold().strip()
    if not folded.isascii():
        return folded
    if folded.endswith("*"):
        start = folded[:-1]
        return f" {start.removesuffix('e') if len(start) > _SHORT else start}"
    return f" {' '.join(map(_stem, folded.split()))} "


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    if not word.isascii() or not word[0].isalpha():
        return word
    bare = word.replace("’", "'").removesuffix("'s")
    if len(bare) >= _SHORT and bare.endswith("s") and not bare.endswith(("ss", "us", "is")):
        bare = f"{bare[:-3]}y" if bare.endswith("ies") and len(bare) > _SHORT else bare[:-1]
    for ending in _ENDINGS:
        shorter = bare.removesuffix(ending)
        if shorter != bare and len(shorter) >= _SHORT:
            return _DOUBLED.sub(r"\1", shorter)
    return _DOUBLED.sub(r"\1", bare) if len(bare) > _SHORT else bare
