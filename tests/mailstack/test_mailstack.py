"""The real servers do what the tests that lean on them believe."""

from __future__ import annotations

import pytest


def letter(sender: str, to: str, mark: str) -> bytes:
    return (
        f"From: {sender}\r\nTo: {to}\r\nSubject: {mark}\r\nMessage-ID: <{mark}@local.test>\r\n"
        "Date: Sun, 22 Nov 2026 21:00:00 +0900\r\n\r\nHello\r\n.\r\n..dots\r\n"
    ).encode()


def test_a_mail_arrives_whole(real_mail) -> None:
    raw = letter(real_mail.me, real_mail.alice, "whole")
    real_mail.submit(real_mail.me, real_mail.alice, raw)
    (arrived,) = real_mail.await_mails(1, real_mail.alice)
    assert b"Hello\n.\n..dots" in arrived.replace(b"\r\n", b"\n")


@pytest.mark.parametrize(
    ("who", "status"), [("nobody", "5.1.1"), ("full", "5.2.2"), ("later", "4.4.1")]
)
def test_who_cannot_be_reached_bounces(real_mail, who, status) -> None:
    to = getattr(real_mail, who)
    real_mail.submit(real_mail.me, to, letter(real_mail.me, to, who))
    (bounce,) = real_mail.await_mails(1, real_mail.me)
    assert f"Status: {status}".encode() in bounce
    assert b"report-type=delivery-status" in bounce
