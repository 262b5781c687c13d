"""What somebody tells, where no word of it meets an offer: a guess, and said to be one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from followup.model import Fact, FactKind, MatchKind, Person, Profile
from followup.similarity.addressing import names_of, speaks_to
from followup.similarity.choice import strength
from followup.similarity.matching import evaluate
from followup.similarity.perhaps import MOST, perhaps
from followup.similarity.told import told
from followup.texts import say as text_of

Said = Callable[..., Fact]
Somebody = Callable[..., Person]

STORY = (
    "My neighbour's hens get out every single night and we have tried three fences by now, "
    "so the whole street is up at five and my wife has stopped talking to them"
)


def test_a_story_is_worth_a_guess_and_never_called_more(
    me: Profile, somebody: Somebody, said: Said
) -> None:
    match = evaluate(me, somebody(), [], [said(STORY, FactKind.REMARK)])
    assert match is not None
    assert match.kind is MatchKind.CAN_HELP
    assert match.score <= MOST
    assert strength(match) != "strong"
    (reason,) = match.reasons
    assert "perhaps" in text_of(reason.label, "en", **reason.values)
    assert "かもしれません" in text_of(reason.label, "ja", **reason.values)


@pytest.mark.parametrize("words", ["lovely evening", "Which one?", "同感です", "see you there"])
def test_a_word_in_passing_is_none(me: Profile, somebody: Somebody, said: Said, words: str) -> None:
    assert perhaps(me, somebody(), [said(words, FactKind.REMARK)]) is None


def test_what_is_asked_of_the_user_alone_is_not_asked_in_passing(
    me: Profile, somebody: Somebody, said: Said
) -> None:
    words = "you mentioned vendor paperwork; could you show me how you keep track of it?"
    assert perhaps(me, somebody(), [said(words)]) is None
    assert perhaps(me, somebody(), [said(words, private=True)]) is not None


def test_who_only_says_who_they_are_has_told_no_need(
    me: Profile, somebody: Somebody, said: Said
) -> None:
    """Sales people introduce themselves at length."""
    words = "Aiko Tanaka, I run the sales team of a warehouse firm with forty trucks in the north"
    assert perhaps(me, somebody(), [said(words, FactKind.REMARK)]) is None
    words = (
        "田中です。倉庫会社で三十台のトラックの配車と営業を担当しています。今日は勉強させてください"
    )
    assert perhaps(me, somebody(), [said(words, FactKind.REMARK)]) is None


def test_of_who_has_what_they_asked_for_or_runs_the_evening_nothing_is_guessed(
    me: Profile, somebody: Somebody, said: Said
) -> None:
    needs = [said(STORY, FactKind.REMARK)]
    assert evaluate(me, somebody(), [], needs, content=True) is None


def test_who_tells_more_and_to_the_user_alone_is_likelier_to_wait_for_an_answer(said: Said) -> None:
    short, long = said("We lost one", FactKind.REMARK), said(STORY, FactKind.REMARK)
    assert told(short) < 0.5 < told(long)
    words = "We lost the third driver in a row"
    assert told(said(words, private=True)) > told(said(words))
    assert told(said(words), 2.0) > told(said(words), -1.0)


def test_an_answer_to_somebody_else_is_no_need(somebody: Somebody, said: Said) -> None:
    others = names_of(replace(somebody(), name="Maeve Tully")) | {"佐藤"}
    answer = "Maeve, I have one to go, it must be out by spring"
    assert speaks_to(others, said(answer, FactKind.REMARK))
    assert speaks_to(others, said("佐藤さん、それは困りましたね"))
    assert speaks_to(others, said("Maeve, where did you buy the kiln?"))
    assert not speaks_to(others, said("Our kiln broke, says Maeve"))
    assert not speaks_to(others, said(answer, FactKind.REMARK, private=True))


def test_a_question_to_the_speaker_is_open_to_all(somebody: Somebody, said: Said) -> None:
    """Who tells of a need of their own is heard by everybody, whomever they ask."""
    others = names_of(replace(somebody(), name="Maeve Tully")) | {"佐藤"}
    assert not speaks_to(others, said("Maeve, our kiln cracks every second pot. What can I do?"))
    assert not speaks_to(others, said("佐藤さん、うちは毎年在庫が余ります。どうしたらよいですか"))


def test_a_field_that_fits_says_more_than_a_vague_guess(
    me: Profile, somebody: Somebody, said: Said
) -> None:
    """Who tells at length of something else is a neighbour, not somebody the user can help."""
    match = evaluate(me, somebody(industry="EC"), [], [said(STORY, FactKind.REMARK)])
    assert match is not None
    assert match.kind is MatchKind.NEAR
