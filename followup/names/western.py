"""Names in Latin and other letters that write words apart."""

from __future__ import annotations

import re

from followup.names import families
from followup.names.parting import Parting, family_first, given_first

_INITIAL = re.compile(r"[^\W\d_](?:\.[^\W\d_])*\.?")


def part(words: list[str]) -> Parting:
    """`words` parted: by capitals, initials, particles and lists, else as most write names.

    Which part is the family's cannot be seen in two words alone (Taro Yamada, Yamada Taro);
    where nothing tells, the order is unknown.
    """
    if len(words) == 1:
        return _alone(words[0])
    return _by_capitals(words) or (_pair(*words) if len(words) == 2 else _several(words))


def _alone(word: str) -> Parting:
    if families.japanese(word) and not families.given(word):
        return Parting(family=word, sure=0.6)
    return Parting(given=word, sure=0.4)


def _by_capitals(words: list[str]) -> Parting | None:
    """``YAMADA Taro``: the part in capitals is the family's, if the other is not."""
    loud = [word.isupper() and len(word.strip(".")) > 1 and "." not in word for word in words]
    if all(loud) or not any(loud):
        return None
    if len(words) == 2 and len(words[loud.index(True)]) == 2 and loud[0]:
        known = families.short(words[0])
        return family_first(words, 1, 0.9) if known else given_first(words, 1, 0.7)
    if loud[-1] and not loud[0]:
        return given_first(words, loud.index(True), 0.95)
    if loud[0] and not loud[-1]:
        return family_first(words, loud.index(False), 0.95)
    return None


def _pair(first: str, last: str) -> Parting:
    words = [first, last]
    if _INITIAL.fullmatch(first):
        return given_first(words, 1, 0.9)
    if _INITIAL.fullmatch(last):
        known = families.japanese(first) and not families.given(first)
        return family_first(words, 1, 0.8) if known else given_first(words, 1, 0.85)
    ahead = families.given(first) + families.family(last, first)
    behind = families.only_given(last) + families.family(first, last)
    if ahead == behind:
        return given_first(words, 1, 0.5)
    sure = 0.9 if abs(ahead - behind) == 2 else 0.8
    return given_first(words, 1, sure) if ahead > behind else family_first(words, 1, sure)


def _several(words: list[str]) -> Parting:
    if _asian(words):
        return family_first(words, 1, 0.8)
    at = _start_of_family(words)
    tells = (
        at < len(words) - 1
        or families.given(words[0])
        or any(_INITIAL.fullmatch(word) for word in words[:-1])
    )
    return given_first(words, at, 0.85 if tells else 0.55)


def _asian(words: list[str]) -> bool:
    """Family names that come before two or more words: Nguyen Thi Lan, Kim Min Jun."""
    first, rest = words[0], words[1:]
    if families.plain(first) in families.words("spanish") or families.given(first):
        return False
    known = families.family(first, rest[0]) or families.plain(rest[0]) == "thi"
    return known and not any(families.family(rest[-1], one) for one in rest[:-1])


def _start_of_family(words: list[str]) -> int:
    """Where the family's name begins: its last word, with particles and a Spanish double."""
    at = len(words) - 1
    if _INITIAL.fullmatch(words[at]) and not _INITIAL.fullmatch(words[at - 1]):
        at -= 1
    at = _particles(words, at)
    if (
        at > 1
        and at == len(words) - 1
        and families.plain(words[at - 1]) in families.words("spanish")
    ):
        at = _particles(words, at - 1)
    return at


def _particles(words: list[str], at: int) -> int:
    particles = families.words("particle")
    while at > 1 and families.plain(words[at - 1]).strip(".") in particles:
        at -= 1
    return at
