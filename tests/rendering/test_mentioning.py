"""docs/messages.md, rule 5: no letter carries words about a third person to its reader."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.model import Channel, Match, MatchKind, Reason
from followup.rendering.context import build
from followup.rendering.mentioning import mentions

NAMES = (
    *("Aiko Murata", "Ken Ito", "Maria Lopez (Acme)", "José Núñez", "LIND, Bo", "Will Page"),
    *("田中 愛子", "佐藤健", "林 誠", "もり さくら", "マリア・ロペス"),
    *("iPhone", "Jan van der Berg", "Мария Петрова", "Chie 野村"),
)


@pytest.mark.parametrize(
    "text",
    [
        "I'll tell you what Maria Lopez pays her suppliers",
        "I'll tell you what maria lopez pays",
        "I'll tell you Maria's prices",
        "I'll ask Lopez for the list",
        "I'll send you Jose's list",
        "I'll send you NUÑEZ's list",
        "I'll ask Bo about it",
        "I'll ask Will about it",
        "I'll tell you what Ｍａｒｉａ pays",
        "Berg's list comes tomorrow",
        "田中さんの仕入れ値をお送りします",
        "田中愛子さんの件、お知らせします",
        "佐藤の資料をお送りします",
        "林さんの資料をお送りします",
        "もりさんの資料をお送りします",
        "マリアさんの資料をお送りします",
        "I'll ask Мария for the list",
        "I'll ask Chie for the list",
        "returns from maria",
    ],
)
def test_somebody_of_the_session_is_found(text: str) -> None:
    assert mentions(text, NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "I'll send you our packing checklist",
        "Will send you the list on that page",
        "It will be on page two. Will send it",
        "I'll send you the marianne list, the acme list and the bodies",
        "an iPhone app under the bridge",
        "森林の資料をお送りします",
        "誠に恐れ入ります、お送りします",
        "もりあがる資料をお送りします",
        "マリアナ海溝の資料をお送りします",
        "",
    ],
)
def test_words_that_only_look_alike_name_nobody(text: str) -> None:
    assert not mentions(text, NAMES)


def test_the_names_of_the_reader_and_the_user_are_not_somebody_else_s() -> None:
    own = ("Aiko Murata", "Ken Ito")
    assert not mentions("Aiko, I'll send you Ken's list", NAMES, but=own)
    assert mentions("Aiko, I'll send you Aiko Sato's list", (*NAMES, "Aiko Sato"), but=own)
    assert mentions("I'll send you the list of Aiko Ito", (*NAMES, "Aiko Ito"), but=own)


@given(st.text(max_size=80), st.lists(st.text(max_size=30), max_size=5))
def test_whatever_stands_in_a_list_breaks_nothing(text: str, names: list[str]) -> None:
    assert mentions(text, names) in (True, False)
    assert not mentions(text, names, but=names)


@pytest.mark.parametrize("private", [True, False])
@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize(
    ("language", "said", "third", "kept"),
    [
        ("en", "I'll tell you what Maria Lopez pays her suppliers", "Maria", "I haven't forgotten"),
        ("ja", "田中さんの仕入れ値をお送りします", "田中", "お約束"),
    ],
)
def test_a_promise_about_a_third_person_is_kept_without_its_words(
    make, write, language, channel, private, said, third, kept
) -> None:
    situation = make("report with address", language, channel)
    reason = Reason(
        "matching.reason-promised", 2.5, "chat.txt:30", {"promised": said, "private": private}
    )
    match = Match(3, MatchKind.CAN_HELP, (reason,), claim=True)
    words = write(replace(situation, match=match, names=NAMES), "promise-kept")
    assert third not in words.subject + words.body
    assert kept in words.body or "忘れずに" in words.body or "haven't forgotten" in words.body
    assert words.warnings == ()
    if channel is Channel.EMAIL:
        assert third in write(replace(situation, match=match), "promise-kept").body


@pytest.mark.parametrize(
    ("language", "asked", "phrase"),
    [
        ("en", "How do you handle returns from maria lopez?", "returns from maria lopez"),
        ("en", "How do you handle returns from aiko murata?", "returns from aiko murata"),
    ],
)
def test_what_they_asked_is_not_put_in_words_that_name_somebody(
    make, language, asked, phrase
) -> None:
    """Not even the reader: a name behind "about" reads as if they had asked of themselves."""
    situation = make(language=language, asked=asked)
    assert build(situation).variables["about"] == phrase
    assert build(replace(situation, names=NAMES)).variables["about"] == ""
