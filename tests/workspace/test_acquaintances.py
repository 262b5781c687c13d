"""Nobody who had a message is written to as a stranger."""

from __future__ import annotations

from typing import Any

import pytest

from followup.model import MessageState
from followup.steps import copy

AtHome = Any


def sources(draft: Any) -> str:
    return " ".join(claim["source"] for claim in draft["claims"])


@pytest.mark.parametrize(
    ("language", "channel", "known", "stranger"),
    [
        ("en", "email", 'It was good to see you again, after "Fair prices"', "\n\nI'm Ken"),
        ("en", "copy", 'from "Fair prices" in September, good to see you again', "I'm Ken"),
        ("ja", "email", "またご一緒でき、うれしく存じます", "と申します"),
        ("ja", "copy", "またご一緒できてうれしいです", "はじめまして"),
    ],
)
def test_nobody_is_introduced_twice(
    twice: None,
    drafted: Any,
    handed_over: Any,
    language: str,
    channel: str,
    known: str,
    stranger: str,
) -> None:
    """Never "nice to meet you" twice; the message before is a source, and the user is told."""
    message = handed_over(1)
    draft = drafted(2, language, channel)
    assert known in draft["body"]
    assert stranger not in draft["body"]
    assert "突然" not in draft["body"]
    assert f"outbox {message}" in sources(draft)
    assert any("answered" in warning for warning in draft["warnings"])


@pytest.mark.parametrize(
    ("state", "known"),
    [(MessageState.SENT, True), (MessageState.UNCERTAIN, False), (MessageState.FAILED, False)],
)
def test_only_a_mail_that_went_makes_an_acquaintance(
    twice: None, drafted: Any, mailed: Any, state: MessageState, known: bool
) -> None:
    """An uncertain one is no ground to speak of; the reader may never have seen it."""
    message = mailed(1, state)
    draft = drafted(2)
    assert ("good to see you again" in draft["body"]) == known
    assert (f"outbox {message}" in sources(draft)) == known


def test_a_text_that_never_went_is_no_acquaintance(
    twice: None, drafted: Any, handed_over: Any
) -> None:
    handed_over(1, went=copy.Answer.NOT_FOUND)
    draft = drafted(2)
    assert "see you again" not in draft["body"]
    assert "outbox" not in sources(draft)
    assert draft["warnings"] == []


def test_a_first_message_after_a_secret_evening_still_makes_no_stranger(
    at_home: AtHome, twice: None, drafted: Any, handed_over: Any
) -> None:
    handed_over(1)
    at_home("sessions", "edit", 1, "--discreet")
    draft = drafted(2)
    assert "Fair prices" not in draft["body"]
    assert "You may remember an earlier note from me." in draft["body"]
    japanese = drafted(2, "ja")["body"]
    assert "と申します" not in japanese
    assert "お世話になっております。" in japanese or "夜分に失礼いたします。" in japanese
