"""Who promised what to whom, and who may be shown it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from followup.facts import promises
from followup.model import StoredRemark

Say = Callable[..., StoredRemark]
ME = ("Ken Mori", "森 健")


def test_a_promise_says_where_it_stands(say: Say) -> None:
    (promise,) = promises([say("I'll send you the list. Good night.")], ME)
    assert (promise.by, promise.to, promise.text) == (
        "Aiko Tanaka",
        None,
        "I'll send you the list.",
    )
    assert (promise.file, promise.line, promise.said_at) == ("chat.txt", 12, "19:42")
    assert (promise.session, promise.person) == (1, 7)
    assert (promise.mine, promise.to_me, promise.private) == (False, False, False)


@pytest.mark.parametrize("sender", ["Ken Mori", "ken mori (me)", "Me", "森 健（自分）", "自分"])
def test_what_the_user_promised_is_known_as_the_user_s(say: Say, sender: str) -> None:
    """Zoom's saved chat writes "Me"; its lists write "(me)" behind the name."""
    (promise,) = promises([say("I'll send you the list", sender)], ME)
    assert promise.mine


@pytest.mark.parametrize(
    "text",
    [
        "@Aiko I'll send you the list",
        "@Aiko Tanaka I'll send you the list",
        "Aiko, I'll send you the list",
        "Hi Aiko, I'll send you the list",
        "Aiko: I'll send you the list",
    ],
)
def test_a_name_becomes_the_person_of_the_session_whom_it_fits(say: Say, text: str) -> None:
    said = [say("Nice talk"), say("Nice talk", "Aya Ito"), say(text, "Ken Mori")]
    (promise,) = promises(said, ME)
    assert (promise.mine, promise.to) == (True, "Aiko Tanaka")


def test_a_name_that_fits_two_people_is_not_guessed(say: Say) -> None:
    said = [say("Hm yes", "Aiko Abe"), say("Hm no"), say("@Aiko I'll send you it", "Ken Mori")]
    (promise,) = promises(said, ME)
    assert promise.to == "Aiko"


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("森さん、資料をお送りします", "森 健"),
        ("@森さん 資料送りますね", "森 健"),
        ("@Ken Mori: I'll send you the list", "Ken Mori"),
    ],
)
def test_what_was_promised_to_the_user_is_known(say: Say, text: str, to: str) -> None:
    (promise,) = promises([say(text)], ME)
    assert (promise.to, promise.to_me, promise.mine) == (to, True, False)


@pytest.mark.parametrize("text", ["Monday, I'll send you it", "皆さん、資料を送ります"])
def test_days_and_everyone_are_nobody_s_name(say: Say, text: str) -> None:
    (promise,) = promises([say(text)], ME)
    assert promise.to is None


def test_private_promises_stay_between_the_two(say: Say) -> None:
    """docs/messages.md, rule 5: private words are used only towards who said them to the user."""
    said = [say("I'll send you the list", "Me", "Aiko Tanaka"), say("I'll send it", recipient="Me")]
    mine, theirs = promises(said, ME)
    assert (mine.private, mine.mine, mine.to) == (True, True, "Aiko Tanaka")
    assert (theirs.private, theirs.to_me, theirs.by) == (True, True, "Aiko Tanaka")


def test_a_form_s_question_promises_nothing(say: Say) -> None:
    assert promises([say("I'll send you the list", asked=True)], ME) == []


@pytest.mark.parametrize(
    "text",
    [
        "I'll introduce myself: I'm Aiko",
        "I'll share your pain",
        "let me share one example",
        "I'll send an invoice to the customer",
        "I'll message you if I get lost",
        "自己紹介します",
        "エールを送ります",
        "お客様に連絡します",
        "次の質問に回答します",
        "送りますよ、多分",
    ],
)
def test_what_only_sounds_like_a_promise_is_none(say: Say, text: str) -> None:
    assert promises([say(text)], ME) == []
