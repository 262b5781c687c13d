"""Options that pytest must know before it looks into the folders, and the tool in this process."""

from __future__ import annotations

import json
import signal
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import keyring
import pytest
from hypothesis import settings
from keyring.backends import null

# How long an example may take is said by the tests that are about time; a busy machine is no
# mistake.
settings.register_profile("followup", deadline=None)
settings.load_profile("followup")
# No test looks into the keyring of whoever runs it, nor into one that another test has made.
keyring.set_keyring(null.Keyring())
# Fixtures for every folder.
pytest_plugins = ["tests.mailstack.plugin", "tests.web.browsing"]

# Who is started in the background is told to ignore Ctrl-C, and so is all that it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--generate",
        action="store_true",
        help="write expected results that samples lack; read them before you keep them",
    )


@dataclass
class Ran:
    """What a command printed, and its exit code."""

    code: int
    raw: bytes
    err: str

    @property
    def out(self) -> str:
        return self.raw.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.raw)


@dataclass
class AtHome:
    """`followup` run in this process, with a home of its own and nobody at the terminal."""

    home: Path
    patch: pytest.MonkeyPatch

    def __call__(self, *arguments: object, stdin: str | bytes = b"", code: int | None = 0) -> Ran:
        """Run it to the end; the exit code must be `code`, or may be any if that is None."""
        from followup.cli import run

        given = stdin.encode() if isinstance(stdin, str) else stdin
        streams = {name: TextIOWrapper(BytesIO(), "utf-8") for name in ("stdout", "stderr")}
        with self.patch.context() as patch:
            patch.setattr("sys.stdin", TextIOWrapper(BytesIO(given), "utf-8"))
            for name, stream in streams.items():
                patch.setattr(f"sys.{name}", stream)
            left_with = run([str(argument) for argument in arguments])
        out, err = (_written(stream) for stream in streams.values())
        ran = Ran(left_with, out, err.decode())
        assert "Traceback" not in ran.err
        assert code is None or ran.code == code, (ran.code, ran.out, ran.err)
        return ran


def _written(stream: TextIOWrapper) -> bytes:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, BytesIO)
    return buffer.getvalue()


@pytest.fixture
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AtHome:
    home = tmp_path / "followup-home"
    monkeypatch.setenv("FOLLOWUP_HOME", str(home))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    # A mistake of followup itself must fail the test, not end in a sentence.
    monkeypatch.setenv("FOLLOWUP_DEBUG", "1")
    return AtHome(home, monkeypatch)
