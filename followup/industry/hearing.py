"""Japanese words as they sound: typed in kana, or with a kanji of the same reading in them.

Whoever types 弁護士 may end up with 弁後士, かんごし or 建説業: the reading is right, the kanji
are not. `readings.csv` has the Sino-Japanese readings of the kanji that words of work are
written with.
"""

from __future__ import annotations

import re
from functools import cache

from followup.industry.script import canon
from followup.industry.tree import rows
from followup.industry.vocabulary import every_whole, lookup

# Two kanji are too often another word of their own: 保健 is not 保険.
SHORTEST, LONGEST = 3, 12
_WORD = re.compile(r"[ぁ-ゖ㐀-鿿々]+")
_KANJI = re.compile(r"[㐀-鿿々]{2,8}")
# 学校 is がっこう, not がくこう.
_ASSIMILATED = re.compile(r"く(?=[かきくけこ])|つ(?=[かきくけこさしすせそたちつてと])")


def heard(text: str) -> str | None:
    """The code of the dictionary word that `text` sounds like; None if there is none.

    Words of kanji count only where one kanji at least is that of the word.
    """
    word = canon(text).replace(" ", "")
    if not SHORTEST <= len(word) <= LONGEST or not _WORD.fullmatch(word):
        return None
    in_kana = not _KANJI.search(word)
    known = _index().get(_sound(word) or "", ())
    near = [other for other in known if in_kana or set(other) & set(word)]
    codes = {lookup(other) for other in near}
    return codes.pop() or None if len(codes) == 1 else None


def _sound(word: str) -> str | None:
    """How `word` is read; None where a kanji has no reading here."""
    heard = [letter if "ぁ" <= letter <= "ゖ" else _readings().get(letter) for letter in word]
    return None if None in heard else _ASSIMILATED.sub("っ", "".join(filter(None, heard)))


@cache
def _readings() -> dict[str, str]:
    return {kanji: row["reading"] for row in rows("readings.csv") for kanji in row["kanji"]}


@cache
def _index() -> dict[str, list[str]]:
    """Dictionary words of kanji alone by how they sound."""
    found: dict[str, list[str]] = {}
    for word in every_whole():
        if _KANJI.fullmatch(word) and (sound := _sound(word)):
            found.setdefault(sound, []).append(word)
    return found
