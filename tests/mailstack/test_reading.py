"""The mailbox room against a real Dovecot."""

from __future__ import annotations

import logging
import ssl
import time
import tracemalloc
from datetime import UTC, date, datetime, timedelta

import pytest

from followup.errors import MailboxProblem
from followup.mail import imap
from followup.mail.imap.arriving import MOST
from tests.mailstack.letters import letter

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TODAY = NOW.date()


def subjects(mails) -> list[str]:
    lines = (line for mail in mails for line in mail.raw.split(b"\r\n\r\n")[0].split(b"\r\n"))
    return [line[9:].decode() for line in lines if line.startswith(b"Subject: ")]


@pytest.fixture
def read(mailbox):
    """Read a folder from a position; (the position to keep, the mails)."""

    def reading(position=None, *, folder="INBOX", since=TODAY - timedelta(days=1), **more):
        reached, mails = imap.arrived_since(mailbox, folder, position, since=since, **more)
        return reached, list(mails)

    return reading


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_both_ways_of_encryption_read(real_mail, security) -> None:
    real_mail.put(real_mail.me, letter("one"))
    account = real_mail.account(security=security)
    mailbox = imap.open_mailbox(account, real_mail.secret, context=real_mail.stack.context)
    _, mails = imap.arrived_since(mailbox, "INBOX", None, since=date(2026, 1, 1))
    assert subjects(mails) == ["one"]
    assert isinstance(mailbox.client.socket(), ssl.SSLSocket)
    imap.close(mailbox)
    imap.close(mailbox)


def problem(account, secret, **more) -> MailboxProblem:
    with pytest.raises(MailboxProblem) as caught:
        imap.open_mailbox(account, secret, timeout=5, **more)
    return caught.value


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_an_untrusted_certificate_sees_no_password(real_mail, security) -> None:
    """docs/mail.md: certificates are always verified."""
    found = problem(real_mail.account(security=security), real_mail.secret)
    assert found.key == "imap.untrusted-certificate"
    assert real_mail.me not in real_mail.stack.logs


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_certificate_for_another_name_sees_no_password(real_mail, security) -> None:
    """127.1 is the same machine by a name that its certificate does not hold."""
    account = real_mail.account(security=security, imap_host="127.1")
    found = problem(account, real_mail.secret, context=real_mail.stack.context)
    assert found.key == "imap.untrusted-certificate"
    assert real_mail.me not in real_mail.stack.logs


def test_a_wrong_password_is_said_and_tried_once(real_mail, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    found = problem(real_mail.account(), "wr0ng secret", context=real_mail.stack.context)
    assert (found.key, found.values["user"]) == ("imap.wrong-password", real_mail.me)
    assert "Authentication failed" in str(found.values["words"])
    assert "wr0ng" not in repr(found) + str(found) + caplog.text


def test_nothing_of_secret_or_mail_reaches_a_log(real_mail, read, caplog) -> None:
    """The library would write out every line for a log that is turned on."""
    caplog.set_level(logging.DEBUG)
    real_mail.put(real_mail.me, letter("one", text="a private word"))
    read()
    assert [record for record in caplog.records if "imap" in record.name] == []


def test_reading_leaves_no_trace(real_mail, read, flags) -> None:
    """Only EXAMINE and PEEK: a mail that was unread stays unread (RFC 3501, 6.4.5)."""
    real_mail.put_all(real_mail.me, [letter("one"), letter("two")])
    assert subjects(read()[1]) == ["one", "two"]
    assert [b"\\Seen" in line for line in flags("INBOX")] == [False, False]


def test_only_what_is_new_comes_again(real_mail, read) -> None:
    """`*` means the last mail even if the range begins behind it (RFC 3501, 6.4.8)."""
    real_mail.put_all(real_mail.me, [letter("one"), letter("two")])
    position, _ = read()
    assert read(position) == (position, [])
    real_mail.put(real_mail.me, letter("three"))
    later, mails = read(position)
    assert subjects(mails) == ["three"]
    assert (later.uidvalidity, later.last_uid) == (position.uidvalidity, position.last_uid + 1)


def test_an_empty_folder_has_a_position(real_mail, read) -> None:
    position, mails = read()
    assert (position.last_uid, mails) == (0, [])
    real_mail.put(real_mail.me, letter("one"))
    assert subjects(read(position)[1]) == ["one"]


def test_a_folder_built_anew_is_read_anew(read, server) -> None:
    """Another UIDVALIDITY: UIDs say nothing any more (RFC 3501, 2.3.1.1)."""
    position = None
    for marks in (["one", "two", "three"], ["four", "five"]):
        server.create("Club")
        for mark in marks:
            server.append("Club", None, None, letter(mark))
        reached, mails = read(position, folder="Club")
        assert (subjects(mails), reached.last_uid) == (marks, len(marks))
        assert position is None or position.uidvalidity != reached.uidvalidity
        position = reached
        server.delete("Club")
        # Dovecot makes it out of the time.
        time.sleep(1)


def test_what_came_before_is_not_looked_at(real_mail, read) -> None:
    """Neither at the first look nor when an old archive is moved in, with new UIDs."""
    real_mail.put(real_mail.me, letter("old"), at=NOW - timedelta(days=90))
    real_mail.put(real_mail.me, letter("new"), at=NOW)
    position, mails = read(since=TODAY - timedelta(days=7))
    assert (subjects(mails), mails[0].arrived) == (["new"], NOW)
    real_mail.put(real_mail.me, letter("archive"), at=NOW - timedelta(days=60))
    assert read(position, since=TODAY - timedelta(days=7))[1] == []


def test_the_text_of_others_is_not_even_asked_for(real_mail, mailbox, read, monkeypatch) -> None:
    """What is none of our business stays on the server: only some header fields are seen."""
    ours = letter("ours", text="yes").replace(b"\r\n\r\n", b"\r\nIn-Reply-To: <our@x>\r\n\r\n", 1)
    private = letter("private", text="a private word").replace(b"Date", b"X-Doctor: Ito\r\nDate")
    real_mail.put_all(real_mail.me, [private, ours, private])
    seen: list[bytes] = []
    asked: list[tuple[object, ...]] = []
    fetching = mailbox.client.fetch

    def watched(*arguments):
        asked.append(arguments)
        return fetching(*arguments)

    monkeypatch.setattr(mailbox.client, "fetch", watched)

    def wanted(header: bytes) -> bool:
        seen.append(header)
        return b"In-Reply-To: <our@x>\r\n" in header

    _, mails = read(wanted=wanted)
    assert subjects(mails) == ["ours"]
    assert mails[0].raw == ours
    assert len(seen) == 3
    assert not any(b"private word" in header or b"Doctor" in header for header in seen)
    assert [len(uids) for uids, _ in asked] == [3, 1]


def test_what_is_expunged_in_between_is_left_out(real_mail, mailbox, server) -> None:
    """A server says nothing about a mail that is gone; the others still come."""
    real_mail.put_all(real_mail.me, [letter(f"n{number}") for number in range(25)])
    _, mails = imap.arrived_since(mailbox, "INBOX", None, since=TODAY - timedelta(days=1))
    first = next(mails)
    server.select("INBOX")
    server.store("5,15:20", "+FLAGS", r"\Deleted")
    server.expunge()
    rest = [first, *mails]
    left = subjects(rest)
    assert {"n0", "n3", "n10", "n24"} <= set(left)
    assert not {"n15", "n19"} & set(left)


def test_another_folder_may_be_looked_into_while_reading(real_mail, mailbox) -> None:
    """UIDs of one folder asked for in another would give other people's mails."""
    real_mail.put_all(real_mail.me, [letter(f"n{number}") for number in range(25)])
    real_mail.put_all(real_mail.me, [letter(f"sent{number}") for number in range(25)], "Sent")
    _, mails = imap.arrived_since(mailbox, "INBOX", None, since=TODAY - timedelta(days=1))
    first = next(mails)
    assert imap.present(mailbox, "Sent", ["<sent3@example.org>"]) == {"<sent3@example.org>"}
    assert subjects([first, *mails]) == [f"n{number}" for number in range(25)]


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n",
        b"no header at all",
        b"Subject: \xe9\xe8 \x80\r\nFrom: \xff\xfe\r\n\r\n8 bit \x82\xa0\r\n",
        b"Subject: nul \x00 here\r\n\r\nnul \x00 there\r\n",
        b"Subject: " + b"x" * 100_000 + b"\r\n\r\nlong\r\n",
        b'From: "broken <a@b\r\nMessage-ID: <<>>\r\nReferences: )(}{"\\\r\n\r\n)\r\n',
        b"From: a@example.org\nSubject: bare line feeds\n\ntext\n",
        b"\r\n".join(b"X-%d: y" % number for number in range(5_000)) + b"\r\n\r\nmany\r\n",
    ],
    ids=["empty", "blank", "headless", "8-bit", "nul", "long", "quotes", "lf", "many"],
)
def test_any_bytes_can_be_a_mail(real_mail, read, raw) -> None:
    """A single odd mail must not keep back those around it."""
    real_mail.put_all(real_mail.me, [letter("before"), raw, letter("after")])
    seen: list[bytes] = []
    _, mails = read(wanted=lambda header: not seen.append(header))
    assert [mails[0].raw, mails[-1].raw] == [letter("before"), letter("after")]
    assert (len(mails), len(seen)) == (3, 3)


def test_of_a_huge_mail_only_the_beginning_is_fetched(real_mail, read) -> None:
    huge = letter("huge", text="\r\n".join(["x" * 98] * 100_000))
    real_mail.put(real_mail.me, huge)
    tracemalloc.start()
    _, (mail,) = read()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert mail.raw == huge[:MOST]
    assert peak < 8 * MOST


def test_a_folder_of_20000_mails_is_read_quickly(real_mail, mailbox, read) -> None:
    """The first look asks for header lines of 20,000 mails and the text of few."""
    real_mail.put_all(real_mail.me, [letter(f"n{number}") for number in range(20_000)])
    read(imap.Position(0, 0), wanted=lambda header: False, since=TODAY + timedelta(days=2))
    start = time.monotonic()
    position, mails = read(wanted=lambda header: b"Subject: n1234\r\n" in header)
    first, start = time.monotonic() - start, time.monotonic()
    assert subjects(mails) == ["n1234"]
    assert read(position)[1] == []
    again, start = time.monotonic() - start, time.monotonic()
    ids = {f"<n{number}@example.org>" for number in range(0, 20_000, 4_000)}
    assert imap.present(mailbox, "INBOX", [*ids, "<gone@example.org>"]) == ids
    found = time.monotonic() - start
    print(f"first look {first:.2f} s, nothing new {again:.3f} s, 6 searched {found:.2f} s")
    assert first < 30
    assert again < 2
