"""A text to a field: right where it speaks, silent where it does not know."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup import industry
from followup.industry import (
    abbreviations,
    classify,
    compiling,
    group,
    nearness,
    path,
    supplies,
)
from followup.industry.field import field_of
from followup.industry.script import canon
from followup.industry.vocabulary import lookup

DATA = Path(industry.__file__).parent


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def code(text: str) -> str | None:
    field = classify(text)
    return field.code if field else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Logistics", "log.freight"),
        ("ＥＣ", "retail.ec"),
        ("e-Commerce", "retail.ec"),
        ("Hotels", "hosp.hotel"),
        ("物流業界", "log.freight"),
        ("a software company", "tech.software"),
        ("化粧品メーカー", "cg.cosme"),
        ("Software & SaaS", "tech.software"),
    ],
)
def test_a_name_or_synonym_is_known_whatever_its_spelling(text: str, expected: str) -> None:
    """Width, case, hyphens, plural and words like "company" or 業界 make no difference."""
    field = classify(text)
    assert field is not None
    assert (field.code, field.confidence >= 0.9) == (expected, True)


def test_every_name_of_the_tree_is_read_as_its_own_group() -> None:
    for row in rows("backbone.csv"):
        if row["parent"] and canon(row["title_ja"]):
            assert code(row["title_en"]) == row["code"], row["title_en"]
            assert code(row["title_ja"]) == row["code"], row["title_ja"]


@pytest.mark.parametrize(
    "text",
    [
        *["", " ", "?", "ー", "🙂", "other", "N/A", "Services", "freelance", "sales", "CEO"],
        *["その他", "会社員", "営業", "サービス業", "フリーランス", "学生", "企業"],
        *["former banker", "元銀行員", "not in finance", "retired nurse"],
    ],
)
def test_words_that_mean_no_field_mean_no_field(text: str) -> None:
    """docs/industry.md, silence: rather than wrong; what somebody was is not what they do."""
    assert classify(text) is None


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("food bank", "fin.bank"),
        ("blood bank", "fin.bank"),
        ("power tools", "energy.power"),
        ("通信教育", "tech.telecom"),
        ("大学生", "edu.higher"),
        ("tennis court", "gov.safety"),
        ("law student", "prof.legal"),
        ("Security", "fin.securities"),
        ("バスケットボール", "log.passenger"),
        ("スパイス", "pers.beauty"),
        ("embarrassment", "hosp.restaurant"),
    ],
)
def test_false_friends_deceive_nobody(text: str, never: str) -> None:
    """A word inside another word, or in a phrase that means something else, is no evidence."""
    assert code(text) != never


def test_the_last_word_of_a_compound_decides() -> None:
    assert code("farm machinery maker") == "ind.machinery"
    assert code("software for bakeries") == "tech.software"
    assert code("パン屋向けソフトウェア") == "tech.software"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Logisitcs", "log.freight"),
        ("Insurence", "fin.insurance"),
        ("constrution company", "constr.building"),
        ("ソフトウエアー開発会社", "tech.software"),
        ("Fire dept.", "gov.safety"),
    ],
)
def test_a_slip_of_the_finger_or_a_short_form_is_understood(text: str, expected: str) -> None:
    assert code(abbreviations.spelled_out(text)) == expected


@pytest.mark.parametrize("text", ["planing", "Yamada", "forming"])
def test_a_right_word_is_not_taken_for_another_one_misspelled(text: str) -> None:
    """Only a word that no list holds may be a slip, and the rest must sound like it."""
    field = classify(text)
    assert field is None or field.confidence < 0.6


@pytest.mark.parametrize(
    "text",
    [
        *(
            "gmail.com",
            "me@example.com",
            "https://example.com/bank",
            "misc",
            "self-employed",
            "自営業",
        ),
        *("12 Bank Street", "Hospital Road, Leeds", "School Lane 4", "5 Church Avenue"),
        *("夫が消防士", "母が看護師です", "うちの娘は保育士"),
    ],
)
def test_what_is_no_industry_names_none(text: str) -> None:
    assert classify(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hog slaughtering and meat packing", "cg.food"),
        ("Manufacture of basic iron and steel", "ind.metal"),
        ("プラスチック製容器を成形する工場", "ind.plastic"),
    ],
)
def test_official_wording_that_no_list_holds_is_guessed(text: str, expected: str) -> None:
    assert code(text) == expected


def test_a_guess_that_disagrees_takes_from_a_word_s_confidence() -> None:
    """docs/industry.md, method 2: a word inside a longer text counts as far as the rest agrees."""
    agreeing, against = (
        classify("commercial bank for farmers"),
        classify("river bank fishing trips"),
    )
    assert agreeing is not None
    assert agreeing.code == "fin.bank"
    assert against is None or against.code != "fin.bank" or against.confidence < 0.4


def test_a_word_of_two_alike_fields_belongs_to_both_and_of_unlike_ones_to_neither_surely() -> None:
    both = field_of("health.social+npo.civil", 0.97, "food bank")
    either = field_of("energy.power+npo.civil", 0.97, "?")
    assert dict(both.shares) == {"health.social": 1.0, "npo.civil": 1.0}
    assert both.confidence > 0.9
    assert either.confidence < 0.5


def test_the_dictionary_is_what_its_lists_make() -> None:
    """After a change of the lists: python -m followup.industry.compiling"""
    for name, text in compiling.compiled().items():
        assert (DATA / name).read_text(encoding="utf-8") == text, name


def test_a_word_is_found_wherever_it_stands_in_the_file() -> None:
    """`lookup` searches the file itself; its order must be that of the bytes."""
    lines = (DATA / "dictionary_whole.txt").read_text(encoding="utf-8").splitlines()
    for line in [lines[0], lines[1], *lines[7::997], lines[-1]]:
        word, _, found = line.partition("\t")
        assert lookup(word) == found
    assert lookup("") is None
    assert lookup("\x00") is None
    assert lookup("龠龠") is None


def test_confidence_falls_with_what_is_not_understood() -> None:
    clear, vague = classify("online shop"), classify("online shop zorbling quantities frobnication")
    assert clear is not None
    assert vague is not None
    assert vague.confidence < 0.5 < clear.confidence


def test_unlike_fields_in_one_answer_are_no_sure_field() -> None:
    field = classify("Restaurant / Cybersecurity")
    assert field is not None
    assert field.confidence < 0.5


def test_a_residual_group_needs_to_be_named_outright() -> None:
    """ "Wholesale" is a field; "plywood wholesale" is some wholesale, nobody knows which."""
    whole, vague = classify("wholesale"), classify("plywood wholesale")
    assert whole is not None
    assert whole.confidence > 0.9
    assert vague is None or vague.confidence < 0.5


def test_nearness_is_one_for_itself_an_edge_both_ways_and_nothing_else() -> None:
    assert nearness("fin.bank", "fin.bank") == 1.0
    assert nearness("fin.bank", "fin.fintech") == nearness("fin.fintech", "fin.bank") == 0.8
    assert nearness("fin.bank", "agri.fish") == 0.0


def test_a_group_has_a_title_and_a_path_in_both_languages() -> None:
    found = group("retail.ec")
    assert found is not None
    assert found.title_ja == "EC・通販"
    assert path("retail.ec") == ("Retail", "E-commerce & Mail Order")
    assert path("retail.ec", "ja") == ("小売", "EC・通販")
    assert group("retail") is None
    assert group("nonsense") is None


def test_the_data_files_name_only_groups_that_exist() -> None:
    known = {row["code"] for row in rows("backbone.csv")}
    for list_of_words in (DATA / "lexicon").glob("*.csv"):
        for row in rows(f"lexicon/{list_of_words.name}"):
            assert set(filter(None, row["code"].split("*"))) <= known, (list_of_words.name, row)
    for row in rows("supply.csv"):
        assert {row["supplier"], *row["buyers"].split(";")} <= known, row
    for row in rows("backbone_related.csv"):
        assert {row["a"], row["b"]} <= known, row
        assert row["claim"] in ("yes", "no"), row
    assert supplies("log.warehouse", "retail.ec")
    assert not supplies("retail.ec", "log.warehouse")


@settings(max_examples=150)
@given(st.text(max_size=600))
def test_no_text_breaks_it_and_confidence_stays_in_bounds(text: str) -> None:
    field = classify(text)
    assert field is None or (0 < field.confidence <= 1 and group(field.code))


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "銀行" * 50_000, "/" * 100_000, "ソフト, " * 20_000]
)
def test_a_very_long_text_is_not_slow(text: str) -> None:
    start = time.process_time()
    classify(text)
    assert time.process_time() - start < 1
