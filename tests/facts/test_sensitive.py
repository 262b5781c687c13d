"""Topics that must not stand in a subject line."""

from __future__ import annotations

import pytest

from followup.facts import sensitive


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("40代からの転職を考える会", "転職"),
        ("うつで休職していました", "うつ"),
        ("休職から戻る", "休職"),
        ("退職代行の話", "退職"),
        ("解雇されました", "解雇"),
        ("リストラの後で", "リストラ"),
        ("うつ病と働く", "うつ病"),
        ("病気と仕事", "病気"),
        ("治療と仕事の両立", "治療"),
        ("介護離職を防ぐ", "介護離職"),
        ("離婚しました", "離婚"),
        ("自己破産の手続き", "破産"),
        ("How to live through Layoffs", "Layoffs"),
        ("I was laid off in May", "laid off"),
        ("Burnout and how to notice it", "Burnout"),
        ("working with a chronic illness", "illness"),
        ("money after a divorce", "divorce"),
        ("personal bankruptcy, explained", "bankruptcy"),
        ("unemployment at fifty", "unemployment"),
        ("Teaching while grieving", "grieving"),
        ("Grief at the office", "Grief"),
        ("how we lived in debt", "in debt"),
        ("Job hunting in a new country", "Job hunting"),
        ("my job hunt so far", "job hunt"),
    ],
)
def test_the_first_such_word_is_given_as_written(text: str, word: str) -> None:
    assert sensitive(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "sick of spreadsheets",
        "介護業界で働いています",
        "介護業界の採用",
        "医療機器のUX",
        "図をうつすだけ",
        "みんなうつむいている",
        "障害対応の振り返り",
        "Load balancing and network redundancy",
        "chain of custody for parcels",
        "crop diseases seen from above",
        "rotor burnout in old motors",
        "転職サイトの設計",
        "the Great Depression in pictures",
        "laid out on a table",
        "",
    ],
)
def test_false_friends_and_care_as_a_trade_do_not_count(text: str) -> None:
    assert sensitive(text) is None
