"""The real command, a real home and a real mail server in another process."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

SERVER = Path(__file__).with_name("practice_server.py")


@dataclass
class Result:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass
class Followup:
    """`followup` as its user runs it, with a home of its own and no terminal."""

    home: Path
    environment: dict[str, str] = field(default_factory=dict)
    started: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def env(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
        return {
            **kept,
            "HOME": str(self.home),
            "FOLLOWUP_HOME": str(self.home / "followup"),
            "LANG": "en_US.UTF-8",
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "PYTHONWARNINGS": "error",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
            **self.environment,
        }

    def command(self, *arguments: object) -> list[str]:
        return [sys.executable, "-m", "followup", *map(str, arguments)]

    def __call__(self, *arguments: object, stdin: str = "", ok: bool = True) -> Result:
        """Run it to the end. With `ok` (the default) the exit code must be 0."""
        done = subprocess.run(
            self.command(*arguments),
            input=stdin.encode(),
            capture_output=True,
            env=self.env,
            timeout=60,
            check=False,
        )
        result = Result(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert "Traceback" not in result.err, result.err
        if ok:
            assert result.code == 0, (result.code, result.out, result.err)
        return result

    @property
    def ledger(self) -> dict[str, str]:
        """Recipient -> state of every message, as it stands on the disk."""
        with closing(sqlite3.connect(self.home / "followup" / "followup.sqlite3")) as db:
            return dict(db.execute("SELECT recipient, state FROM messages ORDER BY id"))

    def start(self, *arguments: object) -> subprocess.Popen[bytes]:
        """Start it and go on; what still runs when the test ends is killed."""
        process = subprocess.Popen(
            self.command(*arguments),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=self.env,
        )
        self.started.append(process)
        return process


@dataclass
class Server:
    """The practice server: its port and what it has received."""

    port: int
    journal: Path

    @property
    def entries(self) -> list[dict[str, Any]]:
        if not self.journal.exists():
            return []
        # The last line may be half written; the server has not said yes to that message yet.
        whole, _, _ = self.journal.read_text().rpartition("\n")
        return [json.loads(line) for line in whole.splitlines()]

    @property
    def recipients(self) -> list[str]:
        return [address for entry in self.entries for address in entry["to"]]

    @property
    def messages(self) -> list[EmailMessage]:
        return [
            message_from_bytes(entry["raw"].encode("latin-1"), policy=policy.default)
            for entry in self.entries
        ]

    def await_received(self, count: int) -> None:
        """Wait until so many messages are on the server's disk."""
        end = time.monotonic() + 20
        while len(self.entries) < count:
            assert time.monotonic() < end, f"only {len(self.entries)} messages came"
            time.sleep(0.002)


@pytest.fixture
def followup(tmp_path: Path) -> Iterator[Followup]:
    home = tmp_path / "home"
    home.mkdir()
    made = Followup(home)
    yield made
    for process in made.started:
        if process.poll() is None:
            process.kill()
            process.communicate()


@pytest.fixture
def mail_server(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """A function that starts a practice server with the given options."""
    started: list[subprocess.Popen[str]] = []

    def start(*options: str) -> Server:
        journal = tmp_path / f"received-{len(started)}.jsonl"
        process = subprocess.Popen(
            [sys.executable, str(SERVER), str(journal), *options], stdout=subprocess.PIPE, text=True
        )
        started.append(process)
        assert process.stdout is not None
        return Server(int(process.stdout.readline()), journal)

    yield start
    for process in started:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


@pytest.fixture
def ken(followup: Followup) -> Callable[[Server], None]:
    """Set up the host Ken with a mail account at a practice server."""

    def init(server: Server) -> None:
        followup(
            "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
            "--organization", "Example Books", "--industry", "E-commerce",
            "--offer", "a one-page note on how we reduced second delivery attempts",
            "--smtp-host", "127.0.0.1", "--smtp-port", server.port, "--smtp-security", "none",
        )  # fmt: skip

    return init


@pytest.fixture
def registration(tmp_path: Path) -> Callable[..., Path]:
    """Write a Zoom registration report with the given people: (first, last, address, ...)."""

    def write(*people: tuple[str, ...], topic: str = "Returns", name: str = "reg.csv") -> Path:
        lines = [
            "Topic,Meeting ID,Scheduled Time,Duration (Minutes),# Registered",
            f"{topic},954 1122 3344,05/06/2026 06:00:00 PM,60,{len(people)}",
            "",
            _HEADER,
        ]
        for person in people:
            first, last, address, *rest = person
            organization, industry, title = [*rest, "", "", ""][:3]
            lines.append(
                ",".join(
                    _cell(value) for value in (first, last, address, organization, industry, title)
                )
                + ",05/02/2026 09:14:22 AM,approved"
            )
        path = tmp_path / name
        path.write_bytes(("\r\n".join(lines) + "\r\n").encode("utf-8-sig"))
        return path

    return write


_HEADER = (
    "First Name,Last Name,Email,Organization,Industry,Job Title,Registration Time,Approval Status"
)


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if set(text) & set(',"\r\n') else text


_SOME_PORT = 2525
_APPROVED: dict[int, Path] = {}


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """A home with so many approved mails, made once; to be copied, not used."""

    def make(count: int) -> Path:
        if count not in _APPROVED:
            _APPROVED[count] = _home_of_ken(tmp_path_factory.mktemp(f"approved-{count}"), count)
        return _APPROVED[count]

    return make


@pytest.fixture
def approved(followup: Followup, homes: Callable[[int], Path]) -> Callable[..., Followup]:
    """Give `followup` a home with approved mails to reader1@example.net, reader2 and so on."""

    def put(server: Server, count: int = 5) -> Followup:
        home = followup.home / "followup"
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(homes(count), home)
        config = home / "config.toml"
        told = re.sub(rf"\b{_SOME_PORT}\b", str(server.port), config.read_text())
        config.write_text(told)
        return followup

    return put


def _home_of_ken(folder: Path, count: int) -> Path:
    """From a registration list to approved mails, by the real commands."""
    followup = Followup(folder)
    followup(
        "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
        "--organization", "Example Books", "--industry", "E-commerce",
        "--smtp-host", "127.0.0.1", "--smtp-port", _SOME_PORT, "--smtp-security", "none",
    )  # fmt: skip
    rows = [
        f"Given{n},Reader,reader{n}@example.net,Shop {n},E-commerce,,05/02/2026 09:14:22 AM,"
        for n in range(1, count + 1)
    ]
    block = (
        "Topic,Meeting ID,Scheduled Time,Duration (Minutes)\nReturns,9,05/26/2026 06:00:00 PM,60\n"
    )
    (folder / "reg.csv").write_text("\n".join([block, _HEADER, *rows, ""]))
    followup("ingest", folder / "reg.csv")
    followup("draft", *(word for n in range(1, count + 1) for word in ("--person", n)))
    followup("approve", *range(1, count + 1))
    return folder / "followup"
