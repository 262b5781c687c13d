"""Two people by what a form says: may "rather similar industry" be said?"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.industry import company_key
from followup.similarity import pair
from followup.texts import say

COLUMNS = ("industry", "organisation", "title", "email_domain", "display_name", "note")


def test_the_same_field_across_languages_and_columns() -> None:
    assert pair({"industry": "物流"}, {"industry": "Logistics"}).claim
    assert pair({"industry": "銀行"}, {"organisation": "Harbour Bank"}).claim
    assert pair({"industry": "大学"}, {"email_domain": "@example.ac.jp"}).claim
    assert pair({"industry": "Hospital"}, {"display_name": "Aiko | Lakeside Clinic"}).claim
    assert pair({"industry": "EC"}, {"note": "I run the online shop at Northwind Books"}).claim


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ({"title": "Project manager"}, {"title": "Project manager"}),
        ({"industry": "その他"}, {"industry": "Other"}),
        ({"organisation": "Blue Holdings"}, {"organisation": "Red Holdings"}),
        ({"email_domain": "@books.example.com"}, {"email_domain": "@books.example.com"}),
        ({"organisation": "Northwind"}, {"organisation": "Northwind"}),
        ({"industry": "Hospital", "title": "Sales"}, {"industry": "Steel", "title": "Sales"}),
        ({"industry": "IT"}, {"title": "Gardener of IT"}),
        ({}, {}),
    ],
)
def test_titles_firms_domains_and_nothing_prove_nothing(
    a: dict[str, str], b: dict[str, str]
) -> None:
    """The same organisation or domain on both sides says nothing about industry."""
    assert not pair(a, b).claim


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("建設持株会社", "食品持株会社"),
        ("We design and build microbes to make chemicals greener", "ゼネコン"),
        ("We sell health insurance to small firms 100% online.", "EC"),
        ("AI Search Engine for Academic Research", "AI"),
    ],
)
def test_what_is_only_guessed_or_out_of_prose_is_no_ground_for_a_claim(a: str, b: str) -> None:
    """A sentence holds words of any field; a low score is all that it earns."""
    assert not pair({"industry": a}, {"industry": b}).claim


def test_a_firm_named_financial_may_be_no_bank() -> None:
    said = pair({"industry": "Insurance"}, {"organisation": "Northwind Financial"})
    assert said.score > 0
    assert not said.claim


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ({"industry": "cloud kitchen"}, {"industry": "Restaurant"}),
        ({"industry": "food bank"}, {"industry": "charity"}),
        ({"title": "ブリッジSE"}, {"industry": "システム開発"}),
        ({"industry": "植物工場"}, {"industry": "農業"}),
        ({"industry": "staffing agency"}, {"industry": "HR tech"}),
        ({"industry": "Banking"}, {"industry": "payments"}),
        ({"industry": "医療機器"}, {"industry": "医薬品"}),
        ({"industry": "ad agency"}, {"industry": "market research"}),
        ({"industry": "病院"}, {"industry": "老人ホーム"}),
        ({"industry": "juku"}, {"industry": "high school"}),
        ({"industry": "proptech"}, {"industry": "property management"}),
        ({"industry": "insurtech"}, {"industry": "保険テック"}),
        ({"industry": "弁後士"}, {"industry": "law firm"}),
        ({"note": "I keep the books for a few shops"}, {"industry": "税理士事務所"}),
        ({"display_name": "Beth, Calder County Council"}, {"industry": "市役所"}),
        ({"industry": "Logisitcs"}, {"industry": "運送業"}),
        ({"display_name": "三浦_かもめ不動産"}, {"display_name": "Dana (Redfern Realty)"}),
    ],
)
def test_what_only_looks_unlike_is_claimed(a: dict[str, str], b: dict[str, str]) -> None:
    """Neither side would object: one field under another name, or a neighbour just as near."""
    assert pair(a, b).claim


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ({"industry": "food bank"}, {"industry": "bank"}),
        ({"industry": "power tools"}, {"industry": "power company"}),
        ({"industry": "health insurance"}, {"industry": "hospital"}),
        ({"industry": "farm machinery"}, {"industry": "dairy farm"}),
        ({"title": "Solution architect"}, {"title": "Architect"}),
        ({"title": "server / waitress"}, {"industry": "server manufacturing"}),
        ({"industry": "software for hospitals"}, {"industry": "hospital"}),
        ({"organisation": "Baker & Cook"}, {"industry": "bakery"}),
        ({"display_name": "Harry (Potter)"}, {"industry": "pottery"}),
        ({"note": "my wife works at a bank"}, {"industry": "bank"}),
        ({"industry": "自動車学校"}, {"industry": "小学校"}),
        ({"organisation": "佐藤商事"}, {"organisation": "鈴木商事"}),
    ],
)
def test_what_only_looks_alike_is_not_claimed(a: dict[str, str], b: dict[str, str]) -> None:
    assert not pair(a, b).claim


def test_the_user_s_own_list_of_companies_decides() -> None:
    companies = {company_key("Polder GmbH"): "logistics"}
    a, b = {"organisation": "Polder"}, {"industry": "freight"}
    assert not pair(a, b).claim
    assert pair(a, b, companies).claim


def test_what_is_unsure_is_said_to_be() -> None:
    unsure = pair({"industry": "EC"}, {"industry": "online shop zorbling quantities frobnication"})
    assert not unsure.claim
    assert unsure.reason.label == "matching.reason-perhaps-alike"


def test_the_score_is_graded_also_below_the_claim() -> None:
    same = pair({"industry": "EC"}, {"industry": "ネット通販"}).score
    near = pair({"industry": "EC"}, {"industry": "百貨店"}).score
    far = pair({"industry": "EC"}, {"industry": "林業"}).score
    assert same > near > far == 0.0


def test_the_reason_can_be_said_in_both_languages() -> None:
    score, claim, reason = pair({"industry": "EC"}, {"industry": "ネット通販"})
    assert score > 0.9
    assert claim is True
    assert "EC・通販" in say(reason.label, "ja", **reason.values)
    assert "E-commerce" in say(reason.label, "en", **reason.values)
    unknown = pair({}, {}).reason
    assert say(unknown.label, "en") == "the field of one side is not known"


texts = st.text(max_size=30)


@settings(max_examples=80)
@given(
    st.fixed_dictionaries(dict.fromkeys(COLUMNS, texts)),
    st.dictionaries(st.sampled_from(COLUMNS), texts),
)
def test_no_row_breaks_it_and_it_is_fair_to_both(a: dict[str, str], b: dict[str, str]) -> None:
    one, other = pair(a, b), pair(b, a)
    assert (one.score, one.claim) == (other.score, other.claim)
    assert 0 <= one.score <= 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ({"industry": "Hotel booking software"}, {"industry": "hotel"}),
        ({"industry": "farm machinery maker"}, {"industry": "farmer"}),
        ({"industry": "pet insurance"}, {"industry": "動物病院"}),
        ({"industry": "memory foam manufacturer"}, {"industry": "memory chips"}),
        ({"industry": "警察犬訓練"}, {"industry": "警察署"}),
        ({"title": "Training manager"}, {"industry": "vocational school"}),
        ({"title": "Head of Events"}, {"industry": "event management"}),
        ({"title": "研修担当"}, {"industry": "研修会社"}),
        ({"title": "casting director"}, {"industry": "investment casting foundry"}),
    ],
)
def test_a_shared_word_a_customer_or_a_department_is_no_shared_field(
    a: dict[str, str], b: dict[str, str]
) -> None:
    assert not pair(a, b).claim
