"""What a remark says of its writer's own work, and all the talk that does not."""

from __future__ import annotations

import time

import pytest

from followup.industry import read
from followup.industry.statement import own_work


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("hello! we build tractors in Ohio", "ind.machinery"),
        ("Working in reinsurance for ten years now", "fin.insurance"),
        ("We grow tomatoes near Lyon, mostly under glass", "agri.farm"),
        ("保育園を運営しています", "health.social"),
        ("いつもお世話になっております。印刷会社に勤めています", "ind.print"),
        ("hotel night manager", "hosp.hotel"),
    ],
)
def test_own_work_is_heard(text: str, code: str) -> None:
    work = own_work(text)
    assert work is not None
    field = read("statement", work)
    assert field is not None
    assert field.code == code


@pytest.mark.parametrize(
    "text",
    [
        "my wife works at a bank",
        "I used to work in a hospital",
        "I love this farm-to-table idea",
        "I bank with a credit union",
        "I have a question about insurance",
        "we have snow here in Oslo",
        "I'm in the hotel lobby",
        "I am in the car",
        "I make coffee",
        "I own a dog",
        "greetings from the train station",
        "thanks for the talk on logistics",
        "銀行が休みで困りました",
        "夫は消防士です",
        "以前は銀行で働いていました",
        "ゲームをしています",
        "料理をしています",
        "電車で移動中です",
        "うちの近所の病院です",
        "娘が保育園に通っています",
        "👍",
        "",
    ],
)
def test_talk_says_nothing_of_a_field(text: str) -> None:
    work = own_work(text)
    assert work is None or read("statement", work) is None


@pytest.mark.parametrize("text", ["we make " * 9000, "を作って" * 9000, "I run a" + " a" * 9000])
def test_no_text_takes_long(text: str) -> None:
    start = time.perf_counter()
    own_work(text)
    assert time.perf_counter() - start < 1
