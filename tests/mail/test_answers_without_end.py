"""Answers that never end, and answers that come before their time."""

from __future__ import annotations

import time

import pytest

from followup.errors import SendingStopped
from followup.mail import smtp


@pytest.mark.parametrize(("step", "code"), [("connect", 220), ("ehlo", 250), ("auth", 235)])
def test_a_greeting_without_end_is_a_lost_connection(scripted, step, code) -> None:
    """The standard library would read on until the memory is full."""
    server = scripted(**{step: f"{code}-x\r\n" * 20000 + f"{code} x"})
    with pytest.raises(SendingStopped) as caught:
        smtp.open_connection(server.account(user="ken"), "secret", timeout=2)
    assert caught.value.key == "mail.no-connection"


@pytest.mark.parametrize("early", ["250 queued", "550 5.7.1 not taken", "421 closing"])
def test_what_is_said_before_the_dot_is_no_answer_to_it(scripted, frozen, early) -> None:
    """RFC 5321, 4.3.2: else a mail that nobody took would be sent, one that was taken failed."""
    server = scripted()
    connection = smtp.open_connection(server.account(), None, timeout=5)

    def before_dot() -> None:
        server.interrupt(early)
        time.sleep(0.05)

    delivery = smtp.deliver(
        connection,
        sender="ken@example.com",
        recipient="akari@example.jp",
        raw=frozen(),
        before_dot=before_dot,
        final_timeout=5,
    )
    assert (delivery.outcome, server.copies) == ("uncertain", [])
