"""Two names side by side, word by word: equal, an initial, a pet name, a slip of the pen."""

from __future__ import annotations

import re
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from followup.names.characters import has_hangul

if TYPE_CHECKING:
    from followup.identity.naming import Name, Names

_KANA = re.compile(r"[\u3041-\u30ff]+")
# A longer name than this is compared by its first words.
_MOST = 4


class Likeness(NamedTuple):
    """How many words of the shorter name answer one of the longer, and how."""

    equal: int = 0
    initial: int = 0
    nickname: int = 0
    typo: int = 0
    missing: int = 0

    @property
    def met(self) -> int:
        return self.equal + self.initial + self.nickname + self.typo


def likeness(a: Name, b: Name) -> Likeness:
    """The best way to lay the words of the shorter name against those of the longer."""
    short, long = sorted((a.words[:_MOST], b.words[:_MOST]), key=len)
    if a.words == b.words:
        return Likeness(equal=len(short))
    ways = (_counted(short, way) for way in permutations(long, len(short)))
    return max(ways, key=lambda way: (-way.missing, way.equal, -way.initial))


def _counted(short: tuple[str, ...], long: tuple[str, ...]) -> Likeness:
    kinds = [word_likeness(*pair) for pair in zip(short, long, strict=True)]
    return Likeness._make(map(kinds.count, Likeness._fields))


@cache
def word_likeness(a: str, b: str) -> str:
    """``equal``, ``initial``, ``nickname``, ``typo`` or ``missing``."""
    if a == b:
        return "equal"
    if len(a) == 1 or len(b) == 1:
        return "initial" if a[0] == b[0] else "missing"
    if _nicknames().get(a, frozenset((a,))) & _nicknames().get(b, frozenset((b,))):
        return "nickname"
    return "typo" if min(len(a), len(b)) >= 4 and one_slip(a, b) else "missing"


def one_slip(a: str, b: str) -> bool:
    """Whether one sign was left out, added, replaced, or swapped with its neighbour."""
    if abs(len(a) - len(b)) > 1:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), None)
    if start is None:
        return True
    a, b = a[start:], b[start:]
    swapped = len(a) > 1 and a[:2] == b[1::-1] and a[2:] == b[2:]
    return swapped or a[1:] == b[1:] or a == b[1:] or a[1:] == b


def alike(a: Names, b: Names, *, strict: bool) -> bool:
    """Whether both may be names of one human who uses one mailbox.

    `strict` is for mailboxes that several people may read: every word must be answered there,
    and another script answers nothing.
    """
    pairs = [(x, y) for x in a.forms for y in b.forms]
    if not pairs:
        return not strict
    return any(_alike(x, y, strict=strict) for x, y in pairs)


def _alike(a: Name, b: Name, *, strict: bool) -> bool:
    if a.native or b.native:
        return _alike_native(a, b, strict=strict)
    found = likeness(a, b)
    if strict:
        return found.missing == 0 and found.equal > 0
    return found.met > 0 or not (a.full and b.full)


def _alike_native(a: Name, b: Name, *, strict: bool) -> bool:
    """Kanji do not tell how they are read; of two names in kanji one part must be the same."""
    if strict or not (a.native and b.native):
        return not strict or a.key in b.key or b.key in a.key
    if _script(a.key) != _script(b.key):
        return True
    return a.key[0] == b.key[0] or a.key[-1] == b.key[-1]


def _script(text: str) -> str:
    return "kana" if _KANA.fullmatch(text) else "hangul" if has_hangul(text) else "kanji"


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    """Word -> the names it stands for, itself among them."""
    known: dict[str, set[str]] = {}
    for line in Path(__file__).with_name("nicknames.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, *short = line.replace(":", "").split()
            for word in (name, *short):
                known.setdefault(word, {word}).add(name)
    return {word: frozenset(names) for word, names in known.items()}
