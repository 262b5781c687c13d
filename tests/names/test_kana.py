"""A reading in kana and a romanised name meet in one spelling."""

from __future__ import annotations

import pytest

from followup.names.kana import loose, romaji


@pytest.mark.parametrize(
    ("kana", "latin"),
    [
        ("ヤマダ", "yamada"),
        ("さとう", "sato"),
        ("ｻﾄｳ", "sato"),
        ("しょうじ", "shoji"),
        ("ジュンイチ", "junichi"),
        ("きょうこ", "kyoko"),
        ("はっとり", "hattori"),
        ("ホンマ", "honma"),
        ("ちば", "chiba"),
        ("つゆくさ", "tsuyukusa"),
        ("ファビオ", "fabio"),
        ("ゆうき", "yuki"),
    ],
)
def test_kana_sounds_as_hepburn_writes_it(kana, latin):
    assert romaji(kana) == latin


@pytest.mark.parametrize("spelling", ["Sato", "Satou", "Satoh", "Satō", "SATO"])
def test_spellings_of_a_long_vowel_are_one(spelling):
    assert loose(spelling) == "sato"


@pytest.mark.parametrize(
    ("a", "b"), [("Homma", "Honma"), ("Jun'ichi", "Junichi"), ("Ohno", "Ono"), ("Hatchi", "Hacchi")]
)
def test_habits_of_writing_do_not_part_a_name(a, b):
    assert loose(a) == loose(b)


def test_other_vowels_part_names():
    assert loose("Sato") != loose("Seto")
    assert loose("Koga") != loose("Kuga")
