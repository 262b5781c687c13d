"""Words put down by ear: a kanji of the same reading, or kana alone, is still the word."""

from __future__ import annotations

import pytest

from followup.industry import read
from followup.industry.hearing import heard


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("弁後士", "prof.legal"),
        ("建説業", "constr.building"),
        ("半道体", "elec.semicon"),
        ("人材招介", "hr.staffing"),
        ("税利士", "prof.accounting"),
        ("ぎんこう", "fin.bank"),
        ("かんごし", "health.provider"),
        ("ふどうさん", "re.property"),
        ("ほけん代理店", "fin.insurance"),
        ("がっこう", "edu.school"),
    ],
)
def test_what_sounds_like_a_word_of_work_is_that_word(text: str, code: str) -> None:
    field = read("industry", text)
    assert field is not None
    assert field.code == code


@pytest.mark.parametrize(
    "name", ["佐藤", "高橋", "田中", "高木", "石川", "渡辺", "小林", "こと", "さくら"]
)
def test_a_name_is_not_heard_as_work(name: str) -> None:
    assert heard(name) is None


def test_a_word_of_its_own_is_not_taken_for_one_that_sounds_alike() -> None:
    """保健 (health) and 保険 (insurance) are both ほけん."""
    field = read("industry", "保健")
    assert field is None or field.code != "fin.insurance"
