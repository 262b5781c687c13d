"""Which phrases and words of the ideas stand in a text, in one pass over its letters."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from math import log
from operator import add
from typing import TYPE_CHECKING, NamedTuple

from followup.similarity.topics.ideas import Phrase, ideas, phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# A word of more ideas than these is one of trouble or of work in general.
COMMON = 5
_WRITTEN = re.compile(r"[㐀-鿿々ァ-ヺー]{2,}")


class Finder(NamedTuple):
    """Phrases, and where to look them up: first letters -> needle, phrase, part. `letters` are the
    needles of one letter alone."""

    phrases: tuple[Phrase, ...]
    starts: Mapping[str, list[tuple[str, int, int]]]
    letters: frozenset[str]


class Found(NamedTuple):
    """`whole`: the phrases of which every part was found. `words`: idea -> needles found."""

    whole: list[Phrase]
    words: Mapping[str, set[str]]


def finder(names: Iterable[str]) -> Finder:
    """What finds the ideas of `names`."""
    wanted = tuple(phrase for name in names for phrase in phrases(name))
    starts: defaultdict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for number, phrase in enumerate(wanted):
        for part, needles in enumerate(phrase.parts):
            for each in needles:
                starts[each[: _key(each)]].append((each, number, part))
    return Finder(wanted, dict(starts), frozenset(s for s in starts if len(s) == 1))


@cache
def everything() -> Finder:
    """What finds every idea."""
    return finder(ideas())


def find(plain_text: str, finder: Finder) -> Found:
    """What of `finder` stands in a text that `wording.plain` gave."""
    parts: defaultdict[int, set[int]] = defaultdict(set)
    words: defaultdict[str, set[str]] = defaultdict(set)
    starts, known = finder.starts, finder.phrases
    for at, start in _places(plain_text, finder):
        for each, number, part in starts[start]:
            if plain_text.startswith(each, at):
                parts[number].add(part)
                words[known[number].idea].add(each)
    for letter in finder.letters.intersection(plain_text):
        for each, number, part in starts[letter]:
            parts[number].add(part)
            words[known[number].idea].add(each)
    whole = [known[n] for n, found in parts.items() if len(found) == len(known[n].parts)]
    return Found(whole, words)


def _key(needle: str) -> int:
    """How many letters of `needle` it is looked up by: a Latin one begins with its blank."""
    return 3 if needle.startswith(" ") else 2


def _places(plain_text: str, finder: Finder) -> list[tuple[int, str]]:
    starts = finder.starts
    blanks = [at for at, letter in enumerate(plain_text) if letter == " "]
    places = [(at, plain_text[at : at + 3]) for at in blanks if plain_text[at : at + 3] in starts]
    if plain_text.isascii():
        return places
    pairs = map(add, plain_text, plain_text[1:])
    return places + [(at, pair) for at, pair in enumerate(pairs) if pair in starts]


def telling(words: Iterable[str]) -> float:
    """How much `words` of one idea tell of it: each counts by how few ideas share it."""
    shared, total = _shared(), len(ideas())
    return sum(log(total / shared[word]) for word in words if _tells(word, shared[word]))


def _tells(word: str, shared: int) -> bool:
    """Whether `word` is one of few ideas, and one of content: Latin that names, no hiragana."""
    content = word in _naming() if word.isascii() else _WRITTEN.fullmatch(word)
    return shared <= COMMON and bool(content)


@cache
def _naming() -> frozenset[str]:
    every = (phrase for name in ideas() for phrase in phrases(name) if not phrase.lived)
    return frozenset(word for phrase in every for part in phrase.parts for word in part)


@cache
def _shared() -> dict[str, int]:
    """Needle -> how many ideas use it."""
    count: defaultdict[str, int] = defaultdict(int)
    for name in ideas():
        for word in {w for phrase in phrases(name) for part in phrase.parts for w in part}:
            count[word] += 1
    return dict(count)
