"""An evening of twelve people in a terminal of 80 x 24."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from wcwidth import wcswidth

WRITER = "import sys\np = sys.argv[1]\nt = open(p).read()\nopen(p, 'w').write(t + 'Truly.')\n"
PEOPLE = 12


@pytest.fixture
def twelve(host: Any, mail_server: Callable[[], tuple[int, Path]]) -> Any:
    """Ken's desk with an account at a server on this machine, and twelve drafts."""
    port, host.journal = mail_server()
    host.run("init", "--no-input", "--smtp-host", "127.0.0.1", "--smtp-port", port,
             "--smtp-security", "none")  # fmt: skip
    host.run("draft", "--top", PEOPLE)
    host.program("mine", WRITER)
    return host


def names(desk: Any) -> dict[int, str]:
    people = {one["id"]: one["name"] for one in desk.told("people")["people"]}
    return {one["id"]: people[one["person"]] for one in desk.told("drafts")["drafts"]}


def test_the_evening(twelve: Any, pane: Callable[..., Any]) -> None:
    """Read, edit, approve, undo, block, copy, leave, come back and send, by keys alone."""
    called = names(twelve)
    people = len(called)
    assert people >= PEOPLE
    window = pane(twelve, EDITOR="mine")
    window.runs("review")
    assert f"[1/{people}]" in window.reads()
    window.presses("w")
    assert "meeting_saved_chat.txt:23" in window.asks()
    window.presses("y")
    window.decides("e")
    assert "Truly." in window.decides("y")
    third = window.decides("n")
    assert f"[3/{people}]" in third
    window.decides("u")
    assert window.decides("l") == third
    window.decides("b")
    window.sees("Never write to .* again")
    window.types("")
    window.asks()
    window.presses("b")
    window.sees(r"again\? \[y/N\] $|again\? \[y/N\]$")
    window.types("y")
    fifth = window.decides("L")
    assert window.decides("y") != fifth
    window.decides("c")
    assert "to copy and paste" in window.decides("y")
    window.as_is = tuple(twelve.drafts("body"))
    window.asks(r"\[n\] not found.*$")
    window.presses("s")
    window.decides("q")
    assert window.ends() == 0
    states = ["approved", "approved", "later", "declined", "approved", "declined"]
    assert twelve.drafts()[: len(states)] == states

    left = [number for number, state in zip(called, twelve.drafts(), strict=False)
            if state == "proposed"]  # fmt: skip
    window.runs("review")
    for place, number in enumerate([*left, 3], 1):
        shown = window.decides("y" if number == 3 else "n")
        assert called[number] in shown
        assert f"[{place}/{len(left) + 1}]" in shown
    assert window.ends() == 0

    window.runs("send", "--wait", 0)
    window.sees(r"Send \d messages? from .*\[y/N\]")
    window.types("y")
    window.sees("sent: ")
    assert window.ends() == 0
    received = [json.loads(line)["to"] for line in twelve.journal.read_text().splitlines()]
    mails = [one for one in twelve.told("outbox")["messages"] if one["to"]]
    assert sorted(received) == sorted([one["to"]] for one in mails if one["state"] == "sent")
    assert len(received) == 4


@pytest.mark.parametrize(("columns", "lines"), [(60, 24), (80, 24), (200, 50)])
def test_every_draft_fits_the_window(
    columns: int, lines: int, host: Any, pane: Callable[..., Any]
) -> None:
    """Nothing is broken by the terminal itself, and the whole of each draft was to be seen."""
    window = pane(host, columns, lines, FOLLOWUP_LANG="ja")
    window.runs("review")
    for body in host.drafts("body"):
        shown = window.reads()
        seen = re.sub(r"^(\[[\d,…]+\]?)? +", "", window.screen("-S", "-"), flags=re.MULTILINE)
        assert "".join(body.split()) in "".join(seen.split())
        assert int(window.about("cursor_x")) == wcswidth(shown.splitlines()[-1]) + 1
        window.presses("n")
    assert window.ends() == 0


def test_a_window_that_changes_its_size(host: Any, pane: Callable[..., Any]) -> None:
    """Between two pages and under the keys: nothing is lost, and nothing was decided."""
    window = pane(host)
    window.runs("review")
    window.asks(r"\[space\] --$")
    window.tmux("resize-window", "-x", "60", "-y", "16")
    window.columns = 80
    time.sleep(0.2)
    assert "Ken Ito" in window.reads()
    window.resized(100, 50)
    window.presses("n")
    assert "[2/5]" in window.reads()
    window.presses("C-c")
    assert window.ends() == 130
    assert host.drafts() == ["declined", *["proposed"] * 4]
