"""Where SMTP can break, and what becomes of the message. One copy at most, always."""

from __future__ import annotations

import socket
import time
from dataclasses import dataclass, field

import pytest

from followup.errors import FollowupError, SendingStopped
from followup.mail import smtp

FAULTS = ("drop", "reset", "half", "cut", "garbage", "hang")
QUOTA = "550 5.4.5 Daily user sending limit exceeded"
CODES = ("421 4.3.0 closing", "450 4.2.0 greylisted", "550 5.1.1 no such user", QUOTA, "554 no")


@dataclass
class Ledger:
    """Counts the commits of `sending`."""

    commits: list[str] = field(default_factory=list)

    def __call__(self) -> None:
        self.commits.append("sending")


def send(connection, raw, recipient="akari@example.jp", before_dot=None, seconds=0.15):
    return smtp.deliver(
        connection,
        sender="ken@example.com",
        recipient=recipient,
        raw=raw,
        before_dot=before_dot or Ledger(),
        final_timeout=seconds,
    )


def narrow(server):
    """A connection through which a long text does not fit at once."""
    connection = smtp.open_connection(server.account(), None, timeout=2)
    connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    return connection


def expected(step: str, action: str) -> str:
    if step == "dot":
        return "failed" if action.startswith("5") else "uncertain"
    if action in FAULTS:
        return "reconnect"
    if step == "mail" or action.startswith("421") or action == QUOTA:
        return "stop"
    return "retry" if action.startswith("4") else "failed"


@pytest.mark.parametrize("offers", [("SIZE",), ("PIPELINING",)])
@pytest.mark.parametrize("nth", [1, 2])
@pytest.mark.parametrize("action", FAULTS + CODES)
@pytest.mark.parametrize("step", ["mail", "rcpt", "data", "dot"])
def test_every_fault_at_every_step_has_one_meaning(
    scripted, frozen, step, action, nth, offers
) -> None:
    """docs/sending-faults.md: before the dot nothing is final, after it only 250 and 5xx are clear.

    RFC 2920: nor is it where the envelope is said in one breath.
    """
    server = scripted(nth, offers=offers, **{step: action})
    connection = smtp.open_connection(server.account(), None, timeout=0.15)
    for _ in range(nth - 1):
        assert send(connection, frozen()).outcome == "sent"
    ledger = Ledger()

    delivery = send(connection, frozen(), before_dot=ledger)

    assert delivery.outcome == expected(step, action)
    assert len(ledger.commits) == (step == "dot")
    assert len(server.copies) <= nth
    assert len(server.copies) == nth or delivery.outcome != "uncertain" or action[0] == "4"
    assert delivery.stop == (delivery.outcome == "stop" or action == QUOTA)
    assert not connection.alive or delivery.outcome in {"failed", "retry", "stop"}
    smtp.close(connection)


@pytest.mark.parametrize("answer", ["251 odd", "354 again", "250-ok\r\n550 no", "25 ok", "2500 ok"])
def test_only_a_clean_250_is_a_yes(scripted, frozen, answer) -> None:
    """RFC 5321, 4.2.1: all lines of one reply carry the same code; else it is none."""
    connection = smtp.open_connection(scripted(dot=answer).account(), None, timeout=0.5)
    assert send(connection, frozen()).outcome == "uncertain"
    assert not connection.alive


@pytest.mark.parametrize("action", ["drop", "451 no", "hang"])
def test_a_refusal_stands_when_starting_over_fails(scripted, frozen, action) -> None:
    """What the server said about the reader is known, whatever happens to RSET."""
    server = scripted(rcpt="550 5.1.1 no such user", rset=action)
    connection = smtp.open_connection(server.account(), None, timeout=0.15)
    assert send(connection, frozen()).outcome == "failed"
    assert (server.count("RSET"), connection.alive) == (1, False)


@pytest.mark.parametrize("refused", ["mail", "rcpt"])
def test_a_server_that_wants_a_text_for_nobody_gets_none(scripted, frozen, refused) -> None:
    """RFC 2920, 3.1: DATA may be taken although every recipient was refused."""
    server = scripted(offers=("PIPELINING",), **{refused: "550 5.1.1 no such user"})
    connection = smtp.open_connection(server.account(), None, timeout=2)
    assert send(connection, frozen()).outcome in {"failed", "stop"}
    assert (server.copies, connection.alive) == ([], False)
    assert server.count("DATA") == 1


@pytest.mark.parametrize(("offer", "breaths"), [("SIZE", 5), ("PIPELINING", 3)])
def test_the_envelope_goes_in_one_breath_and_the_dot_alone(
    scripted, frozen, monkeypatch, offer, breaths
) -> None:
    """RFC 2920: one round trip instead of three; the point of no return stays three bytes."""
    written: list[bytes] = []
    usual = smtp.Connection.send
    monkeypatch.setattr(
        smtp.Connection, "send", lambda self, data: (written.append(data), usual(self, data))[1]
    )
    connection = smtp.open_connection(scripted(offers=(offer,)).account(), None, timeout=2)
    assert send(connection, frozen()).outcome == "sent"
    assert (len(written), written[-1]) == (breaths, b".\r\n")
    assert b"".join(written[:-2]).count(b"\r\n") == 3
    smtp.close(connection)


@pytest.mark.parametrize("action", ["drop", "reset"])
def test_a_line_cut_inside_the_text_is_nothing_sent(scripted, frozen, action) -> None:
    """docs/sending-faults.md, `body`, line lost: it stays approved and goes again."""
    server = scripted(body=action)
    long = frozen(body="a line that is repeated\n" * 10_000)
    connection = narrow(server)
    ledger = Ledger()

    assert send(connection, long, before_dot=ledger).outcome == "reconnect"
    assert (ledger.commits, server.copies, connection.alive) == ([], [], False)

    again = smtp.open_connection(server.account(), None, timeout=2)
    assert send(again, frozen()).outcome == "sent"
    assert len(server.copies) == 1
    smtp.close(again)


@pytest.mark.parametrize("action", ["drop", "reset", "421 4.4.2 timeout"])
def test_a_short_text_cut_before_its_dot_is_approved_or_uncertain(scripted, frozen, action) -> None:
    """Whichever side is faster: a commit of `sending` ends as uncertain, none as approved."""
    server = scripted(body=action)
    connection = smtp.open_connection(server.account(), None, timeout=2)
    ledger = Ledger()
    delivery = send(connection, frozen(), before_dot=ledger)
    assert (delivery.outcome == "uncertain") == bool(ledger.commits)
    assert delivery.outcome in {"uncertain", "reconnect", "stop"}
    assert delivery.outcome == "uncertain" or not server.copies
    smtp.close(connection)


def test_an_answer_in_the_middle_of_the_text_counts_as_refusal(scripted, frozen) -> None:
    """A server that says 552 before the dot has not taken anything: no commit, no dot."""
    server = scripted(body="552 5.3.4 message too big")
    connection = narrow(server)
    ledger = Ledger()
    long = frozen(body="a line that is repeated\n" * 10_000)

    delivery = send(connection, long, before_dot=ledger)

    assert (delivery.outcome, delivery.code) == ("failed", 552)
    assert (ledger.commits, server.copies) == ([], [])


def test_when_the_commit_fails_the_dot_is_never_sent(scripted, frozen) -> None:
    """docs/sending-faults.md, the disk is full: the dot only after that was written down."""
    server = scripted()
    connection = smtp.open_connection(server.account(), None, timeout=2)

    def disk_full() -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        send(connection, frozen(), before_dot=disk_full)
    assert not connection.alive
    assert server.copies == []


def test_a_refused_reader_does_not_stop_the_rest(scripted, frozen) -> None:
    """awdeorio/mailmerge#96: one 550 ended it all; here the next goes on the same line."""
    server = scripted(rcpt="550 5.1.1 no such user")
    connection = smtp.open_connection(server.account(), None)

    first = send(connection, frozen())
    second = send(connection, frozen())

    assert (first.outcome, first.words) == ("failed", "5.1.1 no such user")
    assert (second.outcome, server.connections, len(server.copies)) == ("sent", 1, 1)
    smtp.close(connection)


def test_a_full_mailbox_of_one_reader_is_not_our_own_limit(scripted, frozen) -> None:
    """RFC 3463: x.2.y is about the reader's mailbox, also when it says "quota"."""
    server = scripted(rcpt="552 5.2.2 mailbox over quota")
    connection = smtp.open_connection(server.account(), None)
    delivery = send(connection, frozen())
    assert (delivery.outcome, delivery.stop) == ("failed", False)
    smtp.close(connection)


@pytest.mark.parametrize("words", ["separate", "moderate", "corporate policy", "too many hops"])
def test_words_that_only_look_like_a_limit_are_about_one_reader(scripted, frozen, words) -> None:
    server = scripted(rcpt=f"550 5.7.1 {words}")
    connection = smtp.open_connection(server.account(), None)
    assert send(connection, frozen()).outcome == "failed"
    smtp.close(connection)


def test_a_stray_goodbye_is_not_taken_for_an_answer(scripted, frozen) -> None:
    """RFC 5321, 4.5.3.2.7 and 3.8: a late 421 before MAIL would put replies out of step."""
    server = scripted(dot="250 queued\r\n421 4.4.2 idle too long")
    connection = smtp.open_connection(server.account(), None)
    assert send(connection, frozen()).outcome == "sent"
    assert smtp.stale(connection)

    assert send(connection, frozen()).outcome == "reconnect"
    assert (server.count("MAIL"), connection.alive) == (1, False)


def test_many_messages_take_one_connection_and_one_login(scripted, frozen) -> None:
    """kootenpv/yagmail#118: its own send logs in anew for each; servers answer with 421."""
    server = scripted()
    connection = smtp.open_connection(server.account(user="ken"), "secret")
    outcomes = {send(connection, frozen()).outcome for _ in range(20)}
    smtp.close(connection)
    assert outcomes == {smtp.Outcome.SENT}
    assert (server.connections, server.count("AUTH"), len(server.copies)) == (1, 1, 20)


def test_the_server_gets_the_frozen_bytes(scripted, frozen) -> None:
    """Lines that are dots are stuffed (RFC 5321, 4.5.2) and nothing else is touched."""
    server = scripted()
    raw = frozen(body=".\n..\nplain words\n.ending")
    connection = smtp.open_connection(server.account(), None)
    send(connection, raw)
    smtp.close(connection)
    assert server.copies[0].replace(b"\r\n..", b"\r\n.") == raw
    assert b"\r\n..\r\n...\r\nplain" in server.copies[0]


@pytest.mark.parametrize(
    "harm",
    [
        lambda raw: raw.replace(b"\r\n", b"\n"),
        lambda raw: raw + b"last line without its end",
        lambda raw: raw + "さ\r\n".encode(),
        lambda raw: raw + b"x" * 1000 + b"\r\n",
        lambda raw: raw + b"\x00\r\n",
        lambda raw: b"Bcc: victim@example.net\r\n" + raw,
        lambda raw: raw.replace(b"<akari@example.jp>", b"<victim@example.net>"),
        lambda raw: raw.replace(b"<ken@example.com>", b"<boss@example.com>"),
        lambda raw: raw.replace(b"To: ", b"X: "),
        lambda raw: b"To: victim@example.net\r\n" + raw,
    ],
)
def test_harmed_bytes_do_not_leave(scripted, frozen, harm) -> None:
    """RFC 5322, 3.6: each field once. Whatever is stored, only a mail to this very reader goes."""
    server = scripted()
    connection = smtp.open_connection(server.account(), None)
    with pytest.raises(FollowupError) as caught:
        send(connection, harm(frozen()))
    assert caught.value.key == "mail.damaged"
    assert server.count("MAIL") == 0
    smtp.close(connection)


@pytest.mark.parametrize("words", ["\x1b[31mred\x07", "a\tb", "x" * 5000, "\x9b31m"])
def test_server_words_cannot_paint_on_the_screen(scripted, frozen, words) -> None:
    server = scripted(rcpt=f"550 {words}")
    connection = smtp.open_connection(server.account(), None)
    shown = send(connection, frozen()).words
    assert shown.isprintable()
    assert len(shown) <= 500
    smtp.close(connection)


def test_a_server_that_never_ends_its_answer_is_left(scripted, frozen) -> None:
    server = scripted(rcpt="\r\n".join(["250-more"] * 50_000))
    connection = smtp.open_connection(server.account(), None, timeout=20)
    began = time.monotonic()
    assert send(connection, frozen()).outcome == "reconnect"
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("action", FAULTS)
@pytest.mark.parametrize("step", ["connect", "ehlo", "auth"])
def test_no_connection_is_a_sentence(scripted, step, action) -> None:
    """docs/sending-faults.md, `greeting`, `ehlo`, `auth`: nothing sent, a reason, no hang."""
    server = scripted(**{step: action})
    with pytest.raises(SendingStopped) as caught:
        smtp.open_connection(server.account(user="ken"), "secret", timeout=0.15)
    assert caught.value.key.startswith("mail.no-") or caught.value.key in {
        "mail.greeting",
        "mail.login-later",
    }
    assert server.count("MAIL") == 0
