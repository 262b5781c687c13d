"""Dictionary words found inside a text, and how much of the text they explain."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from followup.industry.fillers import fillers, makers
from followup.industry.script import breaks, kind

if TYPE_CHECKING:
    from followup.industry.vocabulary import Words

_PIECE = re.compile(r"[a-z0-9]+|[ァ-ヺー]+|[㐀-鿿々]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of the dictionary at ``text[start:end]`` and what it stands for."""

    start: int
    end: int
    code: str


def find(text: str, words: Words) -> list[Hit]:
    """The longest words of `words` in `text` (in its `canon` form), from left to right."""
    hits: list[Hit] = []
    at = 0
    while at < len(text):
        hit = _longest(text, at, words) if breaks(text, at) else None
        if hit:
            hits.append(hit)
        at = hit.end if hit else at + 1
    return hits


def cut(text: str, hits: list[Hit]) -> str:
    """`text` with a blank in the place of each hit."""
    edges = [0, *(edge for hit in hits for edge in (hit.start, hit.end)), len(text)]
    return " ".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))


def size(text: str) -> int:
    """Letters of the words of `text` that have a meaning, a Japanese one counted as two.

    Hiragana is grammar, and words that every firm uses of itself say nothing.
    """
    return sum(_weight(piece) for piece in _PIECE.findall(text))


def _longest(text: str, at: int, words: Words) -> Hit | None:
    for end in range(min(len(text), at + words.longest), at, -1):
        piece = text[at:end]
        if piece in words.codes and _stands(text, at, end):
            return Hit(at, end, words.codes[piece])
    return None


def _stands(text: str, start: int, end: int) -> bool:
    """Whether the word ends here; a single kanji or kana says too little to count."""
    if end - start == 1 and kind(text[start]) != "latin":
        return False
    return breaks(text, end) or text.startswith(_katakana_endings(), end)


@cache
def _katakana_endings() -> tuple[str, ...]:
    return tuple(word for word in fillers() | makers() if kind(word[0]) == "katakana")


@cache
def _japanese_fillers() -> tuple[str, ...]:
    japanese = (word for word in fillers() | makers() if kind(word[0]) != "latin")
    return tuple(sorted(japanese, key=len, reverse=True))


def _weight(piece: str) -> int:
    if kind(piece[0]) == "latin":
        return 0 if piece in fillers() or piece in makers() else len(piece)
    for filler in _japanese_fillers():
        piece = piece.replace(filler, "")
    return len(piece) * 2
