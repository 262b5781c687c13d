"""The command in a real terminal of 80 x 24: tmux keeps its grid, and tells what stands there."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from tempfile import TemporaryDirectory
from typing import Any

import pytest

NEEDED = bool(os.environ.get("FOLLOWUP_NEEDS_TMUX"))
TMUX = shutil.which("tmux")
LONGEST = 60
# A key sooner than this after its question is nobody's answer; the same key needs longer.
READING, AGAIN = 0.3, 0.75
KEYS = r"\[q\]\S* \?$"
MORE = r"\[(space|スペース)\] --$"


@dataclass
class Pane:
    """A shell in a window of tmux; its prompt says how the last command ended.

    `as_is` are lines that are shown unbroken on purpose, to be copied; links are too.
    """

    socket: str
    columns: int
    pressed: str = ""
    as_is: tuple[str, ...] = ()

    def tmux(self, *arguments: str) -> str:
        done = subprocess.run(
            [str(TMUX), "-u", "-S", self.socket, *arguments],
            check=True, capture_output=True, encoding="utf-8",
        )  # fmt: skip
        return done.stdout

    def about(self, what: str) -> str:
        return self.tmux("display-message", "-p", f"#{{{what}}}").strip()

    def runs(self, *arguments: object, **environment: str) -> None:
        """Start the command, on an empty screen."""
        words = [f"{name}={value}" for name, value in environment.items()]
        words += [sys.executable, "-W", "error", "-m", "followup", *map(str, arguments)]
        self.types("clear; env " + shlex.join(words))

    def types(self, line: str) -> None:
        self.tmux("send-keys", "-l", line)
        self.tmux("send-keys", "Enter")

    def screen(self, *options: str) -> str:
        return self.tmux("capture-pane", "-p", *options).rstrip()

    def sees(self, pattern: str) -> str:
        """Wait until the pattern stands on the screen; the screen."""
        end = time.monotonic() + LONGEST
        while not re.search(pattern, shown := self.screen(), re.MULTILINE):
            assert time.monotonic() < end, shown
            time.sleep(0.03)
        assert "Traceback" not in shown
        return shown

    def asks(self, pattern: str = KEYS) -> str:
        """Wait until a key is asked for at the end of the screen, and counts."""
        end = time.monotonic() + LONGEST
        while not (re.search(pattern, shown := self.screen()) and self._listens()):
            assert time.monotonic() < end, shown
            time.sleep(0.03)
        self.fits()
        return shown

    def reads(self) -> str:
        """Turn the pages of a draft up to the keys; everything that stood there."""
        pages = [self.asks(f"({MORE})|({KEYS})")]
        while re.search(MORE, pages[-1]):
            self.presses("Space")
            pages.append(self.asks(f"({MORE})|({KEYS})"))
        return "\n".join(pages)

    def decides(self, key: str) -> str:
        """Read the draft whole, then press; what was read."""
        shown = self.reads()
        self.presses(key)
        return shown

    def presses(self, *keys: str) -> None:
        """Keys by their names in tmux, once a reader may have read; each is answered."""
        for key in keys:
            before = self.screen()
            self.tries(key)
            end = time.monotonic() + LONGEST
            while self.screen() == before:
                assert time.monotonic() < end, before
                time.sleep(0.02)

    def tries(self, key: str) -> None:
        """The same for a key that may be no answer."""
        time.sleep(AGAIN if key == self.pressed else READING)
        self.tmux("send-keys", key)
        self.pressed = key

    def ends(self) -> int:
        """Wait for the shell; how the command ended. The terminal is as it was before."""
        shown = self.sees(r"^ended (\d+) >$(?![\s\S]*\S)")
        code = re.findall(r"^ended (\d+) >$", shown, re.MULTILINE)[-1]
        self.tmux("send-keys", "-l", "clear; stty -a")
        self.tmux("send-keys", "Enter")
        modes = self.sees(r"echoctl[\s\S]*^ended 0 >$").split()
        assert {"echo", "icanon", "isig", "icrnl", "opost"} <= {one.strip(";") for one in modes}
        assert self.about("cursor_flag") == "1"
        return int(code)

    def fits(self) -> None:
        """No line was broken by the terminal in place of followup."""
        from wcwidth import wcswidth

        wide = [x for x in self.screen("-J").splitlines() if wcswidth(x) > self.columns]
        assert [line for line in wide if line not in self.as_is and "://" not in line] == []

    def resized(self, columns: int, lines: int) -> None:
        self.columns = columns
        self.tmux("resize-window", "-x", str(columns), "-y", str(lines))

    def _listens(self) -> bool:
        """Whether keys come one by one now."""
        terminal = os.open(self.about("pane_tty"), os.O_RDONLY | os.O_NOCTTY)
        try:
            return not termios.tcgetattr(terminal)[3] & termios.ICANON
        finally:
            os.close(terminal)


@pytest.fixture
def pane() -> Iterator[Callable[..., Pane]]:
    """A function that opens a window for somebody's desk: ``pane(desk, columns, lines)``."""
    if TMUX is None:
        why = "tmux is not installed here, so nobody looks at the review in a real terminal"
        pytest.fail(why) if NEEDED else pytest.skip(why)
    opened: list[Pane] = []

    def open_one(desk: Any, columns: int = 80, lines: int = 24, **environment: str) -> Pane:
        given = {
            **desk.env,
            "LC_ALL": "C.UTF-8",
            "FOLLOWUP_LANG": "en",
            "PS1": "ended $? > ",
            **environment,
        }
        shell = ["env", "-i", *(f"{name}={value}" for name, value in given.items())]
        found = Pane(f"{folder}/{len(opened)}", columns)
        opened.append(found)
        found.tmux(
            "-f", os.devnull, "new-session", "-d", "-x", str(columns), "-y", str(lines),
            "-c", str(desk.home), *shell, "bash", "--norc", "--noprofile",
        )  # fmt: skip
        found.sees(r"ended 0 >")
        return found

    with TemporaryDirectory(prefix="tmux") as folder:  # a socket's path must be short
        yield open_one
        for one in opened:
            subprocess.run([str(TMUX), "-S", one.socket, "kill-server"], capture_output=True)
