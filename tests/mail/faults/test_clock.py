"""A clock that jumps back, as a laptop's does after a flat battery or a wrong time server.

Promises 2 and 3: nothing is doubled, nothing is lost, and what waits still goes once the clock is
right again.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

import pytest

from followup.workspace import Workspace

HOURS = [timedelta(hours=hours) for hours in (1, 7, 100, 24 * 365 * 3)]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Any:
    """``clock(timedelta)`` sets the user's clock so far off; may be called at any moment."""
    right = Workspace.now
    off = [timedelta()]

    def now(workspace: Workspace) -> datetime:
        return right(workspace) + off[0]

    def put(by: timedelta) -> None:
        off[0] = by

    monkeypatch.setattr(Workspace, "now", now)
    return put


def once_each(server: Any) -> bool:
    arrived = Counter(line for line in server.said if line.startswith("RCPT"))
    return len(server.copies) == 3 and set(arrived.values()) == {1} and len(arrived) == 3


@pytest.mark.parametrize("back", HOURS, ids=str)
def test_back_in_the_middle_of_a_batch(scripted: Any, at_server: Any, clock: Any, back) -> None:
    server = scripted(nth=2, rcpt=lambda: clock(-back))
    home = at_server(server)
    assert home.send().code == 0
    assert (home.states, once_each(server)) == (["sent"] * 3, True)
    clock(timedelta())
    assert (home.send().code, once_each(server)) == (0, True)


@pytest.mark.parametrize("back", HOURS, ids=str)
def test_back_between_two_runs(scripted: Any, at_server: Any, clock: Any, back) -> None:
    """The second run takes place before the first, and before the yes."""
    home = at_server(server := scripted())
    home.send("--max", 1)
    clock(-back)
    home.send()
    assert home.states[0] == "sent"
    assert set(home.states) <= {"sent", "approved"}
    clock(timedelta())
    home.send()
    assert (home.states, once_each(server)) == (["sent"] * 3, True)


@pytest.mark.parametrize("back", HOURS, ids=str)
def test_back_while_one_is_put_off(scripted: Any, at_server: Any, clock: Any, back) -> None:
    """RFC 5321, 4.5.4.1: the pause may seem longer, or to be over; the message is not lost."""
    home = at_server(server := scripted(rcpt="450 4.2.0 greylisted"))
    home.send()
    clock(-back)
    home.send()
    assert home.states[0] in {"approved", "sent"}
    clock(timedelta(hours=1))
    home.send()
    assert (home.states, len(server.copies)) == (["sent"] * 3, 3)


@pytest.mark.parametrize("back", HOURS, ids=str)
def test_what_is_uncertain_stays_so_at_any_hour(
    scripted: Any, at_server: Any, clock: Any, back
) -> None:
    home = at_server(server := scripted(dot="drop"))
    home.send()
    for off in (-back, timedelta(hours=1), timedelta()):
        clock(off)
        home.send()
    assert (home.states, once_each(server)) == (["uncertain", "sent", "sent"], True)


def test_a_yes_that_a_wrong_clock_let_run_out_is_asked_for_again(
    scripted: Any, at_server: Any, clock: Any
) -> None:
    """Two days ahead by mistake, then right again: the words wait in review, nothing has left."""
    home = at_server(server := scripted())
    clock(timedelta(hours=49))
    assert home.send().code == 3
    clock(timedelta())
    assert (home.send().code, server.copies) == (0, [])
    drafts = home.run("drafts", "--json").json["drafts"]
    assert {draft["state"] for draft in drafts} == {"stale"}
    home.run("approve", 1, 2, 3)
    assert (home.send().code, once_each(server)) == (0, True)
