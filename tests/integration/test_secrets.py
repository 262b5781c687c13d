"""A password that one can recognise goes through every way, and is then looked for everywhere."""

from __future__ import annotations

import json
import sys
import threading
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest

USER, SECRET = "ken", 'Zq7 "rec0gnisable"\\9Wx'
RING = """
import os, pathlib
from keyring.backend import KeyringBackend
class Ring(KeyringBackend):
    priority = 9
    vault = property(lambda self: pathlib.Path(os.environ["VAULT"]) / "ring")
    def get_password(self, service, name):
        return self.vault.read_text() if self.vault.exists() else None
    def set_password(self, service, name, password):
        self.vault.write_text(password)
"""
# Prints the password after a while, in which its own environment and command line can be seen.
TELLER = """
import json, os, pathlib, time
vault = pathlib.Path(os.environ["VAULT"])
(vault / "seen.json").write_text(json.dumps(dict(os.environ)))
time.sleep(0.5)
print((vault / "secret").read_text())
"""


def forms(secret: str = SECRET) -> list[bytes]:
    """The password as it is, and as it would look in JSON, Base64, hex, a repr or an address."""
    plain = secret.encode()
    login = b"\0" + USER.encode() + b"\0" + plain
    return [
        plain, b64encode(plain).rstrip(b"="), b64encode(login), plain.hex().encode(),
        json.dumps(secret)[1:-1].encode(), repr(secret)[1:-1].encode(), quote(secret).encode(),
    ]  # fmt: skip


def shows(data: bytes) -> bool:
    return any(form in data for form in forms())


@contextmanager
def watched() -> Iterator[list[str]]:
    """Meanwhile every command line of the system is read again and again."""
    found: list[str] = []
    over = threading.Event()

    def look() -> None:
        while not over.wait(0.01):
            for path in Path("/proc").glob("[0-9]*/cmdline"):
                try:
                    line = path.read_bytes()
                    # The server is told by its command line; nobody else may be.
                    if shows(line) and b"practice_server.py" not in line:
                        found.append(str(path))
                except OSError:
                    pass

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield found
    finally:
        over.set()
        thread.join()


@pytest.fixture
def vault(tmp_path):
    """Where the password lies by right: the user's own store, not followup's."""
    folder = tmp_path / "vault"
    folder.mkdir()
    (folder / "secret").write_text(SECRET)
    (folder / "vault_ring.py").write_text(RING)
    (folder / "tell.py").write_text(TELLER)
    return folder


@pytest.fixture
def ready(approved, vault, tmp_path):
    """A home with approved mails; its account asks for a login; temporary files in `tmp`."""

    def make(server, *more):
        followup = approved(server, 2)
        (tmp_path / "tmp").mkdir(exist_ok=True)
        path = f"{Path(__file__).parents[2]}:{vault}"
        followup.environment.update(
            TMPDIR=str(tmp_path / "tmp"), VAULT=str(vault), PYTHONPATH=path, FOLLOWUP_DEBUG="1"
        )
        followup(
            "init", "--no-input", "--smtp-host", "127.0.0.1", "--smtp-port", server.port,
            "--smtp-security", "none", "--smtp-user", USER, *more,
        )  # fmt: skip
        return followup

    return make


def by_environment(followup, vault):
    followup.environment["FOLLOWUP_SMTP_PASSWORD"] = SECRET


def by_keyring(followup, vault):
    followup.environment["PYTHON_KEYRING_BACKEND"] = "vault_ring.Ring"
    followup("login", "default", stdin=f"{SECRET}\n")
    assert (vault / "ring").read_text() == SECRET


def by_command(followup, vault):
    # Somebody else's secret of ours, which that program has no business to know.
    followup.environment["FOLLOWUP_ZOOM_CLIENT_SECRET"] = SECRET


WAYS = {"environment": by_environment, "keyring": by_keyring, "command": by_command}


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="no /proc on this system")
@pytest.mark.parametrize("right", ["right", "wrong"])
@pytest.mark.parametrize("way", WAYS)
def test_a_password_is_found_nowhere(ready, mail_server, vault, tmp_path, way, right) -> None:
    """docs/design.md, command line: in no config, command line or log; nor anywhere else."""
    server = mail_server("--login", USER, SECRET if right == "right" else "another one")
    told = f'"{sys.executable}" "{vault / "tell.py"}"'
    followup = ready(server, *(["--password-command", told] if way == "command" else []))
    WAYS[way](followup, vault)
    with watched() as lines:
        runs = [followup("send", "--yes", "--wait", 0, ok=False)]
    readings = ("status", "outbox", "drafts", "export --format json")
    runs += [followup(*reading.split(), ok=False) for reading in readings]
    assert runs[0].code == (0 if right == "right" else 1), runs[0].err
    assert len(server.entries) == (2 if right == "right" else 0)
    assert not lines, "a command line shows it"
    assert not any(shows(f"{run.out}{run.err}".encode()) for run in runs)
    for folder in (followup.home, tmp_path / "tmp"):
        for path in filter(Path.is_file, folder.rglob("*")):
            assert not shows(path.read_bytes()), path
    if way == "command":
        assert not shows((vault / "seen.json").read_bytes()), "its environment holds it"


def test_the_search_finds_what_is_there(tmp_path) -> None:
    """A search that sees nothing proves nothing."""
    assert all(shows(b"..." + form + b"...") for form in forms())
    assert not shows(b"another one")


def test_a_password_is_in_no_value_that_may_be_printed() -> None:
    """A traceback of another tool prints the values of local names."""
    from followup.cli.account_questions import Secret
    from followup.mail.ways.smtp import Smtp

    account = object()
    assert not shows(repr([Secret(SECRET), Smtp(account, SECRET)]).encode())  # type: ignore[arg-type]
