"""Every kind of evidence read as what it is, and the user's own list of firms before all."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.industry import Evidence, company_key, listed, of_person, read, told
from followup.industry.evidence import WEIGHTS


def code(kind: str, text: str) -> str | None:
    field = read(kind, text)
    return field.code if field else None


@pytest.mark.parametrize(
    "text",
    [
        "Great session, thanks",
        "My husband is a firefighter",
        "The bank holiday threw me off!",
        "Can you share the slides about insurance?",
        "妻が看護師です",
        "Yamato Holdings",
        "株式会社サンプル",
        "Taro Yamada",
        "佐藤花子",
        "会社員",
        "メーカー勤務",
        "12345",
        "Emily Baker",
        "John Carpenter",
        "Other（その他）",
        "unemployed / between jobs",
    ],
)
def test_a_field_for_an_industry_may_hold_anything(text: str) -> None:
    """Passing remarks, people, firms and forms of employment say nothing, always."""
    assert read("industry", text) is None


@pytest.mark.parametrize(
    "name",
    [
        "Cook & Sons",
        "Fisher Partners",
        "Taylor Brothers Ltd",
        "佐々木商事",
        "山田商店",
        "River Bank Road",
        "Data Bank Systems",
        "Green Street",
        "Global Solutions Inc.",
        "Bank Street Group",
        "Church Street Partners",
        "派遣",
        "石田商店",
    ],
)
def test_surnames_streets_and_empty_words_are_no_trade(name: str) -> None:
    assert read("organization", name) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("みなと銀行 渋谷支店", "fin.bank"),
        ("みなと銀行渋谷支店", "fin.bank"),
        ("ホテル潮騒", "hosp.hotel"),
        ("Hotel Miramar", "hosp.hotel"),
        ("Kita Kensetsu K.K.", "constr.building"),
        ("Minami Unyu Co., Ltd.", "log.freight"),
        ("半導体の検査装置を作る会社", "elec.semicon"),
        ("Hirose Bay Steel Mill 日本支社", "ind.metal"),
        ("Farmacia Central", "retail.drug"),
        ("Banco Andino", "fin.bank"),
        ("鮨 たなか", "hosp.restaurant"),
        ("ヨガスタジオ空", "leis.sports"),
        ("中村塾", "edu.cram"),
        ("鎌倉市", "gov.admin"),
        ("ノヴァセキュリティ", "prof.security"),
        ("サンセットホテルズ", "hosp.hotel"),
    ],
)
def test_a_firm_s_name_speaks_before_a_branch_in_romaji_or_as_a_description(
    name: str, expected: str
) -> None:
    assert code("organization", name) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Underwriter, marine & cargo", "fin.insurance"),
        ("中学校教諭（数学）", "edu.school"),
        ("公認会計士", "prof.accounting"),
        ("Architect (IT)", None),
        ("Community manager", None),
        ("Chief Happiness Officer", None),
    ],
)
def test_a_title_speaks_by_its_job_unless_its_details_contradict(
    title: str, expected: str | None
) -> None:
    assert code("job_title", title) == expected


def test_a_firm_speaks_louder_than_a_title() -> None:
    """There are nurses in insurance."""
    found = of_person(
        [Evidence("organization", "Harbour Insurance", "x"), Evidence("job_title", "nurse", "x")]
    )
    assert found is not None
    assert found.code == "fin.insurance"


def test_up_to_three_grounds_are_kept_with_their_sources() -> None:
    found = of_person(
        [
            Evidence("industry", "Banking", "list.csv:3"),
            Evidence("organization", "Harbour Bank", "list.csv:4"),
            Evidence("job_title", "bank teller", "list.csv:5"),
            Evidence("note", "works in a bank", "note"),
        ]
    )
    assert found is not None
    assert len(found.grounds) == 3
    assert (found.grounds[0].words, found.grounds[0].source) == ("Banking", "list.csv:3")
    assert found.confidence > 0.97


def test_the_user_s_own_list_goes_before_what_a_name_says() -> None:
    companies = {company_key("Harbour Bank Ltd."): "food wholesale"}
    evidence = [
        Evidence("organization", "HARBOUR BANK", "list.csv:3"),
        Evidence("industry", "Software", "list.csv:3"),
    ]
    found = of_person(evidence, companies)
    assert found is not None
    assert (found.code, found.source) == ("whole.food", "companies; list.csv:3")
    corrected = of_person([*evidence, Evidence("industry", "hotel", "note", True)], companies)
    assert corrected is not None
    assert corrected.code == "hosp.hotel"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("works at Harbour Bank", "fin.bank"),
        ("runs a small printing house", "ind.print"),
        ("is a nurse", "health.provider"),
        ("港銀行勤務", "fin.bank"),
        ("asked about insurance", None),
        ("met at the bakery conference", None),
        ("likes fishing", None),
        ("his wife runs a bakery", None),
        ("is interested in farming", None),
        ("奥さんが看護師", None),
        ("介護に興味がある", None),
    ],
)
def test_a_note_counts_where_it_says_somebody_s_work(text: str, expected: str | None) -> None:
    """Of people one jots down all sorts of things."""
    field = read("note", text)
    assert (field and field.code) == expected


def test_a_very_long_note_is_not_slow() -> None:
    began = time.process_time()
    assert read("note", "を" * 50_000 + "営") is None
    assert time.process_time() - began < 1


def test_the_list_takes_codes_of_the_tree_and_forms_of_a_name() -> None:
    assert told("log.freight") is not None
    assert told("zzyzx") is None
    companies = {company_key("株式会社北風"): "log.freight"}
    for name in ("北風", "㈱北風", "北風 株式会社"):
        assert listed(name, companies) is not None
    assert listed("南風", companies) is None
    assert listed("株式会社", {"": "log.freight"}) is None


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(WEIGHTS)), st.text(max_size=120))
def test_no_text_breaks_any_kind(kind: str, text: str) -> None:
    field = read(kind, text)
    assert field is None or 0 < field.confidence <= 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IT土方です（笑）", "tech.itservice"),
        ("町のお医者さん", "health.provider"),
        ("訪問看護ステーション（駅ではない）", "health.provider"),
        ("小売（ドラッグストア）", "retail.drug"),
        ("adverstising agency", "media.advertising"),
        ("restaraunt chain", "hosp.restaurant"),
        ("クリニツク", "health.provider"),
    ],
)
def test_manners_brackets_and_slips_do_not_hide_a_field(text: str, expected: str) -> None:
    assert code("industry", text) == expected


@pytest.mark.parametrize(
    ("domain", "expected"),
    [
        ("asahi-clinic.jp", "health.provider"),
        ("hoshi-kensetsu.co.jp", "constr.building"),
        ("town.ashcombe.gov.example", "gov.admin"),
        ("bank-street.com", None),
        ("green-house.jp", None),
        ("gmail.com", None),
    ],
)
def test_a_domain_speaks_by_its_last_word_only(domain: str, expected: str | None) -> None:
    assert code("domain", domain) == expected


def test_a_field_s_own_tech_word_is_both_that_field_and_software() -> None:
    field = read("industry", "proptech")
    assert field is not None
    assert {group for group, _ in field.shares} == {"re.property", "tech.software"}


@pytest.mark.parametrize("title", ["engineer", "Senior engineer", "test engineers"])
def test_a_title_of_every_industry_is_none_where_a_field_is_asked_for(title: str) -> None:
    assert read("industry", title) is None
