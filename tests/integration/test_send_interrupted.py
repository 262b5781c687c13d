"""Ctrl-C and kill -9 where mailmerge 2.3.0 lost its place: neither lost nor doubled."""

from __future__ import annotations

import signal
import subprocess
import time

import pytest


@pytest.fixture(autouse=True)
def hears_ctrl_c():
    """A process started where SIGINT is ignored would ignore it too."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def readers(count):
    return [f"reader{n}@example.net" for n in range(1, count + 1)]


def interrupted(process):
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert b"Traceback" not in err, err
    return process.returncode, (out + err).decode()


def test_ctrl_c_while_the_server_works_finishes_that_message(mail_server, approved):
    """mailmerge: an accepted message was reported as failed. First Ctrl-C: it ends; code 130."""
    server = mail_server("--delay", "0.25")
    followup = approved(server)
    process = followup.start("send", "--yes", "--wait", "0")
    server.await_received(2)
    code, said = interrupted(process)
    assert code == 130
    assert "Waiting for the server's word" in said
    assert "sent: 2" in said
    assert "stays approved" in said
    assert server.recipients == readers(2)
    assert list(followup.ledger.values()) == ["sent"] * 2 + ["approved"] * 3
    followup("send", "--yes")
    assert server.recipients == readers(5)


def test_a_second_ctrl_c_stops_at_once_and_leaves_one_uncertain(mail_server, approved):
    """docs/design.md, command line: the second stops; what nobody can know is said to be so."""
    server = mail_server("--hang-after-dot", "2")
    followup = approved(server)
    process = followup.start("send", "--yes", "--wait", "0")
    server.await_received(2)
    process.send_signal(signal.SIGINT)
    time.sleep(0.2)
    code, said = interrupted(process)
    assert code == 130
    assert "cannot tell whether Given2" in said
    assert list(followup.ledger.values()) == ["sent", "uncertain"] + ["approved"] * 3
    followup("send", "--yes", ok=False)
    assert server.recipients == readers(5)


def test_ctrl_c_in_the_waiting_seconds_sends_nothing(mail_server, approved):
    """mailmerge: "Aborted!" and no word on where it stopped."""
    server = mail_server()
    followup = approved(server)
    process = followup.start("send", "--yes", "--wait", "30")
    assert process.stderr is not None
    waiting = process.stderr.read(len("Sending in"))
    assert waiting == b"Sending in"
    code, said = interrupted(process)
    assert code == 130
    assert "nothing was sent" in said
    assert (server.entries, set(followup.ledger.values())) == ([], {"approved"})


def test_ctrl_c_between_two_messages_ends_the_pause(mail_server, approved):
    """Ctrl-C is heard in the seconds of --pace too, and loses nothing."""
    server = mail_server()
    followup = approved(server)
    process = followup.start("send", "--yes", "--pace", "60")
    server.await_received(1)
    time.sleep(0.3)
    code, _ = interrupted(process)
    assert (code, server.recipients) == (130, readers(1))
    assert list(followup.ledger.values()) == ["sent"] + ["approved"] * 4


def test_after_kill_9_the_outbox_is_evidence_not_the_screen(mail_server, approved, tmp_path):
    """mailmerge: 863 bytes of buffered output stood for three messages."""
    server = mail_server("--delay", "0.2")
    followup = approved(server)
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(
            followup.command("send", "--yes", "--wait", "0"), env=followup.env,
            stdin=subprocess.DEVNULL, stdout=log, stderr=log,
        )  # fmt: skip
        server.await_received(3)
        process.kill()
        process.wait()
    followup("outbox", ok=False)
    found = list(followup.ledger.values())
    assert found == ["sent", "sent", "uncertain", "approved", "approved"]
    assert followup("send", "--yes", ok=False).code == 5
    assert server.recipients == readers(5)
