"""Programs that answer, told from people who are away, and until when these are."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from followup.mail.reading import read
from followup.mail.reading.absence import until
from followup.model import IncomingKind

SENT = datetime(2026, 11, 22, 21, 5, tzinfo=UTC)


def _mail(body: str, subject: str = "Re: Hello", fields: str = "") -> bytes:
    head = "From: Akari <akari@example.jp>\nIn-Reply-To: <ours@example.com>\n"
    date_field = "Date: Sun, 22 Nov 2026 21:05:40 +0000\n"
    kind = "Content-Type: text/plain; charset=utf-8\n"
    return f"{head}{date_field}{fields}{kind}Subject: {subject}\n\n{body}\n".encode()


def _kind(raw: bytes) -> IncomingKind | None:
    got = read(raw)
    return got.kind if got else None


@pytest.mark.parametrize(
    "field",
    [
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-replied (vacation)",
        'Auto-Submitted: (comment) Auto-Replied; owner-email="akari@example.jp"',
        "Auto-Submitted: auto-generated",
        "Auto-Submitted: something-new",
        "Precedence: auto_reply",
        "Precedence: Auto-Reply",
        "X-Autoreply: yes",
        "X-Autorespond: Hello",
        "X-Auto-Reply: 1",
    ],
)
def test_a_program_that_says_so_is_one(field) -> None:
    """RFC 3834, 5: whatever is not ``no`` was not said by a human; and older signs."""
    assert _kind(_mail("Yes, Thursday is fine.", fields=f"{field}\n")) is IncomingKind.AUTO_REPLY


@pytest.mark.parametrize(
    "field",
    [
        "Auto-Submitted: no",
        "Auto-Submitted: No (really)",
        "Precedence: bulk",
        "Precedence: list",
        "X-Auto-Response-Suppress: DR, OOF, AutoReply",
        "X-Auto-Response-Suppress: All",
        "X-Autoreply: no",
        "Return-Path: <>",
    ],
)
def test_a_weak_sign_alone_makes_no_program(field) -> None:
    """People write with Outlook and over mailing lists."""
    assert _kind(_mail("Yes, Thursday is fine.", fields=f"{field}\n")) is IncomingKind.REPLY


@pytest.mark.parametrize(
    "body",
    [
        "ただいま不在にしております。戻り次第ご連絡いたします。",
        "休暇をいただいております。",
        "11月23日(月)は休業日となっております。24日(火)以降に順次ご返信いたします。",
        "本日は終日外出しております。明日以降のご返信となりますことご了承ください。",
        "このメールは自動返信です。3営業日以内にご連絡いたします。",
        "申し訳ございませんが、25日まで出張のため不在にしております。",
        "I am out of the office with limited access to e-mail. In urgent cases call the desk.",
        "Our office is closed. This is an automated response.",
        "I'm on annual leave and will return on 30 November 2026.",
    ],
)
def test_words_alone_may_tell_a_program(body) -> None:
    """Vacation programs that leave no sign in the header."""
    assert _kind(_mail(body)) is IncomingKind.AUTO_REPLY


@pytest.mark.parametrize(
    "body",
    [
        "Hi Ken, I'm on vacation until Friday. Can we talk next week?",
        "今週は出張で不在ですが、来週ならお話しできます。",
        "連休中は休みをいただきますが、12月ならいつでも大丈夫です。",
        "お休み中にご連絡ありがとうございます。ぜひよろしくお願いします。",
        "I'm travelling this week. Will get back to you with the slides soon!",
        "Thanks. I will reply in detail tomorrow.",
        "自動返信の仕組み、うちでも使っています。",
        "I'm out of the office today, sending from my phone. Yes, send it please.",
        "Sorry I missed you, I was out of office last week.",
        "ok",
    ],
)
def test_who_is_away_and_answers_is_human(body) -> None:
    assert _kind(_mail(body)) is IncomingKind.REPLY


def test_who_quotes_is_human() -> None:
    """Programs that hide that they are programs do not quote."""
    away = "I am on vacation and will reply when I return."
    quoted = "\n".join(["> You asked how to keep a glossary; I have a short one."] * 3)
    assert _kind(_mail(away)) is IncomingKind.AUTO_REPLY
    assert _kind(_mail(f"{away}\n\n{quoted}")) is IncomingKind.REPLY


def test_a_newsletter_says_no_to_nobody() -> None:
    """It offers to unsubscribe, in whatever words; but an answer over a list may refuse."""
    words = "Not interested? Please unsubscribe me."
    head = "From: Shop <news@example.net>\nPrecedence: bulk\nSubject: Autumn\n"
    assert _kind(f"{head}\n{words}".encode()) is None
    assert _kind(_mail(words, fields="Precedence: bulk\n")) is IncomingKind.REFUSAL


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("I am back on 30 November.", date(2026, 11, 30)),
        ("out until Nov 25th, 2026", date(2026, 11, 25)),
        ("away from 11/23 - 11/27", date(2026, 11, 27)),
        ("until 2026-12-01", date(2026, 12, 1)),
        ("until 27.11.2026", date(2026, 11, 27)),
        ("will not return until 26/11/2026", date(2026, 11, 26)),
        ("back Monday, November 30th", date(2026, 11, 30)),
        ("until Monday 7 December", date(2026, 12, 7)),
        ("back on Tuesday", date(2026, 11, 24)),
        ("until January 3", date(2027, 1, 3)),
        ("11月25日まで不在です", date(2026, 11, 25)),
        ("１１月２５日（水）まで休みます", date(2026, 11, 25)),
        ("11/24（火）まで", date(2026, 11, 24)),
        ("11月23日(月)～11月27日(金)まで", date(2026, 11, 27)),
        ("令和8年11月26日まで不在です", date(2026, 11, 26)),
        ("25日まで出張", date(2026, 11, 25)),
        ("3日まで休みます", date(2026, 12, 3)),
        ("11月30日に出社いたします", date(2026, 11, 30)),
        ("1月4日より通常営業", date(2027, 1, 4)),
        ("I wrote on 3 November.", None),
        ("until 31 February", None),
        ("until 2099-01-01", None),
        ("99月99日まで", None),
        ("3日以内にご連絡します", None),
    ],
)
def test_until_when(words, day) -> None:
    """The day of return, else the last day away; the year is the one next to the mail's."""
    assert until(words, SENT) == day


def test_without_a_date_of_its_own_a_mail_tells_only_whole_dates() -> None:
    assert until("until 25 November", None) is None
    assert until("until 25 November 2026", None) == date(2026, 11, 25)
