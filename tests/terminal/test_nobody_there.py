"""Where nobody can answer nothing is asked: every command ends by itself, with a sentence."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from followup.cli import GROUPS, run

# Arguments, and the exit code: 3 where a human must decide, 1 where something is missing.
CALLS: dict[str, tuple[list[str], int]] = {
    "go": ([], 1),
    "ingest": (["-"], 1),
    "match": ([], 0),
    "draft": ([], 0),
    "review": ([], 3),
    "send": ([], 3),
    "copy": ([], 0),
    "demo": ([], 0),
    "drafts": ([], 0),
    "approve": (["1"], 0),
    "reject": (["1"], 0),
    "edit": (["1", "--subject", "Hello"], 0),
    "cancel": (["1"], 1),
    "login": ([], 1),
    "doctor": ([], 0),
    "why": (["1"], 0),
    "outbox": ([], 0),
    "settle": (["1", "sent"], 1),
    "sync": ([], 1),
    "status": ([], 0),
    "sessions": ([], 0),
    "people": ([], 0),
    "industry": (["logistics"], 0),
    "init": (["--no-input"], 0),
    "block": (["1"], 0),
    "unblock": (["1", "--reason", "by mistake"], 1),
    "receipt": (["1"], 0),
    "forget": (["1"], 3),
    "export": ([], 0),
    "backup": ([], 0),
    "restore": (["no-backup.sqlite"], 1),
    "templates": (["list"], 0),
    "completion": (["bash"], 0),
}
COMMANDS = [name for commands in GROUPS.values() for name in commands]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_ends_by_itself(
    command: str, host: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Standard input at its end, output into a pipe: no prompt, no hang, no colour."""
    arguments, code = CALLS[command]
    for name in ("HOME", "FOLLOWUP_HOME", "PYTHON_KEYRING_BACKEND", "PATH"):
        monkeypatch.setenv(name, host.env[name])
    host.program("xclip", "import sys\nsys.exit(1)")
    if command == "send":
        assert run(["approve", "1"]) == 0
    with Path(os.devnull).open() as nothing:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(nothing.buffer))
        assert run([command, *arguments]) == code
    shown = capsys.readouterr()
    said = shown.out + shown.err
    assert "Traceback" not in said
    assert "followup made a mistake of its own" not in said
    assert "\x1b" not in said
    assert said.strip()


def test_a_first_init_without_a_name_is_a_sentence(desk: Any) -> None:
    assert "--name" in desk.run("init", code=2)


def test_the_evening_through_a_pipe_shows_the_list_and_drafts_nothing(
    desk: Any, evening: Callable[[str], Path]
) -> None:
    """A pasted list on standard input needs no terminal; the next step is named."""
    names = evening("names").read_bytes()
    done = subprocess.run(
        [sys.executable, "-m", "followup", "go", "-", str(evening("meeting"))],
        input=names,
        env=desk.env,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert "Owen Castlebury" not in done.stderr.decode()
    assert "followup draft" in done.stderr.decode()
    assert desk.drafts() == []


def test_no_colour_where_it_is_not_wanted(host: Any) -> None:
    """NO_COLOR, any value but the empty one (no-color.org), and a pipe."""
    coloured, plain = host.terminal("match"), host.terminal("match", NO_COLOR="1")
    assert "\x1b[1m" in coloured.ends()[1]
    assert "\x1b" not in plain.ends()[1]
    assert "\x1b" not in host.run("match")


@pytest.mark.parametrize("encoding", ["cp932", "cp1252"])
def test_a_pipe_that_cannot_hold_every_sign(encoding: str, host: Any) -> None:
    """A pipe on Windows: question marks on the screen, but not one sign lost in JSON."""
    host.run("match", PYTHONIOENCODING=encoding)
    lossless = json.loads(host.run("people", "--json", PYTHONIOENCODING=encoding))
    assert lossless == host.told("people")


def test_reading_shows_a_bar_that_scripts_never_see(
    desk: Any, evening: Callable[[str], Path]
) -> None:
    files = [evening(name) for name in ("participants", "registration", "meeting")]
    shown = desk.terminal("ingest", *files).ends()[1]
    assert "Reading  [" in shown
    shutil.rmtree(desk.home / "followup")
    assert "Reading" not in desk.run("ingest", *files)


def test_ctrl_c_while_reading_stores_nothing_and_says_so(
    desk: Any, evening: Callable[[str], Path]
) -> None:
    """All or nothing: the first file was read, the second is long when the user gives up."""
    lines = evening("participants").read_text(encoding="utf-8-sig").splitlines()
    long = desk.home / "long.csv"
    long.write_text("\n".join([*lines[:4], *lines[4:] * 2000]), encoding="utf-8")
    terminal = desk.terminal("ingest", evening("names"), long)
    terminal.sees("50%")
    terminal.interrupts()
    code, said = terminal.ends()
    assert (code, "Nothing of these files was stored" in said) == (130, True)
    assert desk.told("sessions")["sessions"] == []
