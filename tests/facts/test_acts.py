"""What a line of chat does, heard in words that stand in no list."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from followup.facts import acts as acts_of_speech
from followup.facts.acts import MODEL, acts, refuses, waits_for_nothing
from followup.facts.training import material
from followup.industry.weights import weights

# By an author who had not seen what the model learned, nor the rules.
UNSEEN = Path(__file__).with_name("acts_unseen.tsv")


@pytest.fixture(scope="module")
def unseen() -> list[tuple[str, str]]:
    with UNSEEN.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [(row["act"], row["text"]) for row in rows]


def test_three_of_four_refusals_are_heard_in_any_words(unseen: list[tuple[str, str]]) -> None:
    """Promise 5: "no thanks" is for ever. The lists of words alone heard 15 of these 80."""
    asked = [text for act, text in unseen if act == "refuses"]
    assert sum(map(refuses, asked)) >= 0.7 * len(asked)


def test_hardly_anything_else_is_taken_for_a_refusal(unseen: list[tuple[str, str]]) -> None:
    others = [text for act, text in unseen if act != "refuses"]
    assert sum(map(refuses, others)) <= 0.01 * len(others)


def test_whose_problem_is_contact_itself_refuses_nothing() -> None:
    for text in (
        "how do I stop sales calls at the shop?",
        "nobody answers our mails any more",
        "連絡が来なくて困っています",
        "営業メールへの返信に悩んでいます",
    ):
        assert not refuses(text)


def test_a_story_is_a_need_in_whatever_tone() -> None:
    """Brief jests are none; who tells at length means it, even with a joke in it."""
    story = (
        "My cat could do the rota better than I do, I sit there every Sunday night with paper "
        "and a pencil and somebody is always on holiday"
    )
    assert not waits_for_nothing(story)
    assert waits_for_nothing("my cat does the shift planning")


@pytest.mark.parametrize("text", ["", "   ", "!?", "😀😀", "ৎ৳", "x" * 5000, "\0\ud800"])
def test_any_text_has_shares_or_none(text: str) -> None:
    shares = acts(text)
    assert not shares or abs(sum(shares.values()) - 1) < 1e-6


def test_the_model_was_learned_from_the_lines_present() -> None:
    model = weights(MODEL)
    assert model.digest == material.digest(material.rows()), "run `make model`"
    assert list(model.codes) == material.names()
    assert set(acts_of_speech.IDLE) <= set(material.names())
    assert json.loads(MODEL.with_suffix(".json").read_text("utf-8"))["rows"] == len(material.rows())
    assert MODEL.stat().st_size <= 700_000
