"""Keys that come too early or together decide nothing; how the sitting ends loses nothing."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

LONGEST = 60


def gone(process: int) -> bool:
    end = time.monotonic() + LONGEST
    while Path(f"/proc/{process}").exists() and time.monotonic() < end:
        time.sleep(0.05)
    return not Path(f"/proc/{process}").exists()


def test_two_fast_yes_approve_one_draft(host: Any, pane: Callable[..., Any]) -> None:
    """Promise 1: nobody has read the second draft when the second `y` comes; neither when a key
    is held down, nor when somebody pastes a line that begins with it."""
    window = pane(host, 80, 50)
    window.runs("review")
    window.reads()
    time.sleep(0.3)
    window.tmux("send-keys", "-l", "yy")
    window.sees(r"\[2/5\]")
    window.tmux("send-keys", "-l", "y")
    window.asks()
    assert host.drafts().count("approved") == 1
    time.sleep(0.3)
    window.tmux("send-keys", "-l", "yes, and I would gladly say more of it")
    time.sleep(0.6)
    assert host.drafts().count("approved") == 1
    window.tmux("send-keys", "-l", "ｎ")
    window.sees(r"\[3/5\]")
    window.asks()
    assert host.drafts()[:2] == ["approved", "declined"]
    for _ in range(40):
        window.tmux("send-keys", "-l", "y")
        time.sleep(0.02)
    window.asks()
    assert host.drafts().count("approved") <= 2


def test_no_yes_before_the_whole_draft_was_seen(host: Any, pane: Callable[..., Any]) -> None:
    """At 24 lines the first page ends above the signature: a `y` there is no answer."""
    window = pane(host)
    window.runs("review")
    first = window.asks(r"\[space\] --$")
    assert "Example Books\n[" not in first
    for key in "yYn":
        window.tries(key)
    time.sleep(0.3)
    window.asks(r"\[space\] --$")
    assert host.drafts() == ["proposed"] * 5
    assert "To: Aiko Murata" in window.reads().splitlines()[-2]
    window.presses("y")
    assert "[2/5]" in window.reads()
    assert host.drafts() == ["approved", *["proposed"] * 4]


def test_no_word_is_too_long_to_be_seen(host: Any, pane: Callable[..., Any]) -> None:
    """One that would fill the screen is cut, so that the top stays to be read."""
    words = host.home / "words.txt"
    words.write_text(f"Hello {'x' * 2600}end.")
    host.run("edit", 1, "--body-file", words)
    window = pane(host)
    window.runs("review")
    assert "[1/5]" in window.asks(r"\[space\] --$")
    window.reads()
    seen = "".join(window.screen("-S", "-").split())
    assert f"{'x' * 2600}end." in seen
    window.presses("q")
    assert window.ends() == 0


@pytest.mark.parametrize("end", ["C-c", "C-d", "Escape", "kill", "close"])
def test_however_it_ends_no_decision_is_lost(end: str, host: Any, pane: Callable[..., Any]) -> None:
    """What was decided stays, what was not is undecided, and the terminal is left in order."""
    window = pane(host, 80, 50)
    window.runs("review")
    window.decides("y")
    window.decides("n")
    window.reads()
    shell = int(window.about("pane_pid"))
    process = int(Path(f"/proc/{shell}/task/{shell}/children").read_text().split()[0])
    if end == "kill":
        os.kill(process, signal.SIGKILL)
        assert window.ends() == 128 + signal.SIGKILL
    elif end == "close":
        window.tmux("kill-pane")
    else:
        window.presses(end)
        assert window.ends() == {"C-c": 130}.get(end, 0)
    assert gone(process)
    assert host.drafts() == ["approved", "declined", *["proposed"] * 3]
    assert host.messages() == ["approved"]


@pytest.mark.parametrize(
    "environment",
    [{"TERM": "dumb"}, {"NO_COLOR": "1"}, {"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}],
    ids=str,
)
def test_plain_terminals(environment: dict[str, str], host: Any, pane: Callable[..., Any]) -> None:
    """No colour where it is not known or not wanted (no-color.org); Japanese names anywhere."""
    window = pane(host)
    window.runs("review", **environment)
    window.decides("n")
    shown = window.reads()
    assert "水野" in shown
    assert "Traceback" not in shown
    coloured = "\x1b[1m" in window.screen("-e")
    assert coloured is not bool(environment.keys() & {"TERM", "NO_COLOR"})
    window.presses("q")
    assert window.ends() == 0
