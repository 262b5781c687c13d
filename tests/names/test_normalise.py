"""Equal names have equal keys; an address is one address and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.names.normalise import address, clean, key


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("坂本　理久", "坂本 理久"),
        ("ＫＥＮ  Ito", "ken ito"),
        ("ｶﾜﾑﾗ", "カワムラ"),
        ("Jo\u0308rg", "Jörg"),
        ("Ken\u200b Ito\u202e", "Ken Ito"),
        ("葛\U000e0100城", "葛城"),
        ("STRASSE", "straße"),
    ],
)
def test_spellings_of_one_name_are_equal(a, b):
    """docs/design.md, files: NFKC (UAX #15), case and blanks folded."""
    assert key(a) == key(b)


def test_a_blank_inside_a_japanese_name_is_kept():
    """Blanks are collapsed, not removed: 'exactly that name'."""
    assert key("中村 拓也") != key("中村拓也")


def test_control_and_direction_marks_never_reach_a_screen():
    assert clean(" a\x00\x1b[31m\u202eb\r\n\tc\ufeff ") == "a[31mb c"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" Ken.Ito@Example.com ", "ken.ito@example.com"),
        ("ｋｅｎ＠example.jp", "ken@example.jp"),
        ("o'dorran+news@mail.example.org", "o'dorran+news@mail.example.org"),
        ("a@sub.test", "a@sub.test"),
        ("ken@例え.example.jp", "ken@xn--r8jz45g.example.jp"),
    ],
)
def test_one_plain_address_is_taken_in_small_letters(text, expected):
    assert address(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ken",
        "ken@localhost",
        "ken@@example.com",
        "ken@example.com, aiko@example.com",
        "ken@example.com;aiko@example.com",
        "Ken <ken@example.com>",
        "<ken@example.com>",
        '"ken ito"@example.com',
        "ken@example.com\nBcc: all@example.com",
        "ken\x00@example.com",
        "ken@exam ple.com",
        "ken@example..com",
        ".ken@example.com",
        "ken@-example.com",
        "ken@192.0.2.1",
        "ken@[192.0.2.1]",
        "ken@straße.example",
        "k" * 65 + "@example.com",
        "ken@" + "a." * 130 + "com",
        "=?utf-8?q?ken?=@example.com",
    ],
)
def test_anything_else_is_no_address(text):
    """No header, list, quoted local part, address literal or domain that IDNA would change."""
    assert address(text) is None


@given(st.text(max_size=60))
def test_an_address_is_ascii_without_blanks_whatever_comes(text):
    found = address(text + "@example.com") or address(text)
    if found:
        assert found.isascii()
        assert found.isprintable()
        assert found.count("@") == 1
        assert not set(found) & set(' ,;<>()"\\')
        assert address(found) == found


@given(st.text(max_size=80))
def test_key_and_clean_are_stable(text):
    assert clean(clean(text)) == clean(text)
    assert key(key(text)) == key(text)
