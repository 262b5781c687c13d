"""Display names that nobody planned for: a wrong part is worse than none."""

from __future__ import annotations

import time

import pytest

from followup.names.display import decode


@pytest.mark.parametrize(
    ("raw", "given", "family", "organization"),
    [
        ("長谷部 蓮", "蓮", "長谷部", None),
        ("阿部 速太", "速太", "阿部", None),
        ("営業 田中", None, "田中", None),
        ("営業部 阿部", None, "阿部", "営業部"),
        ("ABC 田中", None, "田中", "ABC"),
        ("ABC田中", None, "田中", "ABC"),
        ("Ken 田中", "Ken", None, None),
        ("01山田太郎", "太郎", "山田", None),
        ("12345678_Maria", "Maria", None, None),
        ("A-3_山田太郎", "太郎", "山田", None),
        ("3班 山田太郎", "太郎", "山田", None),
        ("1. 山田太郎", "太郎", "山田", None),
        ("山田_太郎", "太郎", "山田", None),
        ("山田太郎 ABC商事", "太郎", "山田", "ABC商事"),
        ("ABC商事/営業部/山田太郎", "太郎", "山田", "ABC商事"),
        ("〇山田", None, "山田", None),
        ("さとう🌸初参加", None, "さとう", None),
        ("Charles Chan", "Charles", "Chan", None),
        ("Tanaka-chan", None, "Tanaka", None),
        ("陳怡君", "怡君", "陳", None),
        ("Le Thi Hoa", "Thi Hoa", "Le", None),
        ("Ng Wei Ling", "Wei Ling", "Ng", None),
        ("LI Weixiaoming", "Weixiaoming", "LI", None),
        ("AJ Keelson", "AJ", "Keelson", None),
        ("Mary St. Clarion", "Mary", "St. Clarion", None),
        ("Dr. med. Jonas Wellering", "Jonas", "Wellering", None),
        ("Jack Ma", "Jack", "Ma", None),
        ("Taro Yamada, CEO", "Taro", "Yamada", None),
        ("Taro Yamada, ABC Inc.", "Taro", "Yamada", "ABC Inc."),
        ("ヤマダ タロウ（山田太郎）", "タロウ", "ヤマダ", None),
        ('"Bob Stonely"', "Bob", "Stonely", None),
        ("Bob :)", "Bob", None, None),
    ],
)
def test_a_stranger_is_read_with_care(raw, given, family, organization):
    found = decode(raw).person
    assert (found.given, found.family, found.organization) == (given, family, organization)


@pytest.mark.parametrize(
    "raw",
    [
        "<b>Bob</b>",
        "{{ 7*7 }}",
        "=cmd|' /C calc'!A0",
        "Bob and Alice",
        "Bob & Alice Stonely",
        "t.tanaka",
        "...",
        "",
    ],
)
def test_what_is_nobodys_name_has_no_parts(raw):
    """No greeting is ever made of markup, a formula, a login or two people."""
    found = decode(raw).person
    assert (found.given, found.family) == (None, None)


@pytest.mark.parametrize(
    "raw",
    [
        "a" * 1000,
        "kakikukeko" * 100 + "x",
        "aiueo" * 40 + "q Tanaka Sato",
        " _ " * 300,
        ", " * 500,
        "(" * 500,
        "山" * 1000,
        "Dr. " * 250,
        "," + " PhD" * 250,
        "J." * 300,
        "・" * 500,
    ],
)
def test_a_hostile_name_takes_no_time(raw):
    """A file may hold a hundred thousand of them."""
    began = time.process_time()
    decode(raw).person  # noqa: B018
    assert time.process_time() - began < 0.25
