"""Which field a text sounds like: a multinomial logistic regression over n-grams.

It was trained by `followup.industry.training` on official lists of industries and this room's
own words; it needs nothing but Python, and the first answer costs a few milliseconds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from followup.industry.grams import AROUND, WHOLE, Gram, grams
from followup.industry.script import canon, kind
from followup.industry.weights import Weights, weights

# Groups less probable than this are left out of an answer.
LEAST = 0.005
# An n-gram this long tells a word; shorter ones are syllables. Kanji carry more.
_LATIN_TELLS, _KANA_TELLS, _KANJI_TELLS = 5, 3, 2
_FIRST_KANA, _LAST_KANA = "\u3041", "\u30ff"
# A word that speaks less than this share of what the best one does is only company for it.
_BESIDE_THE_BEST = 0.2
_LETTER = "[a-z0-9À-ɏ]"
_WORD = re.compile(rf"{_LETTER}+|[ァ-ヺー]+|[㐀-鿿々]+")


@dataclass(frozen=True, slots=True)
class Guess:
    """`probabilities`: group -> 0.005..1, summing to 1 at most.

    `known`: the share (0..1) of the text's letters that stand in words, or long parts of
    words, that the model has learned; what it says of a text it does not know is worthless.
    """

    probabilities: Mapping[str, float]
    known: float


def guess(text: str) -> Guess:
    """How probably `text`, without legal forms, names each group; at most 400 letters count.

    A text without letters or without anything known has no probabilities and known 0.
    """
    plain, model = canon(text), weights()
    found = model.found(grams(plain))
    if not found:
        return Guess({}, 0.0)
    return Guess(_softmax(model, {at for at, _ in found}), _known(plain, found))


def telling(text: str, code: str, most: int = 3) -> list[str]:
    """The whole words of `text`, at most `most`, that speak most for `code`, best first.

    They are spelled as in `text`, but for the width of letters. A word of Japanese is a run of
    kanji or of katakana.
    """
    model, plain = weights(), canon(text)
    if code not in model.codes:
        return []
    worth = _worth(model, plain, model.codes.index(code))
    words = {word.group(): sum(worth[word.start() : word.end()]) for word in _WORD.finditer(plain)}
    least = max(words.values(), default=0) * _BESIDE_THE_BEST
    best = sorted((word for word in words if words[word] > least), key=lambda word: -words[word])
    return [_as_written(text, word) for word in best[:most]]


def _softmax(model: Weights, features: set[int]) -> dict[str, float]:
    shares = zip(model.codes, model.shares(features), strict=True)
    return {code: share for code, share in shares if share >= LEAST}


def _known(plain: str, found: list[tuple[int, Gram]]) -> float:
    covered = bytearray(len(plain))
    for _, (name, start, end) in found:
        if len(name) > 1 and _tells(name, end - start):
            covered[start:end] = b"\1" * (end - start)
    letters = [mark for letter, mark in zip(plain, covered, strict=True) if letter.isalpha()]
    return sum(letters) / len(letters) if letters else 0.0


def _tells(name: str, size: int) -> bool:
    """Whether an n-gram is a word or a long part of one; `size` is without its edges."""
    if name[-1] < _FIRST_KANA:
        return name[0] == WHOLE or (len(name) >= _LATIN_TELLS and AROUND not in name)
    return size >= _KANA_TELLS or (size == _KANJI_TELLS and min(name) > _LAST_KANA)


def _worth(model: Weights, plain: str, index: int) -> list[float]:
    """What each letter of `plain` adds to the score of a group: its share of each n-gram."""
    worth = [0.0] * len(plain)
    for at, (_, start, end) in model.found(grams(plain)):
        gain = model.sums([at])[index] / (end - start)
        worth[start:end] = [each + gain for each in worth[start:end]]
    return worth


def _as_written(text: str, word: str) -> str:
    """`word`, a word of the `canon` form of `text`, as `text` spells it, plural and all."""
    written = unicodedata.normalize("NFKC", text)
    pattern = re.escape(word)
    if kind(word[0]) == "latin":
        stem = re.escape(word.removesuffix("y"))
        pattern = rf"(?<!{_LETTER}){stem}{_LETTER}*"
    found = re.search(pattern, written, re.IGNORECASE)
    return found.group() if found else word
