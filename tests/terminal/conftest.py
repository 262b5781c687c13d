"""The real command in a pseudo-terminal of 80 columns, driven as its user drives it."""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pexpect
import pytest

from followup.cli import run

ROOT = Path(__file__).parents[2]
EVENING = ROOT / "sample_data" / "evening"
# Seconds: nothing takes so long unless it hangs, on however busy a machine.
LONGEST = 60
# A key within a quarter of a second after its question is nobody's answer, and the same key
# once more needs longer: it may be held down.
READING, AGAIN = 0.26, 0.71
# After a paste, which may come in parts, keys count again when it is quiet.
QUIET = 0.16
# The terminal itself writes what is typed before the program listens.
KEYS = r"\[q\]\S* \? [y\a]*$"
HOST = (
    "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
    "--organization", "Example Books", "--industry", "E-commerce",
    "--offer", "a one-page note on how we reduced second delivery attempts",
)  # fmt: skip


@dataclass
class Terminal:
    """One command in a terminal of its own."""

    child: Any

    def sees(self, pattern: str) -> str:
        """Wait for a pattern; the text up to its end."""
        self.child.expect(pattern, timeout=LONGEST)
        return str(self.child.before) + str(self.child.after)

    def types(self, line: str) -> None:
        self.child.sendline(line)

    def presses(self, key: str) -> None:
        """One key, as soon as the program listens to keys."""
        self.listens()
        self.child.send(key)

    def interrupts(self) -> None:
        """Ctrl-C, whatever the program is at."""
        self.child.sendintr()

    def prompts(self) -> str:
        """Wait for the prompt of a review, and a reader's moment; what was shown until then."""
        shown = self.sees(KEYS)
        self.listens()
        time.sleep(READING)
        return shown

    def listens(self) -> None:
        """Wait until the next key counts: keys come one by one then, those before are gone."""
        end = time.monotonic() + LONGEST
        while termios.tcgetattr(self.child.child_fd)[3] & termios.ICANON:
            assert time.monotonic() < end, "no key is waited for"
            time.sleep(0.01)

    def rings(self) -> None:
        """Wait for the bell of a key that does not count, and until the next one does."""
        self.sees("\a")
        self.listens()
        time.sleep(QUIET)

    def drafts(self, *keys: str) -> str:
        """Press one key at each prompt of a review; what was shown until the next prompt."""
        shown, before = "", ""
        for key in keys:
            shown = self.prompts()
            if key == before:
                time.sleep(AGAIN - READING)
            self.presses(key)
            before = key
        return shown

    def ends(self) -> tuple[int | None, str]:
        """Wait for the end: exit code (None if a signal ended it) and the last words."""
        self.child.expect(pexpect.EOF, timeout=LONGEST)
        said = str(self.child.before)
        self.child.close()
        assert "Traceback" not in said
        return self.child.exitstatus, said

    def closes(self) -> None:
        """Somebody closes the window."""
        self.child.close(force=True)

    def hangs_up(self) -> None:
        """The window is gone, and nothing but that tells the program."""
        self.child.ptyproc.fileobj.close()

    def is_gone(self) -> bool:
        """Whether the program ends by itself."""
        end = time.monotonic() + LONGEST
        while self.child.ptyproc.isalive() and time.monotonic() < end:
            time.sleep(0.02)
        return not self.child.ptyproc.isalive()


@dataclass
class Desk:
    """A user's machine: a home, followup's folder, programs first on the PATH."""

    home: Path
    env: dict[str, str]
    open: list[Terminal] = field(default_factory=list)

    @property
    def bin(self) -> Path:
        return self.home / "bin"

    def program(self, name: str, script: str) -> Path:
        """Put a small program on the PATH."""
        path = self.bin / name
        path.write_text(f"#!{sys.executable}\n{script}", encoding="utf-8")
        path.chmod(0o755)
        return path

    def terminal(
        self, *arguments: object, hang_up_ignored: bool = False, **environment: str
    ) -> Terminal:
        child = pexpect.spawn(
            sys.executable,
            ["-W", "error", "-m", "followup", *map(str, arguments)],
            env=self.env | environment,
            cwd=str(self.home),
            dimensions=(50, 80),
            encoding="utf-8",
            timeout=LONGEST,
            ignore_sighup=hang_up_ignored,
        )
        child.delaybeforesend = None
        child.ptyproc.delayafterclose = child.ptyproc.delayafterterminate = 0.02
        self.open.append(Terminal(child))
        return self.open[-1]

    def told(self, *arguments: object) -> Any:
        """The object of a reading command; within this process, for speed."""
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            code = run(["--home", self.env["FOLLOWUP_HOME"], *map(str, arguments), "--json"])
        assert code == 0
        return json.loads(said.getvalue())

    def drafts(self, field: str = "state") -> list[Any]:
        return [draft[field] for draft in self.told("drafts")["drafts"]]

    def messages(self, field: str = "state") -> list[Any]:
        return [message[field] for message in self.told("outbox")["messages"]]

    def run(self, *arguments: object, code: int = 0, **environment: str) -> str:
        """Without a terminal, to the end; both outputs."""
        done = subprocess.run(
            [sys.executable, "-W", "error", "-m", "followup", *map(str, arguments)],
            env=self.env | environment,
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding=environment.get("PYTHONIOENCODING", "utf-8"),
            timeout=LONGEST,
            check=False,
        )
        assert done.returncode == code, done.stdout
        return done.stdout


def _desk(home: Path) -> Desk:
    (home / "bin").mkdir(exist_ok=True)
    env = {
        "PATH": f"{home / 'bin'}:{os.environ['PATH']}",
        "HOME": str(home),
        "FOLLOWUP_HOME": str(home / "followup"),
        "LANG": "en_US.UTF-8",
        "TERM": "xterm",
        "PYTHONPATH": str(ROOT),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }
    return Desk(home, env)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = _desk(tmp_path)
    yield found
    for terminal in found.open:
        terminal.closes()


@pytest.fixture(scope="session")
def after_the_session(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ken's folder after the session: three files taken in, five drafts, no account."""
    desk = _desk(tmp_path_factory.mktemp("ken"))
    desk.run(*HOST)
    desk.run("ingest", *sorted(EVENING.glob("*.csv")), EVENING / "meeting_saved_chat.txt")
    desk.run("draft")
    return desk.home / "followup"


@pytest.fixture
def evening() -> Callable[[str], Path]:
    """The evening's files by the beginning of their name."""

    def find(start: str) -> Path:
        return next(path for path in EVENING.iterdir() if path.name.startswith(start))

    return find


@pytest.fixture
def host(desk: Desk, after_the_session: Path) -> Desk:
    """Ken's desk after the session, a copy of its own for each test."""
    shutil.copytree(after_the_session, desk.home / "followup")
    return desk


@pytest.fixture
def mail_server(tmp_path: Path) -> Iterator[Callable[[], tuple[int, Path]]]:
    """A function that starts a mail server in another process: its port, and its journal."""
    started: list[subprocess.Popen[str]] = []

    def start() -> tuple[int, Path]:
        journal = tmp_path / "received.jsonl"
        script = ROOT / "tests" / "integration" / "practice_server.py"
        process = subprocess.Popen(
            [sys.executable, str(script), str(journal)], stdout=subprocess.PIPE, text=True
        )
        started.append(process)
        assert process.stdout is not None
        return int(process.stdout.readline()), journal

    yield start
    for process in started:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()
