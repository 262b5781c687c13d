"""A firm beside a name is never taken for the person."""

from __future__ import annotations

import pytest

from followup.names.affiliation import is_organisation
from followup.names.display import decode
from followup.names.firms import headed
from followup.names.looks import personal


@pytest.mark.parametrize(
    ("raw", "name", "organization"),
    [
        # The firm first, told by what firms end in.
        ("Corvid Foods / Enna Brask", "Enna Brask", "Corvid Foods"),
        ("Corvid Dental | Enna Brask", "Enna Brask", "Corvid Dental"),
        ("Corvid Energy – Enna Brask", "Enna Brask", "Corvid Energy"),
        ("さくらフーズ / 田中", "田中", "さくらフーズ"),
        # A firm that no word tells, beside what looks like a name.
        ("Corvid Quorv / Emma Brask", "Emma Brask", "Corvid Quorv"),
        ("Corvid Quorv | 田中太郎", "田中太郎", "Corvid Quorv"),
        ("Corvid Quorv / Dr. Brask", "Dr. Brask", "Corvid Quorv"),
        # In doubt, and behind an at sign, the name stands first.
        ("Enna Brask / Corvid Quorv", "Enna Brask", "Corvid Quorv"),
        ("Tanaka@Emma Clover", "Tanaka", "Emma Clover"),
        ("Wenwen Zhou - 桜井建設", "Wenwen Zhou", "桜井建設"),
        # In brackets, on either side, of any width.
        ("Brask, Enna (Corvid Foods)", "Brask, Enna", "Corvid Foods"),
        ("Corvid Foods (Enna Brask)", "Enna Brask", "Corvid Foods"),
        ("이지윤 (Corvid Quorv)", "이지윤", "Corvid Quorv"),
        ("이지윤/Corvid Cloud", "이지윤", "Corvid Cloud"),
        ("田中太郎／Corvid Quorv", "田中太郎", "Corvid Quorv"),
        ("田中太郎 (Corvid Quorv)", "田中太郎", "Corvid Quorv"),
    ],
)
def test_of_two_sides_the_person_is_the_name(raw, name, organization):
    found = decode(raw)
    assert (found.name, found.organization) == (name, organization)
    assert found.original_name is None


@pytest.mark.parametrize(
    ("raw", "given", "organization"),
    [
        ("Corvid Cloud 이지윤 님", "지윤", "Corvid Cloud"),
        ("Corvid Cloud 田中 太郎", "太郎", "Corvid Cloud"),
    ],
)
def test_a_firm_stands_before_a_name_with_nothing_but_a_blank(raw, given, organization):
    found = decode(raw).person
    assert (found.given, found.organization) == (given, organization)


@pytest.mark.parametrize(
    ("raw", "original"),
    [
        ("이지윤 (Jiyoon Lee)", "Jiyoon Lee"),
        ("이지윤 / Jiyoon Lee", "Jiyoon Lee"),
        ("田中太郎 (Anna Stone)", "Anna Stone"),
        ("王小明 (David Chen)", "David Chen"),
    ],
)
def test_a_name_in_another_script_is_no_firm(raw, original):
    """Nor is a shared account, whatever else it is."""
    assert decode(raw).person.original == original


@pytest.mark.parametrize("name", ["Danielle Steel", "Emma Bell", "Max Power", "Foods", "長谷部"])
def test_families_and_single_words_are_no_firms(name):
    assert not headed(name)
    assert not is_organisation(name)


def test_what_tells_a_person():
    told = ("Dr. Quorv", "Quorvsan さん", "Brask, Enna", "田中太郎", "최수윤", "Emma Quorv")
    assert {personal(one) for one in told} == {2}
    assert {personal(one) for one in ("Enna BRASK", "Enna B.", "Zhou Wenwen")} == {1}
    assert {personal(one) for one in ("Corvid Quorv", "Room 3", "コルヴィド", "", "...")} == {0}


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("北野(義樹)", "北野義樹"),
        ("北野（義樹）", "北野義樹"),
        ("西崎(智子)", "西崎智子"),
        ("김(민준)", "김민준"),
        ("王(小明)", "王小明"),
    ],
)
def test_a_given_name_in_brackets_behind_the_family_s_is_part_of_the_name(raw, name):
    found = decode(raw)
    assert (found.name, found.original_name, found.organization) == (name, None, None)
    assert found.person.given


@pytest.mark.parametrize(
    "raw",
    [
        "佐藤(二)",
        "佐藤(営業)",
        "佐藤(経理)",
        "佐藤(山梨)",
        "佐藤(田中)",
        "佐藤(旧姓田中)",
        "佐藤太郎(智子)",
    ],
)
def test_what_else_stands_in_brackets_is_no_given_name(raw):
    assert decode(raw).name == raw.partition("(")[0]


@pytest.mark.parametrize("raw", ["西崎", "森沢@Corvid", "西崎さん", "蛯沼"])
def test_a_family_that_no_list_knows_is_not_cut_in_two(raw):
    """Cut, it would be a full name, by which lines of two sessions are joined."""
    assert decode(raw).given is None


@pytest.mark.parametrize(
    "note", ["· listening only", "- camera off", "（聴講のみ）", "｜耳だけ参加"]
)
def test_how_somebody_listens_is_no_firm_and_no_name(note):
    found = decode(f"田中太郎 {note}" if note[0].isascii() or note[0] == "·" else f"田中太郎{note}")
    assert (found.name, found.organization) == ("田中太郎", None)
