"""Reading from servers that do what Dovecot would not: a sentence, or the rest of the mails."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime

import pytest

from followup.errors import MailboxProblem
from followup.mail import imap
from followup.mail.imap.arriving import MOST

DAY = date(2026, 11, 22)
FOUND = b"* SEARCH 3 5 8\r\n<tag> OK done\r\n"
WHEN = b'INTERNALDATE "22-Nov-2026 21:00:00 +0900"'


def part(uid: int, raw: bytes, name: bytes = b"BODY[]<0>", when: bytes = WHEN) -> bytes:
    return b"* %d FETCH (UID %d %s %s {%d}\r\n%s)\r\n" % (uid, uid, when, name, len(raw), raw)


def read(mailbox, position=None, **more):
    reached, mails = imap.arrived_since(mailbox, "INBOX", position, since=DAY, **more)
    return reached, [(mail.uid, mail.raw) for mail in mails]


def test_a_goodbye_in_the_middle_is_passed_on(scripted, opened) -> None:
    answer = part(3, b"x") + b"* BYE shutting down for today\r\n(drop)"
    mailbox = opened(scripted(script={"SEARCH": FOUND, "FETCH": answer}))
    with pytest.raises(MailboxProblem) as caught:
        read(mailbox)
    assert (caught.value.key, mailbox.broken) == ("imap.lost", True)
    assert "shutting down for today" in str(caught.value.values["words"])


@pytest.mark.parametrize("verb", ["EXAMINE", "SEARCH", "FETCH"])
@pytest.mark.parametrize(
    "answer", [b"(hang)", b"(drop)", b"* 3 FETCH (UID 3 BODY[] {900}\r\nprivate(drop)"]
)
def test_a_server_that_falls_silent(scripted, opened, verb, answer) -> None:
    server = scripted(script={"SEARCH": FOUND, verb: answer})
    mailbox, start = opened(server, timeout=0.3), time.monotonic()
    with pytest.raises(MailboxProblem) as caught:
        read(mailbox)
    assert caught.value.key in ("imap.lost", "imap.ended")
    assert "private" not in str(caught.value.values)
    assert time.monotonic() - start < 2


def test_mails_that_the_server_leaves_out_are_left_out(scripted, opened) -> None:
    """Expunged meanwhile: nothing is said about them (RFC 3501, 6.4.8)."""
    script = {"SEARCH": FOUND, "FETCH": part(8, b"c") + part(3, b"a") + b"<tag> OK done\r\n"}
    position, mails = read(opened(scripted(script=script)))
    assert (position, mails) == (imap.Position(7, 8), [(3, b"a"), (8, b"c")])


def test_news_in_between_are_not_mails(scripted, opened) -> None:
    """A server may tell of other mails, and of flags, at any time (RFC 3501, 7.4)."""
    news = b"* 3 FETCH (FLAGS (\\Seen))\r\n* 12 EXISTS\r\n* 2 EXPUNGE\r\n" + part(99, b"other")
    script = {
        "SEARCH": FOUND,
        "FETCH": news + part(5, b"b") + b"* 8 FETCH (FLAGS ())\r\n<tag> OK done\r\n",
    }
    assert read(opened(scripted(script=script)))[1] == [(5, b"b")]


@pytest.mark.parametrize(
    "refusal", [b"NO [EXPUNGEISSUED] gone", b"NO item is corrupt", b"BAD oops"]
)
def test_one_mail_that_cannot_be_given_keeps_back_no_other(scripted, opened, refusal) -> None:
    """RFC 2180, 4.1.2; and servers stumble over single mails for years."""
    no = b"<tag> " + refusal + b"\r\n"
    answers = [no, part(3, b"a") + b"<tag> OK done\r\n", no, part(8, b"c") + b"<tag> OK done\r\n"]
    server = scripted(script={"SEARCH": FOUND, "FETCH": answers})
    assert read(opened(server))[1] == [(3, b"a"), (8, b"c")]


def test_a_mail_that_comes_later_is_not_given_up(scripted, opened) -> None:
    """Skipped mails count as read; a no in one of them would be lost."""
    no, fine = b"<tag> NO [UNAVAILABLE] busy\r\n", part(8, b"c") + b"<tag> OK done\r\n"
    refused = b"<tag> NO broken\r\n"
    server = scripted(script={"SEARCH": FOUND, "FETCH": [refused, refused, no, fine]})
    with pytest.raises(MailboxProblem) as caught:
        read(opened(server))
    assert "busy" in str(caught.value.values["words"])


def test_a_server_that_gives_nothing_is_not_taken_for_empty(scripted, opened) -> None:
    """Else the mails would count as read, and a no in one of them would be lost."""
    server = scripted(script={"SEARCH": FOUND, "FETCH": b"<tag> NO [UNAVAILABLE] later\r\n"})
    with pytest.raises(MailboxProblem) as caught:
        read(opened(server))
    assert caught.value.key == "imap.refused"
    assert "later" in str(caught.value.values["words"])


@pytest.mark.parametrize(
    ("given", "raw"),
    [
        (b'* 1 FETCH (BODY[] "quoted \\"text\\"" UID 3)', b'quoted "text"'),
        (b"* 1 FETCH (UID 3 BODY[]<0> NIL)", b""),
        (b"* 1 FETCH (UID 3 BODY[] 17)", b""),
        (b'* 1 FETCH (uid 3 body[] "small")', b"small"),
        (b'* 1 FETCH (UID 3 BODY[]<0> "x" INTERNALDATE "31-Feb-2026 99:00:00 +9999")', b"x"),
        (b'* 1 FETCH (UID 3 BODY[]<0> "x" INTERNALDATE NIL)', b"x"),
        (b'* 1 FETCH (UID 3 BODY[]<0> "x" INTERNALDATE " 1-Jan-0001 00:00:00 +2300")', b"x"),
    ],
)
def test_a_mail_may_be_given_in_other_ways(scripted, opened, given, raw) -> None:
    script = {
        "SEARCH": b"* SEARCH 3\r\n<tag> OK done\r\n",
        "FETCH": given + b"\r\n<tag> OK done\r\n",
    }
    mailbox = opened(scripted(script=script))
    _, mails = imap.arrived_since(mailbox, "INBOX", None, since=DAY)
    (mail,) = mails
    assert (mail.raw, mail.arrived.tzinfo) == (raw, UTC)


def test_more_than_was_asked_for_is_cut(scripted, opened) -> None:
    script = {"SEARCH": FOUND, "FETCH": part(3, b"x" * (MOST + 9)) + b"<tag> OK done\r\n"}
    assert read(opened(scripted(script=script)))[1] == [(3, b"x" * MOST)]


def test_the_time_of_arrival_is_in_utc(scripted, opened, monkeypatch) -> None:
    """Whatever the zone of the server, and of this machine."""
    monkeypatch.setenv("TZ", "America/Caracas")
    time.tzset()
    script = {"SEARCH": FOUND, "FETCH": part(3, b"a") + b"<tag> OK done\r\n"}
    _, mails = imap.arrived_since(opened(scripted(script=script)), "INBOX", None, since=DAY)
    assert next(mails).arrived == datetime(2026, 11, 22, 12, tzinfo=UTC)
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    "answer",
    [
        b"* 3 FETCH (UID 3 BODY[] {99999999999999}\r\nx(drop)",
        b"* 3 FETCH (UID 3 BODY[] {" + b"9" * 5000 + b"}\r\nx(drop)",
        b"* 3 FETCH " + b"(" * 5000 + b"\r\n<tag> OK done\r\n",
        b"* 3 FETCH (UID x BODY[] NIL)\r\n<tag> OK done\r\n",
        b"* 3 FETCH (UID)\r\n<tag> OK done\r\n",
        b"* 3 FETCH 7\r\n<tag> OK done\r\n",
        b"* x FETCH (UID 3)\r\n<tag> OK done\r\n",
        b'* 3 FETCH (UID 3 BODY[] "open\r\n<tag> OK done\r\n',
        b"* 3 FETCH (UID 3 INTERNALDATE (NIL))\r\n<tag> OK done\r\n",
        b"\xff\xfe\r\n",
        b"\r\n",
        b"A9 OK somebody else's\r\n",
        b"<tag> MAYBE\r\n",
    ],
)
def test_senseless_answers_end_in_a_sentence(scripted, opened, answer) -> None:
    mailbox = opened(scripted(script={"SEARCH": FOUND, "FETCH": answer}), timeout=0.5)
    with pytest.raises(MailboxProblem) as caught:
        read(mailbox)
    assert caught.value.key in ("imap.senseless", "imap.ended", "imap.lost")


@pytest.mark.parametrize(
    "answer",
    [b"* SEARCH a b\r\n<tag> OK done\r\n", b"* SEARCH 1\r\n* SEARCH 2\r\n<tag> OK done\r\n"],
)
def test_senseless_numbers_end_in_a_sentence(scripted, opened, answer) -> None:
    with pytest.raises(MailboxProblem):
        read(opened(scripted(script={"SEARCH": answer})))


def test_an_endless_line_ends_in_a_sentence(scripted, opened) -> None:
    """imaplib leaves the rest of the line lying, so nothing more can be asked."""
    mailbox = opened(scripted(script={"SEARCH": b"* SEARCH" + b" 1234567" * 130_000 + b"\r\n"}))
    with pytest.raises(MailboxProblem) as caught:
        read(mailbox)
    assert (caught.value.key, mailbox.broken) == ("imap.ended", True)


def test_only_reading_is_asked_for(scripted, opened) -> None:
    """EXAMINE and PEEK set no flag (RFC 3501, 6.3.2 and 6.4.5)."""
    header = part(3, b"Subject: a\r\n\r\n", b"BODY[HEADER.FIELDS (SUBJECT)]")
    answers = [each + b"<tag> OK done\r\n" for each in (header, part(3, b"a"))]
    server = scripted(script={"SEARCH": FOUND, "FETCH": answers})
    mailbox = opened(server)
    assert read(mailbox, wanted=lambda header: True)[1] == [(3, b"a")]
    imap.present(mailbox, "Sent", ["<a@x>"])
    imap.folders(mailbox)
    said = b"\n".join(server.said[3:])
    verbs = {line.split(b" ")[1 + (line.split(b" ")[1] == b"UID")] for line in said.split(b"\n")}
    assert verbs <= {b"CAPABILITY", b"EXAMINE", b"SEARCH", b"FETCH", b"LIST"}
    assert said.count(b"BODY") == said.count(b"BODY.PEEK[") >= 3


def test_after_an_interruption_nothing_more_is_said(scripted, opened, monkeypatch) -> None:
    """The rest of an answer still lies there; the next one would be taken from it."""
    server = scripted(script={"SEARCH": FOUND})
    mailbox = opened(server)

    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(mailbox.client, "fetch", interrupted)
    with pytest.raises(KeyboardInterrupt):
        read(mailbox)
    imap.close(mailbox)
    assert (mailbox.broken, server.count(b"LOGOUT")) == (True, 0)


def test_a_server_without_uidvalidity_is_read_anew_each_time(scripted, opened) -> None:
    script = {
        "EXAMINE": b"* 3 EXISTS\r\n<tag> OK done\r\n",
        "SEARCH": FOUND,
        "FETCH": part(3, b"a") + b"<tag> OK done\r\n",
    }
    mailbox = opened(scripted(script=script))
    position, _ = read(mailbox)
    assert position == imap.Position(0, 8)
    assert read(mailbox, position)[1] == [(3, b"a")]


def test_a_mailbox_of_100000_is_asked_for_little(scripted, opened) -> None:
    """One line of numbers, then only what is new; never all of it."""
    numbers = b" ".join(b"%d" % uid for uid in range(1_000_000, 1_100_000))
    server = scripted(script={"SEARCH": b"* SEARCH " + numbers + b"\r\n<tag> OK done\r\n"})
    mailbox = opened(server)
    position, mails = read(mailbox, imap.Position(7, 1_099_999))
    assert (position.last_uid, mails) == (1_099_999, [])
    assert b"UID SEARCH UID 1100000:* SINCE 21-Nov-2026" in server.said[-1]
    assert server.count(b"FETCH") == 0
