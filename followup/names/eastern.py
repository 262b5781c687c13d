"""Names in kanji, kana, hanzi and hangul, with and without a blank."""

from __future__ import annotations

import re

from followup.names import families
from followup.names.parting import Parting, family_first, given_first

_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
EAST = f"\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f\uac00-\ud7a3{_HAN}"
_EASTERN = re.compile(rf"[{EAST}][{EAST}\s・･·]*")
_KATAKANA = re.compile(r"[\u30a1-\u30fc\uff66-\uff9f]+")
_KANA = re.compile(r"[\u3041-\u309f\u30a1-\u30fc\uff66-\uff9f]+")
_HANGUL = re.compile(r"[\uac00-\ud7a3]+")
_KANJI_KANA = re.compile(rf"([{_HAN}]{{1,3}})([\u3041-\u309f\u30a1-\u30fc]{{2,6}})")
_ALL_HAN = re.compile(rf"[{_HAN}]+")
# Given names of three characters, which leave one to the family.
_LONG_GIVEN = re.compile(r".*(?:[一二三太次]郎|之[介助]|[左右]衛門)")
_BLANKS = re.compile(r"[\s・･·]+")


def is_eastern(text: str) -> bool:
    """Whether `text` is in kanji, kana, hanzi or hangul alone."""
    return _EASTERN.fullmatch(text) is not None and _BLANKS.sub("", text) != ""


def ends_as_given(text: str) -> bool:
    """Whether `text`, two or three kanji, ends as given names do (義樹); hangul is but short."""
    if _HANGUL.fullmatch(text):
        return len(text) <= 2
    short = _ALL_HAN.fullmatch(text) is not None and len(text) in (2, 3)
    return short and text[-1] in families.given_signs()


def family_alone(text: str) -> bool:
    """Whether `text` is a family's name of Japan, Korea or China and nothing else."""
    listed = text in families.words("hangul") or text in families.words("han")
    return listed or (is_eastern(text) and part(text)[:2] == (None, text))


def part(text: str) -> Parting:
    """`text`, a name in such a script alone, parted.

    The family's name stands first, but in katakana with a blank or a middle dot, where a name
    is often foreign (``マイケル・ジョンストン``).
    """
    words = [word for word in _BLANKS.split(text) if word]
    if len(words) == 1:
        return _tight(words[0])
    if _KATAKANA.fullmatch(words[0]) and not families.japanese(words[0]):
        return given_first(words, len(words) - 1, 0.8)
    if len(words) == 2 and families.japanese(words[1]) and not _known(words[0]):
        # 営業 田中 is no Mr 営業.
        kana = _KANA.fullmatch(words[0]) is not None
        return given_first(words, 1, 0.7) if kana else Parting(family=words[1], sure=0.6)
    return family_first(words, 1, 0.95 if _known(words[0]) else 0.85)


def _known(word: str) -> bool:
    return (
        families.japanese(word) or word in families.words("han") or _HANGUL.match(word) is not None
    )


def _tight(word: str) -> Parting:
    if _HANGUL.fullmatch(word):
        # 민우 is a given name alone far more often than a family's name and one syllable.
        if len(word) == 2:
            return Parting(given=word, sure=0.4)
        return _prefixed(word, "hangul", 4)
    if _KANA.fullmatch(word):
        known = families.japanese(word)
        return Parting(family=word, sure=0.6) if known else Parting(given=word, sure=0.4)
    if families.japanese(word):
        return Parting(family=word, sure=0.85)
    if len(word) == 2 and families.ends_as_family(word):
        return Parting(family=word, sure=0.7)
    return _by_list(word) or _by_shape(word)


def _by_list(word: str) -> Parting | None:
    for at in (4, 3, 2, 1):
        head, rest = word[:at], word[at:]
        if not rest or not families.japanese(head):
            continue
        if at == 1 and len(rest) == 3 and not _LONG_GIVEN.fullmatch(rest):
            return None
        short = len(rest) <= 3 or (_KANA.fullmatch(rest) and len(rest) <= 6)
        return family_first([head, rest], 1, 0.9) if short else None
    return None


def _by_shape(word: str) -> Parting:
    """A family name in no list: by script, by Chinese lists, then by length."""
    if hit := _KANJI_KANA.fullmatch(word):
        return family_first([hit[1], hit[2]], 1, 0.7)
    if not _ALL_HAN.fullmatch(word):
        return Parting()
    chinese = _prefixed(word, "han", 4)
    if chinese.family:
        return chinese
    if len(word) in (3, 4, 5):
        return family_first([word[:2], word[2:]], 1, 0.65 if len(word) == 4 else 0.45)
    return Parting()


def _prefixed(word: str, kind: str, longest: int) -> Parting:
    """A family name of two signs or one by list, and one or two signs that are given."""
    for at in (2, 1):
        if word[:at] in families.words(kind) and at < len(word) <= min(longest, at + 2):
            return family_first([word[:at], word[at:]], 1, 0.85)
    return Parting()
