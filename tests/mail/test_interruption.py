"""Ctrl-C while the server works neither loses nor doubles.

Measured in mailmerge 2.3.0: inside `with smtplib.SMTP()` the late 250 came as an error instead of
the KeyboardInterrupt; the accepted message was told of as failed, and its hint sent it again.
"""

from __future__ import annotations

import signal
import threading

import pytest

from followup.mail import smtp


def presses(times: int):
    """Ctrl-C, `times` times, from the thread of the server."""

    def press() -> None:
        for _ in range(times):
            signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)
            # Python hears two signals that come at once as one.
            threading.Event().wait(0.1)

    return press


def send(connection, raw, before_dot=lambda: None):
    with smtp.one_message() as watch:
        delivery = smtp.deliver(
            connection,
            sender="ken@example.com",
            recipient="akari@example.jp",
            raw=raw,
            before_dot=before_dot,
            final_timeout=2,
        )
    return delivery, watch.interrupted


def test_one_ctrl_c_waits_for_the_outcome(scripted, frozen) -> None:
    server = scripted(dot=presses(1))
    connection = smtp.open_connection(server.account(), None, timeout=2)
    delivery, interrupted = send(connection, frozen())
    assert (delivery.outcome, interrupted, len(server.copies)) == ("sent", True, 1)
    smtp.close(connection)


def test_two_after_the_dot_end_as_uncertain(scripted, frozen) -> None:
    server = scripted(dot=presses(2))
    connection = smtp.open_connection(server.account(), None, timeout=2)
    delivery, interrupted = send(connection, frozen())
    assert (delivery.outcome, delivery.why) == ("uncertain", "mail.interrupted")
    assert (delivery.stop, interrupted, connection.alive) == (True, True, False)


def test_two_before_the_dot_send_nothing(scripted, frozen) -> None:
    server = scripted(rcpt=presses(2))
    connection = smtp.open_connection(server.account(), None, timeout=2)
    commits: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        send(connection, frozen(), lambda: commits.append("sending"))
    assert (commits, server.copies, connection.alive) == ([], [], False)


def test_afterwards_ctrl_c_is_what_it_was() -> None:
    before = signal.getsignal(signal.SIGINT)
    with smtp.one_message():
        assert signal.getsignal(signal.SIGINT) != before
    assert signal.getsignal(signal.SIGINT) == before


def test_where_ctrl_c_is_ignored_it_stays_ignored() -> None:
    """nohup and jobs in the background."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with smtp.one_message() as watch:
            signal.raise_signal(signal.SIGINT)
        assert watch.interrupted is False
    finally:
        signal.signal(signal.SIGINT, before)


def test_other_threads_are_left_alone() -> None:
    seen: list[bool] = []

    def work() -> None:
        with smtp.one_message() as watch:
            seen.append(watch.interrupted)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [False]
