"""A whole text that is one slip of the finger away from a word of the dictionary."""

from __future__ import annotations

import re
from functools import cache

from followup.industry.script import canon, squeeze
from followup.industry.vocabulary import alike_at_an_end, lookup, single_words

# Below this many letters nearly every word has another one as its neighbour; one letter put
# for another needs a longer word still: planting is not planning.
SHORTEST, SHORTEST_TO_REPLACE, LONGEST = 6, 9, 30
SHORTEST_TO_SWAP = 5
_KEPT, _FIRST = 3, 2
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
    near = alike_at_an_end(word[:_KEPT], word[-_KEPT:])
    codes = {lookup(other) for other in set(near) if _near(word, other)}
    return codes.pop() or None if len(codes) == 1 else None


def corrected(text: str) -> str | None:
    """`text` with each unknown word put right that is near one known word; None if none is.

    One slip in a word of six letters or more, two in one of nine or more. Whoever slips keeps
    the first two letters, and a name with a capital inside a sentence is none.
    """
    words = canon(text).split()
    right = [_known_word(word) or word for word in words]
    return " ".join(right) if right != words else None


def _known_word(word: str) -> str | None:
    if not SHORTEST_TO_SWAP <= len(word) <= LONGEST or not word.isascii() or not word.isalpha():
        return None
    if word in single_words():
        return None
    most = 2 if len(word) >= SHORTEST_TO_REPLACE else 1
    sizes = range(len(word) - most, len(word) + most + 1)
    near = {
        other: slips
        for size in sizes
        for other in _by_start().get((word[:_FIRST], size), ())
        if (slips := _slips(word, other, most)) <= most
        and (len(word) >= SHORTEST or sorted(word) == sorted(other))
    }
    least = min(near.values(), default=0)
    best = [other for other, slips in near.items() if slips == least]
    return best[0] if len(best) == 1 else None


@cache
def _by_start() -> dict[tuple[str, int], list[str]]:
    found: dict[tuple[str, int], list[str]] = {}
    for word in single_words():
        if len(word) >= SHORTEST - 1 and word.isascii() and word.isalpha():
            found.setdefault((word[:_FIRST], len(word)), []).append(word)
    return found


def _slips(a: str, b: str, most: int) -> int:
    """Letters left out, too many, put for another or swapped between `a` and `b`.

    The optimal string alignment distance; more than `most` once that is clear.
    """
    before, above = [0] * (len(b) + 1), list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        row = [i]
        for j, other in enumerate(b, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, above = above, row
    return above[-1]


def _near(a: str, b: str) -> bool:
    long = len(b) >= SHORTEST - 1 and abs(len(a) - len(b)) <= 1
    return long and _ONE_SCRIPT.fullmatch(b) is not None and _one_slip(a, b)


def _one_slip(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    at = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = a[at + 1 : at + 2] + a[at : at + 1] + a[at + 2 :]
    replaced = len(a) >= SHORTEST_TO_REPLACE and a[at + 1 :] == b[at + 1 :]
    return replaced or swapped == b[at:]
