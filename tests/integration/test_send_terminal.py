"""followup send as somebody at a terminal meets it: one question, a visible wait, a password."""

from __future__ import annotations

import pexpect
import pytest

KEYRING = """
import json, pathlib
from keyring.backend import KeyringBackend

class Keyring(KeyringBackend):
    priority = 1
    file = pathlib.Path.home() / "keyring.json"

    def get_password(self, service, name):
        return json.loads(self.file.read_text()) if self.file.exists() else None

    def set_password(self, service, name, password):
        self.file.write_text(json.dumps(password))
"""


@pytest.fixture
def at_terminal():
    """Run a command of `followup` in a pseudo-terminal."""
    running = []

    def spawn(followup, *arguments):
        program, *rest = followup.command(*arguments)
        child = pexpect.spawn(program, rest, env=followup.env, timeout=15, encoding="utf-8")
        running.append(child)
        return child

    yield spawn
    for child in running:
        child.close(force=True)


def ended(child):
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus


@pytest.fixture
def with_login(mail_server, approved, tmp_path):
    """One approved mail, a server that wants a login, and a keyring in a file."""
    server = mail_server("--login", "ken", "right one")
    followup = approved(server, 1)
    config = followup.home / "followup" / "config.toml"
    config.write_text(
        config.read_text().replace("[account.default]", '[account.default]\nuser = "ken"')
    )
    (tmp_path / "filed_keyring.py").write_text(KEYRING)
    followup.environment = {
        "PYTHONPATH": f"{followup.env['PYTHONPATH']}:{tmp_path}",
        "PYTHON_KEYRING_BACKEND": "filed_keyring.Keyring",
    }
    return followup, server


def test_one_question_and_a_wait_that_enter_ends(mail_server, approved, at_terminal):
    """docs/design.md, command line: the plan, one question, ten visible seconds."""
    followup = approved(server := mail_server(), 2)
    child = at_terminal(followup, "send")
    child.expect("Send 2 messages from ken.ito@example.com")
    child.sendline("y")
    child.expect("Sending in 10 s")
    assert server.entries == []
    child.sendline("")
    child.expect("sent: 2")
    assert (ended(child), len(server.entries)) == (0, 2)


@pytest.mark.parametrize("answer", ["", "n", "yess"])
def test_only_a_typed_yes_is_a_yes(mail_server, approved, at_terminal, answer):
    """docs/design.md, command line: Enter and anything else is a no."""
    followup = approved(server := mail_server(), 1)
    child = at_terminal(followup, "send", "--wait", "0")
    child.expect("Send 1 message from")
    child.sendline(answer)
    child.expect("stay approved")
    assert (ended(child), server.entries) == (0, [])


def test_ctrl_c_in_the_visible_wait_sends_nothing(mail_server, approved, at_terminal):
    """The last moment to think: everything stays approved."""
    followup = approved(server := mail_server(), 1)
    child = at_terminal(followup, "send", "--yes")
    child.expect("Sending in")
    child.sendintr()
    child.expect("nothing was sent")
    assert (ended(child), server.entries) == (130, [])
    assert list(followup.ledger.values()) == ["approved"]


def test_ctrl_d_in_the_visible_wait_sends_nothing(mail_server, approved, at_terminal):
    """opensciencegrid/topology#87: the end of input is a no, also when a window is closed."""
    followup = approved(server := mail_server(), 1)
    child = at_terminal(followup, "send", "--yes")
    child.expect("Sending in")
    child.sendeof()
    child.expect("nothing was sent")
    assert (ended(child), server.entries) == (130, [])
    assert list(followup.ledger.values()) == ["approved"]


def test_a_second_enter_at_the_question_does_not_end_the_wait(mail_server, approved, at_terminal):
    """The cooling-off is real: only an Enter that answers it counts."""
    followup = approved(server := mail_server(), 1)
    child = at_terminal(followup, "send")
    child.expect("Send 1 message from")
    child.send("y\n\n")
    child.expect("Sending in 9 s")
    assert server.entries == []
    child.sendintr()
    assert ended(child) == 130


def test_a_typed_password_is_kept_once_the_server_took_it(with_login, at_terminal):
    """README, mail account: in the keyring, in which the first send keeps what you type."""
    followup, server = with_login
    child = at_terminal(followup, "send", "--wait", "0", "--yes")
    child.expect("Password for ken.ito@example.com")
    child.sendline("right one")
    child.expect("sent: 1")
    assert "right one" not in child.before
    assert (ended(child), len(server.entries)) == (0, 1)
    assert (followup.home / "keyring.json").read_text() == '"right one"'


def test_an_old_password_in_the_keyring_is_no_dead_end(with_login, at_terminal):
    """After a refusal it is asked for once more; a wrong one is never kept."""
    followup, server = with_login
    kept = followup.home / "keyring.json"
    kept.write_text('"the old one"')
    child = at_terminal(followup, "send", "--wait", "0", "--yes")
    child.expect("refused the login of ken")
    child.expect("Password for")
    child.sendline("also wrong")
    child.expect("refused the login of ken")
    assert (ended(child), server.entries, kept.read_text()) == (1, [], '"the old one"')
    child = at_terminal(followup, "send", "--wait", "0", "--yes")
    child.expect("Password for")
    child.sendline("right one")
    child.expect("sent: 1")
    assert (ended(child), kept.read_text()) == (0, '"right one"')


def test_a_new_sender_is_asked_about_even_with_yes(mail_server, approved, at_terminal):
    """README, promise 1: --yes says yes to approved words, not to a From nobody has seen."""
    followup = approved(server := mail_server(), 1)
    config = followup.home / "followup" / "config.toml"
    config.write_text(config.read_text().replace('address = "ken.ito@', 'address = "ken@'))
    assert followup("send", "--yes", ok=False).code == 3
    child = at_terminal(followup, "send", "--yes", "--wait", "0")
    child.expect("from ken@example.com")
    assert server.entries == []
    child.sendline("y")
    child.expect("sent: 1")
    assert (ended(child), server.entries[0]["from"]) == (0, "ken@example.com")
