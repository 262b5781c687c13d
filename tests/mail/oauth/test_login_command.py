"""followup login: at the provider's page, without a terminal too; secrets are found nowhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
KEN = ("--name", "Ken Ito", "--email", "ken@example.com")
SECRETS = ("access-1", "refresh-0", "device-secret", "code-1", "hush-hush")
# A keyring whose place is not searched: it stands in for the system's own.
RING = """
import json, os
from pathlib import Path
from keyring.backend import KeyringBackend
class Ring(KeyringBackend):
    priority = 1
    path = Path(os.environ["RING_FILE"])
    def read(self):
        return json.loads(self.path.read_text()) if self.path.exists() else {}
    def get_password(self, service, username):
        return self.read().get(username)
    def set_password(self, service, username, password):
        self.path.write_text(json.dumps({**self.read(), username: password}))
"""


class Machine:
    """A user's machine, a real process for each command."""

    def __init__(self, folder: Path) -> None:
        self.home, self.ring = folder / "home", folder / "ring" / "kept.json"
        (folder / "ring").mkdir()
        (folder / "ring" / "ringfile.py").write_text(RING)
        self.temporary = folder / "tmp"
        self.temporary.mkdir()
        self.env = {
            **{k: v for k, v in os.environ.items() if not k.startswith("FOLLOWUP_")},
            "FOLLOWUP_OAUTH_SERVER": os.environ["FOLLOWUP_OAUTH_SERVER"],
            "FOLLOWUP_HOME": str(self.home),
            "HOME": str(self.home),
            "TMPDIR": str(self.temporary),
            "RING_FILE": str(self.ring),
            "PYTHON_KEYRING_BACKEND": "ringfile.Ring",
            "PYTHONPATH": f"{ROOT}{os.pathsep}{folder / 'ring'}",
            "LC_ALL": "en_US.UTF-8",
        }
        self.said = ""
        self.started: list[subprocess.Popen[str]] = []

    def start(self, *arguments: object, **environment: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "followup", *map(str, arguments)],
            env=self.env | environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.started.append(process)
        return process

    def run(self, *arguments: object, code: int = 0, **environment: str) -> str:
        process = self.start(*arguments, **environment)
        said, _ = process.communicate(timeout=40)
        self.said += said
        assert process.returncode == code, said
        return said

    def kept(self) -> dict[str, str]:
        return dict(json.loads(self.ring.read_text())) if self.ring.exists() else {}

    def assert_no_secret(self, *more: str) -> None:
        places = [self.said.encode()]
        for folder in (self.home, self.temporary):
            places += [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
        for secret in (*SECRETS, *more):
            assert not any(secret.encode() in place for place in places), secret


@pytest.fixture
def machine(tmp_path: Path, server: Any) -> Iterator[Machine]:
    found = Machine(tmp_path)
    yield found
    for process in found.started:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def command_lines(over: threading.Event, seen: list[bytes]) -> None:
    """What every other user of the machine can see, while it happens."""
    while not over.wait(0.02):
        for path in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                seen.append(path.read_bytes())
            except OSError:
                continue


def test_a_code_needs_no_terminal(machine: Machine, server: Any) -> None:
    """The whole way: code, waiting, keyring; then a mail goes out with the token."""
    machine.run("init", *KEN, "--preset", "microsoft365", "--client-id", "client-1")
    server.answers = ["authorization_pending"]
    said = machine.run("login", "default", "--device")
    assert "https://login.example.com/device  ABCD-EFGH" in said
    assert machine.kept() == {"default:refresh-token": "refresh-0"}
    machine.assert_no_secret()


def test_a_browser_brings_the_answer_back(
    machine: Machine, server: Any, browser: Callable[..., Any]
) -> None:
    machine.run("init", *KEN, "--preset", "gmail", "--auth", "xoauth2", "--client-id", "client-1")
    process = machine.start("login")
    assert process.stdout is not None
    address = ""
    while not address.startswith("http"):
        address = process.stdout.readline().strip()
        assert address
    status, _, page = browser(address)
    rest, _ = process.communicate(timeout=20)
    machine.said += address + rest + page
    assert (process.returncode, status) == (0, 200)
    assert "You are logged in" in page
    assert machine.kept() == {"default:refresh-token": "refresh-0"}
    machine.assert_no_secret()


def test_without_a_keyring_a_login_is_not_pretended(machine: Machine, server: Any) -> None:
    machine.run("init", *KEN, "--preset", "microsoft365", "--client-id", "client-1")
    nothing = "keyring.backends.null.Keyring"
    said = machine.run("login", "--device", code=1, PYTHON_KEYRING_BACKEND=nothing)
    assert "keyring" in said
    machine.assert_no_secret()


@pytest.mark.parametrize(
    ("answer", "code", "hint"),
    [
        ("invalid_grant", 1, "followup login default"),
        ("invalid_client", 1, "--client-secret"),
        ((500, b"refresh-0"), 1, "does not understand"),
    ],
)
def test_what_fails_is_a_sentence_without_a_secret(
    answer: Any, code: int, hint: str, machine: Machine, server: Any
) -> None:
    machine.run("init", *KEN, "--preset", "microsoft365", "--client-id", "client-1")
    server.answers = [answer]
    said = machine.run("login", "--device", code=code, FOLLOWUP_CLIENT_SECRET="hush-hush")
    assert hint in said
    assert "Traceback" not in said
    machine.assert_no_secret()


def test_a_mail_leaves_with_the_token_and_no_secret_is_left(
    machine: Machine, server: Any, scripted: Any, tmp_path: Path
) -> None:
    """On the wire inside the login alone: in no file, on no screen, in no list of processes."""
    mail = scripted(offers=("AUTH PLAIN LOGIN XOAUTH2",))
    machine.run(
        "init", *KEN, "--industry", "E-commerce", "--preset", "gmail", "--auth", "xoauth2",
        "--client-id", "client-1", "--smtp-host", "127.0.0.1", "--smtp-port", mail.port,
        "--smtp-security", "none",
    )  # fmt: skip
    names = tmp_path / "list.csv"
    names.write_text(
        "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n"
        "Aiko Murata,aiko@example.net,11/22/2026 07:00:00 PM,11/22/2026 08:00:00 PM,60,Yes\n"
    )
    machine.run("ingest", names)
    machine.run("draft", "--person", 1)
    machine.run("approve", 1)
    over, seen = threading.Event(), list[bytes]()
    watcher = threading.Thread(target=command_lines, args=(over, seen), daemon=True)
    watcher.start()
    try:
        said = machine.run("send", "--yes", "--wait", 0, code=1)
        assert "followup login default" in said
        machine.ring.write_text(json.dumps({"default:refresh-token": "refresh-0"}))
        machine.run("send", "--yes", "--wait", 0)
    finally:
        over.set()
        watcher.join(5)
    spoken = b64encode(b"user=ken@example.com\1auth=Bearer access-1\1\1").decode()
    assert f"AUTH XOAUTH2 {spoken}" in mail.said
    assert len(mail.copies) == 1
    assert not any(secret.encode() in line for secret in SECRETS for line in seen)
    machine.assert_no_secret(spoken)


def test_at_a_terminal_the_browser_is_opened(
    machine: Machine, server: Any, browser: Callable[..., Any], tmp_path: Path
) -> None:
    """With the address that is shown too, for whoever has no browser here."""
    import pexpect

    opened, program = tmp_path / "opened", tmp_path / "ring" / "xdg-open"
    program.write_text(
        f"#!/bin/sh\nprintf %s \"$1\" > '{opened}.part'; mv '{opened}.part' '{opened}'\n"
    )
    program.chmod(0o755)
    machine.run("init", *KEN, "--preset", "gmail", "--auth", "xoauth2", "--client-id", "client-1")
    env = {**machine.env, "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}"}
    child = pexpect.spawn(
        sys.executable, ["-m", "followup", "login"], env=env, encoding="utf-8",
        dimensions=(40, 2000), timeout=15,
    )  # fmt: skip
    try:
        child.expect(r"(http://127\.0\.0\.1:\S+)\r\n")
        shown = child.match.group(1)
        end = time.monotonic() + 10
        while not opened.exists() and time.monotonic() < end:
            time.sleep(0.02)
        assert opened.read_text() == shown
        browser(shown)
        child.expect(pexpect.EOF)
        child.close()
        assert child.exitstatus == 0
    finally:
        child.close(force=True)
    assert machine.kept() == {"default:refresh-token": "refresh-0"}


def test_the_client_secret_goes_into_the_keyring_alone(at_home: Any, ring: Any) -> None:
    at_home("init", *KEN, "--preset", "gmail", "--auth", "xoauth2", "--client-id", "client-1")
    said = at_home("login", "default", "--client-secret", stdin="hush-hush\n")
    assert ring.kept == {"default:client-secret": "hush-hush"}
    assert "hush-hush" not in said.out + said.err
    assert "hush-hush" not in (at_home.home / "config.toml").read_text()
    at_home("login", "default", "--client-secret", code=1)
    at_home("login", "zoom", "--client-secret", stdin="x", code=1)


def test_a_password_is_kept_as_before(at_home: Any, ring: Any) -> None:
    """Without a name it is that of the first account."""
    at_home("init", *KEN, "--account", "work", "--preset", "icloud")
    at_home("login", stdin="app password\n")
    assert ring.kept == {"work": "app password"}


def test_ctrl_c_ends_the_waiting(machine: Machine, server: Any) -> None:
    import signal

    machine.run("init", *KEN, "--preset", "gmail", "--auth", "xoauth2", "--client-id", "client-1")
    process = machine.start("login")
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.readline()
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=10)
    assert process.returncode == 130
