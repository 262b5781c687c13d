"""What a Japanese chat line is about: the right words or none (docs/messages.md, rules 3 and 5)."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.rendering.paraphrasing import about

HERE = Path(__file__).parent
# At least so many of the lines with a phrase are found; the others keep their quotation.
SETS = {"about_ja": 0.97, "about_ja_second": 0.95, "about_ja_third": 0.95}


def _lines(name: str) -> list[tuple[list[str], str]]:
    text = (HERE / f"{name}.tsv").read_text(encoding="utf-8")
    rows = [row.split("\t") for row in text.splitlines() if row and row[0] != "#"]
    return [(wanted.split("|"), line) for wanted, line in rows]


@pytest.mark.parametrize("name", SETS)
def test_never_a_wrong_phrase_and_seldom_none(name):
    lines = [(wanted, line, about(line, "ja")) for wanted, line in _lines(name)]
    assert [(line, got) for wanted, line, got in lines if got and got not in wanted] == []
    telling = [(wanted, got) for wanted, _, got in lines if wanted != [""]]
    assert sum(got in wanted for wanted, got in telling) >= SETS[name] * len(telling)


@pytest.mark.parametrize("name", SETS)
def test_only_words_that_stand_there(name):
    for _, line in _lines(name):
        found = about(line, "ja")
        assert found in line
        assert len(found) <= 20


def test_no_phrase_in_a_letter_of_the_other_language():
    assert about("返品の送料はどうしていますか？", "en") == ""


@given(
    st.text(
        alphabet="再配達の工夫はをにでがって、。？どう何ますか田中さんこれAb1「」{}\n ",
        max_size=200,
    )
)
def test_any_line_gives_a_plain_phrase_or_none(line):
    found = about(line, "ja")
    assert found == "" or (found in line and not set(found) & set("「」{}、。？\n1"))


def test_a_very_long_line_takes_no_time():
    """A stranger writes the chat: no line may hold up the evening."""
    begun = time.process_time()
    about("返品のをにでが" * 20_000 + "はどうしていますか？", "ja")
    about("を、がはのにで" * 16 + "どう", "ja")
    assert time.process_time() - begun < 1.0
