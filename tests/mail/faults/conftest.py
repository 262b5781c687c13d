"""Three approved mails, the real command in this process, and a server that misbehaves."""

from __future__ import annotations

import os
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from followup.cli import run
from followup.mail import connection, smtp
from followup.workspace import Workspace

READERS = [f"reader{n}@example.net" for n in (1, 2, 3)]


@pytest.fixture(scope="module")
def in_memory() -> Iterator[Path]:
    """A folder that costs no wait for a disk, where the system has one."""
    quick = Path("/dev/shm")
    where = quick if os.access(quick, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=where) as folder:
        yield Path(folder)


@pytest.fixture(scope="module")
def three_approved(in_memory: Path) -> Callable[[bool], Path]:
    """A home with three approved mails, made once; their text may be `long`."""
    homes: dict[bool, Path] = {}

    def make(long: bool) -> Path:
        if long not in homes:
            homes[long] = _made(in_memory / f"long-{long}", _LONG if long else "A note on returns.")
        return homes[long]

    return make


_LONG = "a line that is repeated\n" * 2000


def _made(folder: Path, text: str) -> Path:
    folder.mkdir()
    home, people, words = folder / "home", folder / "reg.csv", folder / "words.txt"
    rows = [f"Given{n},Reader,{to},Shop {n},E-commerce" for n, to in enumerate(READERS, 1)]
    block = "Topic,Meeting ID,Scheduled Time,Duration (Minutes)\nReturns,9,05/26/2026 18:00,60"
    columns = "First Name,Last Name,Email,Organization,Industry"
    people.write_text("\n".join([block, columns, *rows, ""]))
    words.write_text(f"Hello,\n{text}\n")
    calls = [
        ["init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com"],
        ["init", "--no-input", "--smtp-host", "127.0.0.1", "--smtp-port", "2525",
         "--smtp-security", "none", "--smtp-user", "ken"],
        ["ingest", str(people)],
        ["draft", *(word for n in "123" for word in ("--person", n))],
        *(["edit", n, "--body-file", str(words)] for n in "123"),
        ["approve", "1", "2", "3"],
    ]  # fmt: skip
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FOLLOWUP_HOME", str(home))
        patch.setenv("LC_ALL", "en_US.UTF-8")
        assert [run(call) for call in calls] == [0] * len(calls)
    return home


@dataclass
class Home:
    """The three messages, a server, and the command in this process."""

    run: Any
    patch: pytest.MonkeyPatch

    def send(self, *options: object) -> Any:
        return self.run("send", "--yes", "--wait", "0", *options, code=None)

    @property
    def rows(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.run("outbox", "--json", code=None).json["messages"]
        return found

    @property
    def states(self) -> list[str]:
        return [row["state"] for row in self.rows]

    def a_day_later(self) -> None:
        """Past every pause that a server may have asked for; the yes still holds."""
        today = Workspace.now
        self.patch.setattr(Workspace, "now", lambda self: today(self) + timedelta(hours=25))


@pytest.fixture
def at_server(
    three_approved: Any, in_memory: Path, at_home: Any, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Home]]:
    """A copy of that home whose account is at the given server; waits are tenths of seconds."""
    home = in_memory / "used"
    monkeypatch.setenv("FOLLOWUP_HOME", str(home))
    monkeypatch.setenv("FOLLOWUP_SMTP_PASSWORD", "correct horse")
    monkeypatch.setitem(smtp.open_connection.__kwdefaults__, "timeout", 0.2)
    monkeypatch.setitem(smtp.deliver.__kwdefaults__, "final_timeout", 0.2)
    monkeypatch.setattr(connection, "_FAREWELL", 0.2)

    def put(server: Any, *, security: str = "none", long: bool = False) -> Home:
        shutil.copytree(three_approved(long), home)
        config = home / "config.toml"
        told = config.read_text().replace("2525", str(server.port))
        config.write_text(told.replace('"none"', f'"{security}"'))
        return Home(at_home, monkeypatch)

    yield put
    shutil.rmtree(home)


@pytest.fixture
def trusted(authority: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(path)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))


@pytest.fixture(autouse=True)
def small_buffers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long text takes the line more than once to carry."""
    usual = socket.create_connection

    def narrow(*arguments: Any, **named: Any) -> socket.socket:
        sock = usual(*arguments, **named)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        return sock

    monkeypatch.setattr(socket, "create_connection", narrow)
