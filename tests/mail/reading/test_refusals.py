"""A no is heard in many words, and nothing else is taken for one."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

import pytest

from followup.mail.reading import read
from followup.mail.reading.refusal import refuses
from followup.model import IncomingKind

HERE = Path(__file__).parent
HEAD = "From: Akari <akari@example.jp>\nIn-Reply-To: <ours@example.com>\nSubject: Re: Hello\n"


def _lines(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("words", _lines("refusals.txt"))
def test_a_no_is_heard(words) -> None:
    """RFC 3834 knows no such thing: it is a promise of ours, that a no is for ever."""
    assert refuses(words)
    assert refuses(f"Dear Ken,\n\nthank you for your mail.\n{words}\n\nAkari")


@pytest.mark.parametrize("words", _lines("answers.txt"))
def test_an_answer_is_no_refusal(words) -> None:
    """An answer taken for a no would silence somebody who was glad to hear from us."""
    assert not refuses(words)


@pytest.mark.parametrize("words", _lines("refusals.txt"))
def test_our_own_words_and_theirs_of_old_are_not_heard(words) -> None:
    """What is quoted was said by somebody else, or before."""
    for quoted in (
        f"Sounds good!\n\n> {words}",
        f"Sounds good!\n\nOn Sun, 22 Nov 2026 at 21:05, Ken <ken@example.com> wrote:\n\n{words}",
        f"Sounds good!\n\n2026年11月22日(日) 21:05 Ken Mori <ken@example.com>:\n{words}",
        f"Sounds good!\n\n-----Original Message-----\n{words}",
        f"Sounds good!\n\n差出人: Ken Mori\n送信日時: 2026年11月22日\n件名: x\n\n{words}",
        f"Sounds good!\n-- \nAkari\n{words}",
    ):
        got = read(f"{HEAD}Content-Type: text/plain; charset=utf-8\n\n{quoted}".encode())
        assert got is not None
        assert (got.kind, got.excerpt) == (IncomingKind.REPLY, "Sounds good!")


@pytest.mark.parametrize(
    "words",
    [
        "お世話になっております。\nこのようなご連絡は今後お控\nえください。",
        "ご 連 絡 は お 控 え く だ さ い",
        "ｐｌｅａｓｅ　ｓｔｏｐ　ｅｍａｉｌｉｎｇ　ｍｅ",
        "Please do not\ncontact me again",
        "Please don\u2019t con\u200btact me again",
        "PLEASE STOP E-MAILING ME!!!",
        "Please  do not contact  me again",
        "Please stop\temailing me",
        "Please do not e\u2011mail me",
        "Please don\u2032t contact me",
        "Please don\u00b4t contact me",
        "Please do not\ufe0f contact\u034f me again",
    ],
)
def test_spelling_hides_no_refusal(words) -> None:
    """NFKC, invisible signs, blanks, hyphens, lines broken in the middle of a word."""
    assert refuses(words)


NO = "Please do not contact me again."


@pytest.mark.parametrize("stub", ["This message is in HTML format.", "  ", NO])
def test_a_no_is_heard_in_the_words_that_its_reader_would_see(stub) -> None:
    """RFC 2046, 5.1.4: the richest of alternatives; some programs fill in only that one."""
    raw = (
        f"{HEAD}Content-Type: multipart/alternative; boundary=q\n\n--q\n\n{stub}\n--q\n"
        f"Content-Type: text/html\n\n<p>Please do <b>not</b>\ncontact me again.</p>\n--q--\n"
    )
    got = read(raw.encode())
    assert got is not None
    assert (got.kind, got.excerpt) == (IncomingKind.REFUSAL, NO)


def test_a_no_may_stand_in_the_subject_alone() -> None:
    """In one of their own: ours comes back with a mark before it."""
    own = HEAD.replace("Re: Hello", NO)
    kinds = [read(f"{head}\n\n".encode()) for head in (own, own.replace("Please", "Re: Please"))]
    assert [got and got.kind for got in kinds] == [IncomingKind.REFUSAL, IncomingKind.REPLY]


def test_lines_above_and_below_make_no_card_of_a_no() -> None:
    """Nobody writes a signature and no word above it."""
    rule = "━" * 20
    raw = f"{HEAD}Content-Type: text/plain; charset=utf-8\n\n{rule}\n{NO}\nTel 03-0000\n{rule}\n"
    got = read(raw.encode())
    assert got is not None
    assert got.kind is IncomingKind.REFUSAL


@pytest.mark.parametrize("encoding", ["base64 (all of it)", '"base64"', "BASE64;"])
def test_an_encoding_named_with_more_beside_it_hides_no_refusal(encoding) -> None:
    """RFC 2045, 6.1: a token, with comments wherever a header may have them."""
    words = b64encode(NO.encode()).decode()
    got = read(f"{HEAD}Content-Transfer-Encoding: {encoding}\n\n{words}\n".encode())
    assert got is not None
    assert got.kind is IncomingKind.REFUSAL


def test_a_comma_in_a_name_hides_no_sender() -> None:
    """Old programs leave it without quotation marks; the address decides whose no it is."""
    raw = f"From: Sato, Akari <akari@example.jp>\nSubject: x\n\n{NO}"
    got = read(raw.encode())
    assert got is not None
    assert got.sender == "akari@example.jp"


def test_a_program_refuses_nothing() -> None:
    """RFC 3834: whatever an automatic answer says, no human said it."""
    raw = f"{HEAD}Auto-Submitted: auto-replied\n\nPlease do not contact me again."
    got = read(raw.encode())
    assert got is not None
    assert (got.kind, got.excerpt) == (IncomingKind.AUTO_REPLY, "")


def test_a_refusal_outweighs_the_look_of_a_program() -> None:
    """Signs that only suggest a program do not make a no unheard."""
    raw = f"{HEAD}Precedence: bulk\n\nI am out of the office. Please stop emailing me."
    got = read(raw.encode())
    assert got is not None
    assert got.kind is IncomingKind.REFUSAL
