"""Where a text speaks of somebody by full name or by address."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from followup.names import display, person
from followup.names.normalise import clean

BLANK = "…"
_BETWEEN = r"[\s,，、・._-]*"
# Latin words and the rest apart: 「Quistさん」 holds the word Quist.
_TOKEN = re.compile(r"[a-z0-9]+|[^\W_a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Mentions:
    """What to look for, by a word (or two signs of Japanese) that a text must hold for it.

    So a long list of names costs a text no more than a short one. The needles are regular
    expressions, the longest first; most of them are never compiled.
    """

    needles: Mapping[str, tuple[str, ...]]

    def found(self, text: str) -> bool:
        return self.struck(text) != text

    def struck(self, text: str) -> str:
        """`text` with an ellipsis for every mention; without one it stays as it is."""
        plain = unicodedata.normalize("NFKC", text)
        kept = plain
        for word in self.needles.keys() & _words(plain):
            for needle in self.needles[word]:
                kept = re.sub(needle, BLANK, kept, flags=re.IGNORECASE)
        return text if kept == plain else kept


def mentions(shown: Iterable[str], addresses: Iterable[str]) -> Mentions:
    """The full names in `shown` (names as lines show them) and the addresses.

    Given and family name in either order, whatever stands between them. A given or a family
    name alone tells nobody, and is passed over.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for raw in set(shown):
        for first, spelling in _spellings(raw):
            found[_needle(first)].add(rf"(?<![a-z0-9]){spelling}(?![a-z0-9])")
    for one in set(addresses):
        found[_needle(one)].add(rf"(?<![\w.+-]){re.escape(one)}(?![\w-])(?!\.\w)")
    return Mentions({word: _longest_first(spellings) for word, spellings in found.items() if word})


def _longest_first(spellings: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(spellings, key=lambda one: (-len(one), one)))


def _words(plain: str) -> set[str]:
    tokens = _TOKEN.findall(plain.casefold())
    words = {one for one in tokens if one.isascii()}
    for one in tokens:
        if not one.isascii():
            words.update(one, map("".join, pairwise(one)))
    return words


def _needle(text: str) -> str:
    first = _TOKEN.search(_plain(text).casefold())
    if first is None:
        return ""
    return first[0] if first[0].isascii() else first[0][:2]


def _spellings(raw: str) -> Iterator[tuple[str, str]]:
    """(what it begins with, regular expression) of every full name in a line's name."""
    shown = display.decode(raw)
    read = shown.person
    for one in (read, *([person.read(read.original)] if read.original else [])):
        if one.given and one.family:
            given, family = _spelled(one.given), _spelled(one.family)
            yield one.given, given + _BETWEEN + family
            yield one.family, family + _BETWEEN + given
    if read.given and read.family:
        yield shown.name, _spelled(shown.name)


def _spelled(name: str) -> str:
    return r"\s+".join(map(re.escape, _plain(name).split()))


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKC", clean(name))
