"""The real servers do what the tests that lean on them believe."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from followup.mail import imap, smtp
from followup.mail.freezing import compose
from followup.mail.settings import Account
from tests.mailstack.stack import answers

ROOT = Path(__file__).parents[2]
ID = "<one@local.test>"


def letter(sender: str, to: str, mark: str) -> bytes:
    return (
        f"From: {sender}\r\nTo: {to}\r\nSubject: {mark}\r\nMessage-ID: <{mark}@local.test>\r\n"
        "Date: Sun, 22 Nov 2026 21:00:00 +0900\r\n\r\nHello\r\n.\r\n..dots\r\n"
    ).encode()


def deliver(real_mail, account: Account) -> smtp.Delivery:
    """Send one mail from me to alice through followup's own way out."""
    raw = compose(
        sender_name="Ken Ito",
        sender_address=real_mail.me,
        recipient_name="Alice",
        recipient=real_mail.alice,
        subject="One",
        body="Hello\n.\n",
        date=datetime(2026, 11, 22, tzinfo=UTC),
        message_id=ID,
    )
    connection = smtp.open_connection(account, real_mail.secret, context=real_mail.stack.context)
    delivery = smtp.deliver(
        connection,
        sender=real_mail.me,
        recipient=real_mail.alice,
        raw=raw,
        before_dot=lambda: None,
        final_timeout=10,
    )
    smtp.close(connection)
    return delivery


def in_sent(real_mail) -> bool:
    account, context = real_mail.account(), real_mail.stack.context
    mailbox = imap.open_mailbox(account, real_mail.secret, context=context)
    folder = imap.folders(mailbox).sent
    found = imap.present(mailbox, folder or "", [ID])
    imap.close(mailbox)
    return bool(found)


def test_a_mail_arrives_whole(real_mail) -> None:
    raw = letter(real_mail.me, real_mail.alice, "whole")
    real_mail.submit(real_mail.me, real_mail.alice, raw)
    (arrived,) = real_mail.await_mails(1, real_mail.alice)
    assert arrived.endswith(b"\r\n\r\nHello\r\n.\r\n..dots\r\n")


@pytest.mark.parametrize(
    ("who", "status"), [("nobody", "5.1.1"), ("full", "5.2.2"), ("later", "4.4.1")]
)
def test_who_cannot_be_reached_bounces(real_mail, who, status) -> None:
    to = getattr(real_mail, who)
    real_mail.submit(real_mail.me, to, letter(real_mail.me, to, who))
    (bounce,) = real_mail.await_mails(1, real_mail.me)
    assert f"Status: {status}".encode() in bounce
    assert b"report-type=delivery-status" in bounce


def test_one_reader_is_refused_at_once(real_mail) -> None:
    with pytest.raises(AssertionError, match="No such reader"):
        real_mail.submit(real_mail.me, real_mail.refused, letter("x", "y", "z"))


@pytest.mark.parametrize("security", ["tls", "starttls"])
@pytest.mark.parametrize("keeps", [True, False])
def test_a_server_keeps_a_copy_of_what_was_sent_or_not(real_mail, security, keeps) -> None:
    account = real_mail.account(security=security, keeps_sent=keeps)
    assert deliver(real_mail, account).outcome is smtp.Outcome.SENT
    real_mail.await_mails(1, real_mail.alice)
    if keeps:
        real_mail.await_mails(1, real_mail.me, "Sent")
    assert in_sent(real_mail) is keeps


@pytest.mark.parametrize(("where", "copies"), [("before-dot", 0), ("after-dot", 1)])
def test_a_cut_leaves_the_evidence_that_it_should(real_mail, where, copies) -> None:
    """RFC 1047: the same to followup, and yet one of them is delivered, in Sent too."""
    proxy = real_mail.cutting(where)
    account = real_mail.account(port=proxy.port)
    assert deliver(real_mail, account).outcome is smtp.Outcome.UNCERTAIN
    assert proxy.cuts == 1
    real_mail.await_mails(copies, real_mail.me, "Sent")
    real_mail.await_mails(copies, real_mail.alice)
    assert in_sent(real_mail) is bool(copies)
    assert deliver(real_mail, account).outcome is smtp.Outcome.SENT
    assert len(real_mail.await_mails(copies + 1, real_mail.alice)) == copies + 1


STARTED = """
import time
from tests.mailstack.stack import Kept
with Kept() as stack:
    print(stack.folder, *stack.ports.values(), flush=True)
    time.sleep(60)
"""


def test_nothing_is_left_when_the_tests_are_killed(mail_stack) -> None:
    running = subprocess.Popen(
        [sys.executable, "-c", STARTED],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert running.stdout is not None
    folder, *ports = running.stdout.readline().split()
    assert answers(int(ports[0]))
    running.kill()
    running.communicate()
    end = time.monotonic() + 20
    while Path(folder).exists() or any(answers(int(port), longest=0) for port in ports):
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.mark.parametrize(
    ("needed", "outcome"), [({}, "1 skipped"), ({"FOLLOWUP_NEEDS_MAIL": "1"}, "1 error")]
)
def test_without_the_servers_there_is_a_sentence(tmp_path, needed, outcome) -> None:
    """Skipped where they are not installed, but never where they have to be."""
    test = Path(__file__).with_name("test_mailstack.py")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-k", "arrives_whole", test],
        env={"PATH": str(tmp_path), "HOME": str(tmp_path), **needed},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Real mail needs " in done.stdout
    assert outcome in done.stdout
