"""Runs of a sender in a process of its own: killed at a line, at a moment, or not at all."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

from senders import Sender

KILLED = -signal.SIGKILL


def run(sender: Sender, home: Path) -> int:
    """The exit code of a sending that nobody disturbs."""
    return _ended(_forked(lambda: sender.send(home)))


def at_line(sender: Sender, home: Path, number: int) -> int:
    """Kill it at the `number`-th line that it executes in the sender's files; the exit code, or
    KILLED. It may be through before."""

    def kill(count: int) -> None:
        if count == number:
            os.kill(os.getpid(), signal.SIGKILL)

    return _ended(_forked(lambda: _counted(sender, home, kill)))


def after(sender: Sender, home: Path, seconds: float) -> int:
    """Kill it that long after its start; the exit code, or KILLED."""
    child = _forked(lambda: sender.send(home))
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return _ended(child)


def lines(sender: Sender, home: Path) -> int:
    """How many lines a whole sending executes in the sender's files."""
    executed = [0]
    reading, writing = os.pipe()

    def note(count: int) -> None:
        executed[0] = count

    def counting() -> int:
        code = _counted(sender, home, note)
        os.write(writing, str(executed[0]).encode())
        return code

    assert _ended(_forked(counting)) == 0
    os.close(writing)
    with os.fdopen(reading) as found:
        return int(found.read())


def _counted(sender: Sender, home: Path, at: Callable[[int], None]) -> int:
    count = 0
    known: dict[str, bool] = {}

    def inside(_frame: FrameType, event: str, _arg: Any) -> Any:
        nonlocal count
        if event == "line":
            count += 1
            at(count)
        return inside

    def called(frame: FrameType, _event: str, _arg: Any) -> Any:
        path = frame.f_code.co_filename
        if path not in known:
            known[path] = sender.files.search(path) is not None
        return inside if known[path] else None

    sys.settrace(called)
    try:
        return sender.send(home)
    finally:
        sys.settrace(None)


def _forked(work: Callable[[], int]) -> int:
    child = os.fork()
    if not child:
        code = 70
        try:
            code = work()
        finally:
            os._exit(code)
    return child


def _ended(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
