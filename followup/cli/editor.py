"""The user's editor: what was typed is on disk before anything else happens to it."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from followup.cli import ask, screen
from followup.cli.screen import t
from followup.errors import FollowupError
from followup.workspace.secrets import out_of_sight

# Never vi unasked: who does not know it cannot leave it.
_PLAIN = {"win32": ["notepad"], "darwin": ["nano", "open -W -t"]}.get(sys.platform, ["nano"])
# Who reads and types takes longer; a program that is back sooner has only opened a window.
_WINDOW_SECONDS = 1.0


def edit(text: str, folder: Path) -> tuple[str, Path]:
    """Let the user edit `text`; the new text and the file that still holds it.

    The caller removes the file once the words are stored. Raises FollowupError
    ``cli.no-editor`` or ``cli.editor-failed`` (the file is kept and named).
    """
    command = _command()
    path = _written(text, folder)
    started = time.monotonic()
    try:
        with out_of_sight():
            done = subprocess.run([*command, str(path)], check=False)  # noqa: S603 - the user's choice
    except OSError as error:
        path.unlink(missing_ok=True)
        raise FollowupError("cli.no-editor", command=command[0]) from error
    except KeyboardInterrupt as error:
        raise FollowupError("cli.editor-failed", command=command[0], path=path) from error
    if done.returncode != 0:
        raise FollowupError("cli.editor-failed", command=command[0], path=path)
    if _only_a_window(text, path, started):
        ask.text(t("cli.editor-window"))
    return _read(path, command[0]), path


def _written(text: str, folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix="draft-", suffix=".txt", dir=folder)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    return Path(name)


def _only_a_window(text: str, path: Path, started: float) -> bool:
    """Whether the command came back at once and left the text alone, as ``code`` does."""
    quick = time.monotonic() - started < _WINDOW_SECONDS
    return quick and screen.is_terminal() and _read(path, "") == text


def _read(path: Path, command: str) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise FollowupError("cli.editor-failed", command=command, path=path) from error


def _command() -> list[str]:
    for name in ("VISUAL", "EDITOR"):
        if chosen := os.environ.get(name, "").strip():
            return _words(chosen)
    for plain in _PLAIN:
        words = plain.split()
        if shutil.which(words[0]):
            return words
    raise FollowupError("cli.no-editor", command="nano")


def _words(command: str) -> list[str]:
    """A command line as the user's shell would part it; on Windows a backslash is a backslash."""
    try:
        words = shlex.split(command, posix=sys.platform != "win32")
    except ValueError as error:
        raise FollowupError("cli.no-editor", command=command) from error
    return [word.strip('"') for word in words]
