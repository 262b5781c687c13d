"""The n-grams of a text: what the trained model hashes, in training and at run time alike.

A Latin word gives itself, its pairs with its neighbours, and 3 to 5 letters with the word's
edges, so that a typo or a romaji ending still counts; Japanese, where dictionaries were measured
to be of no use, gives 1 to 4 letters, and once more the last ones: there stands what it is.
"""

from __future__ import annotations

import re
from itertools import pairwise
from zlib import crc32

_JAPANESE = "ぁ-ヿ㐀-鿿々豈-﫿"
_RUN = re.compile(f"([{_JAPANESE}]+)|[^\\s{_JAPANESE}]+")
# No letters of `canon` themselves, so that what they mark is never mistaken.
WHOLE, AROUND = "=", "+"
_START, _END, _FIRST, _LAST = "<", ">", "^", "$"
_LATIN, _KANA_KANJI, _ENDS = range(3, 6), range(1, 5), range(1, 4)

Gram = tuple[str, int, int]


def grams(text: str) -> list[Gram]:
    """Every n-gram of `text`, a text in `canon` form, as (name, start, end) in letters."""
    found: list[Gram] = []
    words: list[Gram] = []
    for run in _RUN.finditer(text):
        if run.lastindex:
            found += _japanese(run.group(), run.start())
        else:
            found += _latin(run.group(), run.start())
            words.append((run.group(), run.start(), run.end()))
    return found + _words(words)


def key(name: str) -> int:
    """The 32 bits by which a model knows an n-gram; the same on every machine."""
    return crc32(name.encode("utf-8", "surrogatepass"))


def _words(words: list[Gram]) -> list[Gram]:
    """Words, pairs of neighbours, pairs around a third, and which word is first and last."""
    found = [(WHOLE + word, start, end) for word, start, end in words]
    found += [(f"{one} {two}", start, end) for (one, start, _), (two, _, end) in pairwise(words)]
    around = zip(words, words[2:], strict=False)
    found += [(f"{one}{AROUND}{two}", start, end) for (one, start, _), (two, _, end) in around]
    if len(words) > 1:
        first, last = words[0], words[-1]
        found.append((_FIRST + first[0], first[1], first[2]))
        found.append((last[0] + _LAST, last[1], last[2]))
    return found


def _latin(word: str, at: int) -> list[Gram]:
    edged, last = _START + word + _END, at + len(word)
    return [
        (edged[i : i + size], at + i - (i > 0), min(at + i + size - 1, last))
        for size in _LATIN
        for i in range(len(edged) - size + 1)
    ]


def _japanese(run: str, at: int) -> list[Gram]:
    size = len(run)
    inside = [
        (run[i : i + length], at + i, at + i + length)
        for length in _KANA_KANJI
        for i in range(size - length + 1)
    ]
    ends = [(run[-length:] + _END, at + size - length, at + size) for length in _ENDS]
    return inside + ends[: size - 1]
