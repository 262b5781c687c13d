"""Secrets: where they are looked for, in which order, and that they show up nowhere."""

from __future__ import annotations

import os
import sys

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoBackend
from keyring.backends.null import Keyring as Forgetful
from keyring.errors import KeyringLocked

from followup.credentials import secret, store_secret
from followup.errors import FollowupError

VARIABLE = "FOLLOWUP_SMTP_PASSWORD"


class Memory(KeyringBackend):
    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password


class Locked(Memory):
    def get_password(self, *_given):
        raise KeyringLocked("locked: hunter2")

    set_password = get_password


class Broken(Memory):
    def get_password(self, *_given):
        raise RuntimeError("D-Bus said hunter2")

    def set_password(self, _service, _username, password):
        raise RuntimeError(f"cannot store {password}")


@pytest.fixture(autouse=True)
def ring(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    before = keyring.get_keyring()
    memory = Memory()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


def python(code: str) -> str:
    return f"'{sys.executable}' -c '{code}'"


def find(command: str | None = None) -> str | None:
    return secret("work", variable=VARIABLE, password_command=command)


def refusal(call, *given) -> FollowupError:
    with pytest.raises(FollowupError) as caught:
        call(*given)
    assert "hunter2" not in repr(caught.value)
    assert caught.value.__cause__ is None
    return caught.value


def test_the_environment_comes_first(monkeypatch) -> None:
    store_secret("work", "from the keyring")
    monkeypatch.setenv(VARIABLE, "from the environment\n")
    assert find(python('print("from the command")')) == "from the environment"


def test_then_the_command_then_the_keyring() -> None:
    store_secret("work", "from the keyring")
    assert find(python('print("from the command"); print("second line")')) == "from the command"
    assert find() == "from the keyring"
    assert secret("other", variable=VARIABLE) is None


def test_a_command_runs_without_a_shell(tmp_path) -> None:
    marker = tmp_path / "marker"
    assert find(f"echo hi; touch {marker}") == f"hi; touch {marker}"
    assert not marker.exists()


def test_a_command_cannot_wait_for_input(monkeypatch) -> None:
    """A terminal that stays silent must not hang `send`."""
    monkeypatch.setattr("followup.credentials._SECONDS", 3)
    silent, writing, before = *os.pipe(), os.dup(0)
    os.dup2(silent, 0)
    try:
        code = "import sys; sys.exit(len(sys.stdin.read()) or 3)"
        assert refusal(find, python(code)).key == "credentials.command-failed"
    finally:
        os.dup2(before, 0)
        for handle in (silent, writing, before):
            os.close(handle)


@pytest.mark.parametrize(
    ("command", "key"),
    [
        ("'unclosed", "command-unreadable"),
        ("   ", "command-unreadable"),
        ("/no/such/program hunter2", "command-missing"),
        ("nul\x00byte", "command-missing"),
        (python('import sys; print("hunter2"); sys.exit(1)'), "command-failed"),
        (python("pass"), "command-empty"),
        (python('print(); print("hunter2")'), "command-empty"),
        (python(r'import sys; sys.stdout.buffer.write(b"\xff\xfe")'), "command-empty"),
    ],
)
def test_a_command_without_a_password_is_a_sentence(command, key) -> None:
    assert refusal(find, command).key == f"credentials.{key}"


def test_a_slow_command_is_ended(monkeypatch) -> None:
    monkeypatch.setattr("followup.credentials._SECONDS", 0.2)
    assert refusal(find, python("import time; time.sleep(5)")).key == "credentials.command-slow"


def test_a_long_secret_is_kept_in_parts(ring) -> None:
    """Windows' keyring takes 1280 signs in an entry; a refresh token may be longer."""
    for long in ("x" * 1001, "abc" * 1500, "y" * 1000):
        store_secret("work", long)
        assert secret("work", variable=VARIABLE) == long
        assert max(map(len, ring.kept.values())) <= 1280
    store_secret("work", "z" * 2500)
    del ring.kept["followup", "work:1"]
    assert secret("work", variable=VARIABLE) is None


def test_without_a_keyring_there_is_no_secret() -> None:
    """keyring raises NoKeyringError where no desktop runs (measured with 25.7.0)."""
    for backend in (NoBackend(), Broken()):
        keyring.set_keyring(backend)
        assert find() is None


def test_a_locked_keyring_says_so() -> None:
    keyring.set_keyring(Locked())
    assert refusal(find).key == "credentials.keyring-locked"


@pytest.mark.parametrize("backend", [NoBackend, Forgetful, Locked, Broken])
def test_a_keyring_that_does_not_keep_is_told(backend) -> None:
    keyring.set_keyring(backend())
    assert refusal(store_secret, "work", "hunter2").key == "credentials.no-keyring"


def test_a_program_that_we_start_is_given_none_of_our_secrets(monkeypatch):
    """A password command may hand its environment on to others, or write it into a log."""
    ours = ("SMTP_PASSWORD", "IMAP_PASSWORD", "ZOOM_CLIENT_SECRET", "REFRESH_TOKEN")
    for name in ours:
        monkeypatch.setenv(f"FOLLOWUP_{name}", "hunter2")
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setenv("FOLLOWUP_HOME", "kept")
    seen = find(python('import os; print(sorted(n for n in os.environ if n[:8] == "FOLLOWUP"))'))
    assert "FOLLOWUP_HOME" in seen
    assert not [name for name in ours if name in seen]
