"""Only an address that is dead for certain is never written to again."""

from __future__ import annotations

import pytest

from followup.mail.reading import read
from followup.mail.reading.verdict import status_in, verdict
from followup.model import IncomingKind

REPORT = """From: MAILER-DAEMON@example.net
Subject: Undelivered Mail
Content-Type: multipart/report; report-type=delivery-status; boundary=a

--a

{notice}
--a
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

{fields}
--a--
"""


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("5.1.1", "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found"),
        ("5.0.0", "550 no such user"),
        ("5.1.0", "550 5.1.0 Address rejected."),
        ("5.1.2", "host not found"),
        ("5.1.6", "recipient has moved"),
        ("5.1.10", "550 5.1.10 recipient has null MX"),
        ("5.2.1", "550 5.2.1 mailbox disabled"),
        ("5.3.0", "550 user unknown"),
        ("5.4.1", "550 5.4.1 Recipient address rejected: Access denied"),
        ("5.4.310", "DNS domain does not exist"),
        ("5.5.1", "550 Invalid recipient"),
        ("5.7.1", "550 5.7.1 no such user here"),
        (None, "Unrouteable address"),
        (None, "宛先のメールアドレスは存在しません"),
    ],
)
def test_what_speaks_of_the_address_is_hard(status, words) -> None:
    """RFC 3463: the subject 1 is the address; others only where their words say so."""
    assert verdict(status, words) is IncomingKind.HARD_BOUNCE


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("4.2.2", "452 4.2.2 over quota"),
        ("4.4.3", "Host or domain name not found"),
        ("5.0.0", "554 5.7.1 blocked using a block list"),
        ("5.0.0", "550 Rejected by header based Blocking"),
        ("5.1.0", "550 5.1.0 Sender rejected: spam"),
        ("5.1.8", "553 5.1.8 sender domain does not exist"),
        ("5.2.0", "552 mailbox is full"),
        ("5.2.1", "550 5.2.1 The user is receiving mail too quickly"),
        ("5.2.2", "550 5.2.2 user over quota, mailbox unavailable"),
        ("5.3.4", "552 5.3.4 message size exceeds fixed limit"),
        ("5.4.4", "451 Temporary lookup failure"),
        ("5.4.6", "too many hops, routing loop"),
        ("5.4.7", "delivery time expired"),
        ("5.5.2", "syntax error"),
        ("5.6.0", "554 5.6.0 content not allowed"),
        ("5.7.0", "550 5.7.0 reverse DNS lookup failed: host not found"),
        ("5.7.1", "550 5.7.1 relaying denied"),
        ("5.7.606", "550 5.7.606 Access denied, banned sending IP"),
        (None, "受信拒否設定がされています"),
        (None, ""),
    ],
)
def test_what_passes_or_is_our_own_fault_is_soft(status, words) -> None:
    """RFC 3463: a mailbox, a network, a filter or a sender say nothing about the address."""
    assert verdict(status, words) is IncomingKind.SOFT_BOUNCE


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("550 5.1.1 User unknown", "5.1.1"),
        ("host mx[192.0.2.5] said: 550-5.7.26 no", "5.7.26"),
        ("Sorry, no mailbox here by that name. (#5.1.1)", "5.1.1"),
        ("seen 4.4.1 before, then 550 5.1.1 no", "5.1.1"),
        ("host 192.0.2.5 said 5.1.2.3", None),
        ("version 5.5.2657.72", None),
        ("no number at all", None),
    ],
)
def test_a_status_is_no_part_of_an_internet_address(words, status) -> None:
    assert status_in(words) == status


@pytest.mark.parametrize(
    ("field", "address"),
    [
        ("rfc822; Akari@Example.JP", "akari@example.jp"),
        ("rfc822;<akari@example.jp>", "akari@example.jp"),
        ("RFC822; akari@example.jp (Akari)", "akari@example.jp"),
        ("utf-8; \\x{3042}kari@example.jp", "あkari@example.jp"),
        ("<akari@example.jp>", "akari@example.jp"),
    ],
)
def test_the_recipient_in_its_many_spellings(field, address) -> None:
    """RFC 3464, 2.3.2; RFC 6533, 3; and gateways that forgot the type."""
    fields = f"Final-Recipient: {field}\nAction: failed\nStatus: 5.1.1"
    got = read(REPORT.format(notice="", fields=fields).encode())
    assert got is not None
    assert got.failed == (address,)


@pytest.mark.parametrize(
    ("action", "status", "kind"),
    [
        ("delivered", "2.0.0", IncomingKind.DELIVERED),
        ("relayed (to a fax)", "2.0.0", IncomingKind.DELIVERED),
        ("expanded", "2.0.0", IncomingKind.DELIVERED),
        ("Delayed", "4.4.1", IncomingKind.DELAYED),
        ("failed", "4.4.7", IncomingKind.SOFT_BOUNCE),
        ("FAILED", "5.1.1", IncomingKind.HARD_BOUNCE),
        ("error", "5.1.1", IncomingKind.HARD_BOUNCE),
        ("", "4.4.1", IncomingKind.DELAYED),
        ("", "2.1.5", IncomingKind.DELIVERED),
    ],
)
def test_the_action_says_what_became_of_it(action, status, kind) -> None:
    """RFC 3464, 2.3.3."""
    fields = f"Final-Recipient: rfc822; akari@example.jp\nAction: {action}\nStatus: {status}"
    got = read(REPORT.format(notice="", fields=fields).encode())
    assert got is not None
    assert got.kind == kind
    assert bool(got.failed) == (kind in (IncomingKind.HARD_BOUNCE, IncomingKind.SOFT_BOUNCE))


def test_a_bounce_that_somebody_forwards_is_no_bounce() -> None:
    """What is inside a mail inside a mail was said to somebody else."""
    inner = REPORT.format(
        notice="", fields="Final-Recipient: rfc822; x@example.org\nAction: failed\nStatus: 5.1.1"
    )
    raw = (
        "From: Akari <akari@example.jp>\nSubject: Fwd: Undelivered Mail\n"
        "In-Reply-To: <ours@example.com>\nContent-Type: multipart/mixed; boundary=m\n\n"
        f"--m\n\nStrange, is it not?\n--m\nContent-Type: message/rfc822\n\n{inner}\n--m--\n"
    )
    got = read(raw.encode())
    assert got is not None
    assert (got.kind, got.excerpt) == (IncomingKind.REPLY, "Strange, is it not?")


DAEMON, MASTER = "MAILER-DAEMON@x.example", "postmaster@x.example"


@pytest.mark.parametrize(
    ("kind", "sender", "subject", "words"),
    [
        ("delivered", DAEMON, "Successful Mail Delivery Report", "It was successfully delivered."),
        ("delayed", DAEMON, "Delivery Delayed", "Your message is delayed. We will keep trying."),
        ("delayed", MASTER, "配信遅延のお知らせ", "配信が遅延しています。再送を試みます。"),
        ("hard-bounce", MASTER, "配信できませんでした", "指定されたアドレスは存在しません。"),
        ("soft-bounce", MASTER, "配信エラー", "メールボックスの容量が制限を超えています。"),
        ("hard-bounce", MASTER, "Undeliverable", "User not listed in public Name & Address Book"),
        ("soft-bounce", DAEMON, "failure notice", "451 Greylisting in action, come back later"),
        ("reply", MASTER, "Re: Hello", "I could not send the slides yet, sorry."),
        ("reply", "akari@example.jp", "Re: Undeliverable mails", "Mine could not be delivered."),
    ],
)
def test_notices_without_a_report_and_people_who_write_of_such(
    sender, subject, words, kind
) -> None:
    """Servers tell it in plain words, and people write of such things too."""
    raw = (
        f"From: {sender}\nSubject: {subject}\nIn-Reply-To: <ours@example.com>\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{words}\n"
    )
    got = read(raw.encode())
    assert got is not None
    assert got.kind == kind


def test_a_report_that_somebody_pastes_is_no_bounce() -> None:
    words = (
        "Look what I got:\n\nFinal-Recipient: rfc822; x@example.org\nAction: failed\nStatus: 5.1.1"
    )
    head = "From: Akari <akari@example.jp>\nIn-Reply-To: <ours@example.com>\nSubject: Re: Hello\n"
    got = read(f"{head}\n{words}\n".encode())
    assert got is not None
    assert got.kind is IncomingKind.REPLY
