"""Nobody is greeted by a guessed half of a name."""

from __future__ import annotations

import pytest

from followup.names.greeting import family_or_full, is_japanese


@pytest.mark.parametrize(
    ("name", "given", "family", "language", "expected"),
    [
        ("田中 一郎", None, None, "ja", "田中"),
        ("田中　一郎", None, None, "ja", "田中"),
        ("田中一郎", None, None, "ja", "田中一郎"),
        ("田中 マリア", None, None, "ja", "田中"),
        ("佐々木 陽子", "陽子", "佐々木", "ja", "佐々木"),
        ("マイケル ジョンソン", None, None, "ja", "マイケル ジョンソン"),
        ("Ken Ito", None, None, "ja", "Ken Ito"),
        ("Ken Ito", "Ken", "Ito", "ja", "Ito"),
        ("Ken Ito", None, None, "en", "Ken Ito"),
        ("Ken Ito", "Ken", "Ito", "en", "Ken"),
        ("田中 一郎", "一郎", "田中", "en", "田中 一郎"),
        ("12345678_Maria", None, None, "en", "Maria"),
        ("Ken Ito", " ", "", "en", "Ken Ito"),
    ],
)
def test_whom_to_greet(name, given, family, language, expected):
    """A form's fields, a blank in Japanese script, else the full name; no transliteration."""
    assert family_or_full(name, given, family, language) == expected


def test_kana_or_kanji_is_japanese():
    assert all(
        map(is_japanese, ("田中", "あ", "ｱ", "Aiko 田", "々", "㐀", "ㇰ", "ー", "\ufa11", "𠮷田"))
    )
    assert not any(map(is_japanese, ("Ken", "김", "", "。", "é", "ㄅ", "Ａｄａ", "🙂")))
