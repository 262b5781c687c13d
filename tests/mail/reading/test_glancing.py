"""Other people's letters are not even fetched; what may be about ours is."""

from __future__ import annotations

import pytest

from followup.mail.reading import bare, glance

OURS = {"<one@example.com>"}
FRIENDS = {"akari@example.jp"}
SUBJECTS = ["Today's study session", "今日の勉強会のこと"]
PRIVATE = "From: Mum <mum@example.net>\r\nTo: ken@example.com\r\nSubject: {}\r\n"


def _glance(header: str) -> bool:
    return glance(header.encode(), OURS, FRIENDS, SUBJECTS)


@pytest.mark.parametrize(
    "header",
    [
        "From: x@example.net\r\nIn-Reply-To: <one@example.com>\r\n",
        "From: x@example.net\r\nReferences: <old@example.net>\r\n <one@example.com>\r\n",
        "From: Akari <AKARI@example.jp>\r\nSubject: a new letter\r\n",
        "From: MAILER-DAEMON (Mail Delivery System)\r\nSubject: failure\r\n",
        "Return-Path: <>\r\nFrom: anyone@example.net\r\n",
        "From: x@example.net\r\nContent-Type: multipart/report; report-type=delivery-status\r\n",
        "From: x@example.net\r\nAuto-Submitted: auto-replied (vacation)\r\n",
        "From: x@example.net\r\nX-Autoreply: yes\r\n",
        PRIVATE.format("Re: Today's study session"),
        PRIVATE.format("RE: =?iso-2022-jp?B?GyRCOiNGfCROSlk2LzJxJE4kMyRIGyhC?="),
        PRIVATE.format("Ｒｅ：今日の勉強会 のこと"),
        PRIVATE.format("Automatic reply: Today's study session"),
        PRIVATE.format("[list] AW: today's  study session"),
    ],
)
def test_what_may_be_about_ours_is_fetched(header) -> None:
    assert _glance(header)


@pytest.mark.parametrize(
    "header",
    [
        PRIVATE.format("Dinner on Friday"),
        PRIVATE.format("Re: Dinner on Friday"),
        PRIVATE.format("Today's study session"),
        PRIVATE.format("x") + "Auto-Submitted: no\r\n",
        PRIVATE.format("[TICKET-7] x") + "Auto-Submitted: auto-generated\r\n",
        PRIVATE.format("x") + "Auto-Submitted: auto-notified; owner-email=a@example.net\r\n",
        PRIVATE.format("x") + "In-Reply-To: <other@example.net>\r\n",
        PRIVATE.format("x") + "X-Note: In-Reply-To: <one@example.com>\r\n",
        'From: "akari@example.jp" <stranger@example.net>\r\nSubject: hello\r\n',
        "From: =?utf-8?q?akari=40example=2Ejp?= <stranger@example.net>\r\n",
        "From: stranger@example.net (akari@example.jp)\r\n",
        "",
    ],
)
def test_private_letters_stay_where_they_are(header) -> None:
    """Nobody's mail is downloaded because a display name looks like an address we know."""
    assert not _glance(header)


@pytest.mark.parametrize(
    "subject",
    [
        *("Re: Hello", "RE: Hello", "re : Hello", "Re[2]: Hello", "Re^3: Hello", "RE(4): Hello"),
        *("AW: Hello", "Fwd: Re: FW: Hello", "返信: Hello", "返信：Hello", "Ｒｅ：Hello"),
        *("[ml] Re: Hello", "回复：Hello", "Automatic reply: Hello", "自動応答: Hello"),
        *("Undeliverable: Hello", "  Hello  ", "Hel\u202elo"),
    ],
)
def test_a_subject_without_what_programs_put_before_it(subject) -> None:
    assert bare(subject) == "Hello"


@pytest.mark.parametrize("subject", ["Reading: notes", "Results: inside", "振り返り: 11月"])
def test_words_that_only_begin_alike_stay(subject) -> None:
    assert bare(subject) == subject
