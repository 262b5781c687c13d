"""Mails that strangers made to break a reader: nothing is raised, nothing takes long."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup.mail.reading import glance, read
from followup.mail.reading.reader import understood
from followup.model import Incoming

HERE = Path(__file__).parent
SAMPLES = [path.read_bytes() for path in sorted((HERE / "mails").rglob("*.eml"))]
ANSWER = b"From: a@example.jp\r\nIn-Reply-To: <x@example.com>\r\nSubject: Re: hi\r\n"
NOTICE = b"From: MAILER-DAEMON@example.jp\r\nSubject: failure notice\r\n"
SIZE = 512 * 1024
PIECES = [
    b"\r\n",
    b"\n\n",
    b"--",
    b"=?utf-8?b?",
    b"\x00",
    b"\xff\xfe",
    b"<",
    b">",
    b'"',
    b"\x1b$B",
    b";",
]
_relaxed = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@st.composite
def _mutated(draw) -> bytes:
    """A mail cut, doubled, spliced with another, and with signs in wrong places."""
    raw = bytearray(draw(st.sampled_from(SAMPLES)))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(raw)))
        to = min(len(raw), at + draw(st.integers(0, 200)))
        what = draw(st.sampled_from(["cut", "swap", "insert", "splice", "flip"]))
        if what == "cut":
            del raw[at:to]
        elif what == "swap":
            raw[at:to] = raw[at:to][::-1]
        elif what == "insert":
            raw[at:at] = draw(st.sampled_from(PIECES) | st.binary(max_size=12))
        elif what == "splice":
            raw[at:at] = draw(st.sampled_from(SAMPLES))[:400]
        else:
            raw[at:to] = bytes(byte ^ 0x80 for byte in raw[at:to])
    return bytes(raw)


@_relaxed
@given(_mutated())
def test_no_mutated_mail_raises(raw) -> None:
    """Not even inside its last guard."""
    got = understood(raw)
    assert got is None or isinstance(got, Incoming)
    if got is not None:
        assert got.subject.isprintable()
        assert got.excerpt.isprintable()
        assert got.words.isprintable()
        ids = (*got.refers_to, got.header_id or "<>")
        assert all(one.isprintable() and one[0] + one[-1] == "<>" for one in ids)
        assert all(one.isprintable() for one in (*got.failed, got.sender or ""))
        assert got.sender is None or got.sender == got.sender.lower()
    assert glance(raw, set(), set(), []) in (True, False)


@_relaxed
@given(st.binary(max_size=2000))
def test_no_bytes_raise(raw) -> None:
    understood(raw)
    understood(ANSWER + b"\r\n" + raw)
    glance(raw, {"<x@example.com>"}, {"a@example.jp"}, ["hi"])


@pytest.mark.parametrize("sign", ["\x1b[2J", "\u202e", "\x07", "\u2028", "+2AA-", "\u0000"])
@pytest.mark.parametrize("charset", ["utf-8", "utf-7"])
def test_no_sign_that_steers_a_screen_comes_through(sign, charset) -> None:
    """Nor half of a pair of surrogates, on which a database breaks."""
    name = f"=?{charset}?q?{'='.join(['', *(f'{byte:02X}' for byte in sign.encode())])}?="
    raw = (
        f"From: {sign} {name} <a{sign}@example.jp>\nSubject: Re: {sign}{name}\n"
        f"Message-ID: <a{sign}@example.jp>\nIn-Reply-To: <x@example.com> <y{sign}@example.com>\n"
        f"Content-Type: text/plain; charset={charset}\n\n"
        f"Message-ID: <z{sign}@example.com>\n{sign} hi"
    )
    got = understood(raw.encode())
    assert got is not None
    texts = (got.subject, got.excerpt, got.sender or "", got.header_id or "", *got.refers_to)
    assert all(text.isprintable() for text in texts)
    assert "<x@example.com>" in got.refers_to


def _bombs() -> dict[str, bytes]:
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(4000)
    )
    wrapped = b"Content-Type: message/rfc822\n\n" * 4000
    references = b" ".join(b"<id%d@example.org>" % i for i in range(10_000))
    report = b"Content-Type: message/delivery-status\n\n"
    recipient = b"Final-Recipient: rfc822; a@example.jp\nAction: failed\n\n"
    punycode = ANSWER + b"Content-Type: text/plain; charset=punycode\n\n"
    return {
        "nested parts": nested + b"x\n" * 100_000,
        "nested mails": wrapped,
        "10,000 references": ANSWER + b"References: " + references + b"\n\nhi",
        "one endless field": b"Subject: " + b"=?utf-8?q?" * 60_000 + b"\n\n",
        "100,000 fields": b"X: y\n" * 100_000 + b"\nhi",
        "names in quotation marks": b"From: " + b'"\\' * 200_000 + b"\n\n",
        "comments in comments": b"Auto-Submitted: " + b"(" * 400_000 + b"\n\n",
        "ten thousand recipients": report + recipient * 9000,
        "ten megabytes": ANSWER + b"\n" + b"good evening and thank you. " * 400_000,
        "a charset that takes quadratic time": punycode + b"a" * SIZE,
        "one sign becomes eighteen": NOTICE + b"\n" + "\ufdfa".encode() * (SIZE // 3),
    }


def _filled() -> dict[str, bytes]:
    heads = {
        "text": ANSWER + b"Content-Type: text/plain; charset=utf-8\n\n",
        "html": ANSWER + b"Content-Type: text/html; charset=utf-8\n\n",
        "notice": NOTICE + b"\n",
    }
    fills = (
        *("\n", " ", "<", ">", "-", "_", "@", "a@a", "<!--", "<a ", "</style", "&#x41;", "\u200b"),
        *("5.1.", "550 ", "On x\n", "From: x\n", "until ", "Message-ID: <"),
        *("連絡メール", "今後一切", "11月22日", "結構"),
    )
    return {
        f"{name} of {fill!r}": head + (fill.encode() * (SIZE // len(fill.encode()) + 1))[:SIZE]
        for name, head in heads.items()
        for fill in fills
    }


BOMBS = {**_bombs(), **_filled()}


@pytest.mark.parametrize("name", BOMBS)
def test_half_a_megabyte_of_malice_takes_no_time(name) -> None:
    """No pattern steps back and forth: the time grows with the size alone."""
    began = time.process_time()
    understood(BOMBS[name])
    glance(BOMBS[name], {"<x@example.org>"}, {"a@example.org"}, ["hi"])
    # Half a second is promised; a busy machine gets four times that before this fails.
    assert time.process_time() - began < 2.0


def test_all_references_are_kept_the_nearest_first() -> None:
    got = read(BOMBS["10,000 references"])
    assert got is not None
    assert got.refers_to[:2] == ("<x@example.com>", "<id9999@example.org>")
    assert got.refers_to[-1] == "<id0@example.org>"


def test_an_ordinary_mail_takes_a_few_milliseconds() -> None:
    """Below 5 ms on a quiet machine; a mailbox of thousands is read while one waits."""
    ordinary = [raw for raw in SAMPLES if len(raw) < 20_000]
    for raw in ordinary:
        read(raw)
    began = time.process_time()
    for raw in ordinary:
        read(raw)
    assert (time.process_time() - began) / len(ordinary) < 0.02


@pytest.mark.parametrize("year", ["1969", "9999", "20260"])
def test_a_date_that_cannot_be_true_is_none(year) -> None:
    got = read(ANSWER + f"Date: Sun, 22 Nov {year} 21:05:00 +0900\r\n\r\nhi".encode())
    assert got is not None
    assert got.sent_at is None


def test_a_date_without_zone_counts_as_utc() -> None:
    """RFC 5322, 3.3: -0000 says nothing about the zone."""
    got = read(ANSWER + b"Date: Sun, 22 Nov 2026 21:05:00 -0000\r\n\r\nhi")
    assert got is not None
    assert got.sent_at == datetime(2026, 11, 22, 21, 5, tzinfo=UTC)
