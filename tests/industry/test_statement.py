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
        ("I keep the books for a few shops", "prof.accounting"),
        ("My husband and I run a bed and breakfast", "hosp.hotel"),
        ("hiya, I own a small nail salon in Leeds", "pers.beauty"),
        ("Morning! Ops at a container terminal in Rotterdam", "log.sea"),
        ("15 years in reinsurance, now in Zurich", "fin.insurance"),
        ("I'm a social worker with foster families :)", "health.social"),
        ("we sell handmade candles through our own Shopify store", "retail.ec"),
        ("night shift nurse at a children's hospital", "health.provider"),
        ("Hi, Ines from Lisbon, building solar parks", "energy.renew"),
        ("Working at a ゼネコン in Tokyo", "constr.building"),
        ("警備会社で現場の隊員を束ねています", "prof.security"),
        ("長距離トラックの会社を兄と経営してます", "log.freight"),
        ("実家の工務店を継ぎました", "constr.building"),
        ("地元の信金に勤めて20年です", "fin.bank"),
        ("AI系のベンチャーにいます", "tech.ai"),
        ("仕事は電気工事です", "constr.trade"),
        ("倉庫の管理をしている会社です", "log.warehouse"),
        ("いちごを育てています", "agri.farm"),
        ("町の電器屋から家電量販に転職しました", "retail.electronics"),
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
        "I own a house in Leeds",
        "I drive a Toyota",
        "I coach my son's football team",
        "I clean my house on Sundays",
        "I need a plumber",
        "looking for a good dentist in Porto",
        "my landlord is a lawyer",
        "interested in fintech",
        "at a hotel in Lyon tonight",
        "joining from the hospital waiting room",
        "20 years in this company",
        "building my own house this year",
        "病院に通っています",
        "新幹線で移動しています",
        "スーパーで買い物をしています",
        "学校のPTAをやっています",
        "友人が居酒屋をやっています",
        "弁護士を探しています",
        "空港にいます",
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
        "I look after my kids on Thursdays",
        "been waiting at the bank all day",
        "I plan to visit a brewery",
        "keeping my camera off in a library",
        "we plan a trip to the museum",
        "looking after my mother in a care home",
        "between meetings, listening only",
        "病院で友人を見ています",
        "ダイエットをして3年です",
        "病院の予約をして3年待ちました",
        "ホテルのロビーです",
        "👍",
        "",
    ],
)
def test_talk_says_nothing_of_a_field(text: str) -> None:
    work = own_work(text)
    assert work is None or read("statement", work) is None


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("I look after a dairy herd up in Cumbria", "agri"),
        ("running the night shift at a paper mill", "ind"),
        ("been laying bricks for twenty years", "constr"),
        ("our little co-op brews cider", "cg"),
        ("my firm insures fishing boats", "fin"),
        ("on the trading floor of an investment bank", "fin"),
        ("保育士をして8年目です", "health"),
        ("地方銀行で融資を見ています", "fin"),
        ("化粧品の処方を開発しています", "cg"),
        ("獣医です。牛が専門です", "health"),
    ],
)
def test_work_is_told_in_many_ways(text: str, sector: str) -> None:
    """Remarks that a list of 140 invented ones showed to be met with silence."""
    field = read("statement", own_work(text) or "")
    assert field
    assert field.code.startswith(sector)


@pytest.mark.parametrize(
    "text",
    [
        "I look after " * 900,
        "running the at a " * 900,
        "been going for " * 900,
        "we make " * 9000,
        "を作って" * 9000,
        "I run a" + " a" * 9000,
        "の会社で" * 9000,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    start = time.process_time()
    own_work(text)
    assert time.process_time() - start < 1
