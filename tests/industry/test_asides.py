"""Remarks part by part: a job stands beside a sister, a parcel and the weather."""

from __future__ import annotations

import pytest

from followup.industry import read
from followup.industry.statement import own_work


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("claims handler, hail season - my sister moved to Malta btw", "fin.insurance"),
        ("I stock a pharmacy, forgive the noise", "retail.drug"),
        ("currently at a place that makes bearings, ignore the doorbell", "ind.machinery"),
        ("night porter at a hotel, my partner is a surgeon", "hosp.hotel"),
        ("I translate novels, I was a waiter before", "prof.language"),
        ("we sell shoes in Porto, the bank just called", "retail.fashion"),
        ("保険会社で働いてます。今日はカフェから参加してます", "fin.insurance"),
        ("本屋をやってます、妻は医者です", "retail.general"),
        ("県庁の観光課にいます、子どもが熱を出しました", "gov.admin"),
        ("歯科で受付をしてます、さっきは停電でした", "health.provider"),
        ("倉庫でフォークリフト乗ってます", "log.warehouse"),
        ("商店街で靴を売ってます", "retail.fashion"),
    ],
)
def test_a_job_is_heard_beside_what_is_said_in_passing(text: str, code: str) -> None:
    field = read("statement", own_work(text) or "")
    assert field
    assert field.code == code


@pytest.mark.parametrize(
    "text",
    [
        "three kids and a dog in the house, apologies",
        "back in five, bakery run",
        "my wife runs a bakery, sells cakes all over town",
        "stuck at the garage while they fix my brakes",
        "bank's closed, school's closed",
        "I was a nurse, ten years in intensive care",
        "reading a magazine about trains on the sofa",
        "the plumber is here, back in 5",
        "I drive an old Saab",
        "I make a mean lasagne",
        "we adopted two goats last year",
        "church bells here, sorry",
        "coffee machine broke, send help",
        "hotel breakfast in one hand, pen in the other",
        "gardening gloves still on, excuse the mud",
        "in a hotel in Cologne",
        "I fish on Sundays",
        "if I ran a bank it would be open",
        "working from home",
        "watching from the ferry",
        "夫が運転中です、音が悪いかもしれません",
        "友だちが美容師で、よく切ってもらってます",
        "歯医者の帰りです",
        "車検に出してます",
        "引っ越し業者が来てます",
        "家の前が消防署です",
        "いつか農業をやりたいです",
        "喫茶店で仕事してます",
        "病院で点滴を受けてます",
        "美術館の年パス持ってます",
        "スポーツはサッカーです",
        "学校のPTA会長をしてます",
        "マンションの理事長をやってます",
        "図書館の本、返し忘れました",
        "コーヒーを淹れてます",
        "住職の息子と同級生です",
        "引っ越したばかりです",
        "まだオフィスです",
        "ベランダでトマトを育ててます",
    ],
)
def test_what_is_said_in_passing_is_no_job(text: str) -> None:
    """Out of four lists of invented remarks, 336 in all, from none of which a field may be read."""
    assert own_work(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("映画館じゃなく映画の配給", "media.film"),
        ("court - tennis and padel club", "leis.sports"),
        ("銀行のATMを作るメーカー", "elec.hardware"),
        ("hotle mgmt", "hosp.hotel"),
        ("pharmacuetical", "health.pharma"),
    ],
)
def test_what_a_form_says_is_read_as_it_is_meant(text: str, code: str) -> None:
    """Not this but that, a word and its gloss, what is made and for whom, and a slip."""
    field = read("industry", text)
    assert field
    assert field.code == code


@pytest.mark.parametrize(
    ("name", "code"),
    [("Quillon Reinsurance SE", "fin.insurance"), ("Tollbar Looms", "cg.apparel")],
)
def test_a_firm_is_known_by_its_trade_before_any_legal_form(name: str, code: str) -> None:
    field = read("organization", name)
    assert field
    assert field.code == code


@pytest.mark.parametrize("name", ["Kettle & Crane", "Fox and Hammer"])
def test_two_things_side_by_side_are_but_a_name(name: str) -> None:
    """Like surnames that are trades: nothing is said of whom nothing is known."""
    assert read("organization", name) is None
