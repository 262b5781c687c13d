"""Kana in Latin letters, so that a reading can be laid beside a romanised name."""

from __future__ import annotations

import re
import unicodedata

from followup.names.characters import without_accents

_ROWS = (
    ("", "あいうえお"),
    ("k", "かきくけこ"),
    ("g", "がぎぐげご"),
    ("s", "さしすせそ"),
    ("z", "ざじずぜぞ"),
    ("t", "たちつてと"),
    ("d", "だぢづでど"),
    ("n", "なにぬねの"),
    ("h", "はひふへほ"),
    ("b", "ばびぶべぼ"),
    ("p", "ぱぴぷぺぽ"),
    ("m", "まみむめも"),
    ("r", "らりるれろ"),
)
_SOUNDS = {
    sign: consonant + vowel
    for consonant, signs in _ROWS
    for sign, vowel in zip(signs, "aiueo", strict=True)
}
_SOUNDS |= {"し": "shi", "じ": "ji", "ち": "chi", "ぢ": "ji", "つ": "tsu", "づ": "zu", "ふ": "fu"}
_SOUNDS |= {"や": "ya", "ゆ": "yu", "よ": "yo", "わ": "wa", "を": "o", "ん": "n", "ゔ": "vu"}
_GLIDES = {"ゃ": "ya", "ゅ": "yu", "ょ": "yo"}
_SMALL = {"ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o"}
_LONG = re.compile(r"oh(?![aeiouy])|ou|oo")
_JOINTS = str.maketrans("", "", "'’-")
_LIPS = re.compile(r"m(?=[bmp])")


def romaji(kana: str) -> str:
    """`kana` (either kind, any width) in Hepburn spelling, `loose`; other signs stay."""
    sounds = ""
    doubled = False
    for sign in unicodedata.normalize("NFKC", kana):
        hira = chr(ord(sign) - 0x60) if "\u30a1" <= sign <= "\u30f4" else sign
        if hira in _GLIDES:
            glide = _GLIDES[hira]
            sounds = sounds[:-1] + (glide[1:] if sounds[-3:-1] in ("sh", "ch") else glide)
            sounds = re.sub(r"jy(?=.$)", "j", sounds)
        elif hira in _SMALL:
            sounds = sounds.rstrip("aiueo") + _SMALL[hira]
        elif hira == "っ":
            doubled = True
        elif sign != "ー":
            sound = _SOUNDS.get(hira, hira)
            sounds += sound[0] + sound if doubled and sound else sound
            doubled = False
    return loose(sounds)


def loose(latin: str) -> str:
    """A romanised word without what spellings differ in: Satou, Satoh and Satō are sato."""
    plain = without_accents(latin.casefold()).translate(_JOINTS)
    shorter = _LONG.sub("o", plain).replace("uu", "u").replace("cch", "tch")
    return _LIPS.sub("n", shorter) if "m" in shorter else shorter
