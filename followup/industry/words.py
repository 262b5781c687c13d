"""The words of a question that meet what somebody offers."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from followup.industry.tree import rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LATIN = re.compile(r"[0-9]{0,3}[A-Za-zÀ-ɏ][A-Za-z0-9À-ɏ'’-]*")
_JAPANESE = re.compile(r"[㐀-鿿々]{2,24}|[ァ-ヺー]{3,}")
_ENDINGS = ("ations", "ation", "ings", "ing", "ers", "ies", "ied", "ed", "es", "er", "s", "y", "e")
_SHORTEST_STEM = 4
# Longer texts are pastes; what they ask stands at their start.
_LONGEST = 1000


def best_offer(question: str, offers: Sequence[str]) -> tuple[str, list[str]] | None:
    """The offer that meets `question` best and the words they share, as the question has them.

    English by light stemming, Japanese by whole runs of kanji or katakana; words that any
    question may hold do not count. None if no offer shares one.
    """
    met = [(offer, _shared(question, offer)) for offer in offers]
    best = max(met, key=lambda pair: len(pair[1]), default=None)
    return best if best and best[1] else None


@cache
def _empty() -> frozenset[str]:
    """Words of asking and of work in general: sharing one of them means nothing."""
    return frozenset(row["word"] for row in rows("empty_words.csv"))


def _shared(question: str, offer: str) -> list[str]:
    asked = unicodedata.normalize("NFKC", question[:_LONGEST])
    given = unicodedata.normalize("NFKC", offer[:_LONGEST])
    stems = {stem for word in _LATIN.findall(given) if (stem := _stem(word))}
    latin = [word for word in _LATIN.findall(asked) if (stem := _stem(word)) and stem in stems]
    runs = _JAPANESE.findall(given)
    japanese = [word for run in _JAPANESE.findall(asked) for word in _common(run, runs)]
    return list(dict.fromkeys([*latin, *japanese]))


def _stem(word: str) -> str | None:
    """The word without its ending; None where it means too little (an acronym always counts)."""
    if word.isupper() and 2 <= len(word) <= 5:
        return None if word.casefold() in _empty() else word.casefold()
    plain = word.casefold().replace("’", "'").removesuffix("'s")
    if len(plain) < _SHORTEST_STEM or plain in _empty() or plain.rstrip("s") in _empty():
        return None
    return _shortened(plain)


def _shortened(word: str) -> str | None:
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM:
            return None if stem in _empty() or stem + "e" in _empty() else stem
    return word


def _common(run: str, offered: Sequence[str]) -> Iterator[str]:
    """The longest part of `run` that stands as a word of its own on one side at least."""
    for start in range(len(run)):
        for end in range(len(run), start + 1, -1):
            part = run[start:end]
            if part not in _empty() and _is_word(part, run, offered):
                yield part
                return


def _is_word(part: str, run: str, offered: Sequence[str]) -> bool:
    if _JAPANESE.fullmatch(part) is None:
        return False
    katakana = "ァ" <= part[0] <= "ー"
    whole = [word for word in offered if part == word or (not katakana and part in word)]
    return any(part in (run, word) or len(part) > 2 for word in whole) and (
        not katakana or part == run
    )
