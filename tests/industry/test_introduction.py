"""What people say about themselves, and all that only looks like it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.industry import introduced


@pytest.mark.parametrize(
    ("text", "organization", "work"),
    [
        ("A社でECを担当している佐藤です", "A社", "EC"),
        ("北風物流で倉庫管理を担当しております、田中と申します。", "北風物流", "倉庫管理"),
        ("はじめまして、B商事の鈴木です。よろしくお願いします！", "B商事", None),
        ("佐藤さん、A社の田中です", "A社", None),
        ("病院で看護師をしています", None, "看護師"),
        ("I run logistics at Northwind Books", "Northwind Books", "logistics"),
        ("Hi, Ben from Polder Energy here", "Polder Energy", None),
        ("Hi all, I'm Aiko from Northwind Books.", "Northwind Books", None),
        ("I look after the online shop at Example Books.", "Example Books", "online shop"),
        ("Hello! I work in retail", None, "retail"),
        ("I'm a nurse", None, "nurse"),
    ],
)
def test_people_who_introduce_themselves_are_heard(
    text: str, organization: str | None, work: str | None
) -> None:
    found = introduced(text)
    assert found is not None
    assert (found.organization, found.job_title) == (organization, work)


@pytest.mark.parametrize(
    "text",
    [
        "my husband is a firefighter",
        "A社の佐藤さんがよく知っています",
        "夫は消防士です",
        "友人が銀行で営業を担当しています",
        "My boss runs logistics at Northwind Books",
        "Hi Ben from Polder Energy, nice to see you",
    ],
)
def test_talk_about_others_is_no_self_introduction(text: str) -> None:
    assert introduced(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "> I run logistics at Northwind Books",
        '"I run logistics at Northwind Books"',
        "「A社の佐藤です」と名乗る電話",
        "Sure, I run logistics at NASA lol",
        "ええ、NASAで物流を担当しています（笑）",
        "I used to run logistics at Northwind Books",
        "前職はA社でECを担当していました",
        "If I run logistics at Northwind Books, what then",
        "I don't work at Northwind Books",
        "I want to work in retail",
        "A社の佐藤さんですか？",
    ],
)
def test_quotes_jests_wishes_and_the_past_are_no_self_introduction(text: str) -> None:
    assert introduced(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "今日の話です",
        "東京の天気です",
        "質問の件です",
        "初参加です",
        "I'm in Tokyo",
        "I'm a bit late",
        "I'm a big fan",
        "I work from home",
        "we run into problems",
        "I manage a team of five",
        "I'm at the station",
        "I lead a double life at NASA",
        "I run every day at Hyde Park",
        "I'm the worst at Excel",
        "I'm a student at Example University",
        "I handle it for Ken",
        "A社の商品です",
        "学生をしています",
        "Thanks everyone",
        "",
        "。。。",
    ],
)
def test_everyday_remarks_are_no_self_introduction(text: str) -> None:
    assert introduced(text) is None


def test_a_name_that_is_not_the_sender_s_is_not_believed() -> None:
    """Words that name somebody else quote them, whatever the form of the sentence."""
    assert introduced("A社の佐藤です", "田中 一郎") is None
    assert introduced("A社の佐藤です", "佐藤 花子") is not None
    assert introduced("A社の商品です", "佐藤 花子") is None
    assert introduced("A社の佐藤です", "Hanako Sato") is None
    assert introduced("はじめまして、A社の佐藤です", "Hanako Sato") is not None
    assert introduced("Hi, Ben from Polder Energy here", "Aiko Tanaka") is None


def test_several_sentences_make_one_introduction() -> None:
    found = introduced("Hi, I'm Aiko from Northwind Books.\nI look after the online shop there.")
    assert found is not None
    assert (found.name, found.organization) == ("Aiko", "Northwind Books")


@settings(max_examples=100)
@given(st.text(max_size=300), st.one_of(st.none(), st.text(max_size=20)))
def test_no_words_break_it(text: str, sender: str | None) -> None:
    introduced(text, sender)


@pytest.mark.parametrize(
    "text",
    [
        "I run " + "a" * 390,
        "I'm " + "Ab " * 130,
        "あ" * 399,
        "のA" * 199,
        "I work in " + "- " * 190,
        "社の" * 30_000,
    ],
)
def test_no_words_take_long(text: str) -> None:
    """Patterns with several open ends must not run away on hostile text."""
    start = time.process_time()
    introduced(text)
    assert time.process_time() - start < 1
