"""The reader's eye: what a phone's list shows, and whether a no is made easy."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.model import Channel, Claim, Rendered
from followup.rendering.eye import NOTE_SIGNS, PREVIEW_COLUMNS, SUBJECT_COLUMNS, eye


def words(body: str, subject: str = "", channel: Channel = Channel.EMAIL, *claims: str) -> Rendered:
    to = "aiko@example.net" if channel is Channel.EMAIL else None
    made = tuple(Claim(one, f"chat.txt:{number}") for number, one in enumerate(claims, 1))
    return Rendered(channel, to, "Aiko Murata", subject, body, "en", "were-you-there", made)


def columns(text: str) -> int:
    wide = [2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text]
    bare = [0 if unicodedata.combining(sign) else 1 for sign in text]
    return sum(width * counted for width, counted in zip(wide, bare, strict=True))


@given(st.text(max_size=120), st.text(max_size=300))
def test_nothing_is_wider_than_a_phone(subject: str, body: str) -> None:
    """33 to 48 Latin letters of a subject are seen on phones held upright (EmailToolTester)."""
    seen = eye(words(body, subject), name="Ken", address="ken@example.com")
    assert columns(seen.subject) <= SUBJECT_COLUMNS
    assert columns(seen.preview) <= PREVIEW_COLUMNS
    if columns(subject) <= SUBJECT_COLUMNS:
        assert seen.subject == subject


def test_full_width_signs_take_two_columns() -> None:
    seen = eye(words("本文", "勉" * 40), name="Ken", address="ken@example.com")
    assert seen.subject == "勉" * 17 + "…"


def test_the_sender_is_a_name_else_the_address_else_the_mail_programs() -> None:
    body = words("Hello")
    assert eye(body, name="Ken Ito", address="ken@example.com").sender == "Ken Ito"
    assert eye(body, name=None, address="ken@example.com").sender == "ken@example.com"
    assert eye(body, name=None, address=None).address == ""


def test_a_text_to_paste_shows_its_first_200_signs_and_no_sender() -> None:
    """A free LinkedIn note holds 200 signs."""
    seen = eye(words("x" * 300, "", Channel.COPY), name="Ken", address="ken@example.com")
    assert (seen.sender, seen.address, seen.subject) == ("", "", "")
    assert seen.preview == "x" * (NOTE_SIGNS - 1) + "…"


def test_the_reason_is_what_the_words_say_of_this_reader_not_that_they_came() -> None:
    body = "Hi Aiko,\n\nYou asked about returns. I saw you there. No need to reply."
    seen = eye(
        words(body, "s", Channel.EMAIL, "You asked about returns.", "I saw you there."),
        name="Ken",
        address="ken@example.com",
    )
    assert seen.chosen == ("You asked about returns.",)
    assert seen.way_out == ("No need to reply.",)


@pytest.mark.parametrize(
    "sentence",
    [
        "If not, no answer is needed, and I will not write again.",
        "No pressure at all.",
        "Feel free to ignore this.",
        "If you would rather not, just say so.",
        "ご返信はどうぞお気遣いなく。",
        "ご返信は不要です。",
        "ご返信のない場合、重ねてご連絡することはございません。",
        "ご不要でしたら読み捨ててください。",
    ],
)
def test_a_sentence_that_makes_a_no_easy_is_found(sentence: str) -> None:
    assert eye(words(sentence), name="Ken", address="k@example.com").way_out == (sentence,)


@pytest.mark.parametrize(
    "sentence",
    [
        "Please reply soon.",
        "You asked “is no answer needed?” in the chat.",
        "I would be glad to hear from you.",
        "ご返信をお待ちしております。",
        "「返信は不要」とチャットにありました。",
    ],
)
def test_what_makes_no_no_easy_is_not(sentence: str) -> None:
    """A quotation of the reader's own words is none of ours."""
    assert eye(words(sentence), name="Ken", address="k@example.com").way_out == ()
