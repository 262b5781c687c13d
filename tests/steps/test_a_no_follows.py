"""Who may be the one who said no is not written to because a later list tells another story."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from followup.steps import block, ingest, link, people
from followup.store import blocks
from followup.workspace import Workspace

HEADER = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\r\n"
Report = Callable[..., None]


@pytest.fixture
def report(workspace: Workspace, now: datetime) -> Report:
    """report(day, "name[;email]", ...): such a list, taken in and linked."""

    def take(day: int, *lines: str) -> None:
        times = f"11/{day:02}/2026 07:00:00 PM,11/{day:02}/2026 08:00:00 PM,60,Yes"
        shown = [f"{line};".split(";")[:2] for line in lines]
        rows = "".join(f'"{name}",{email},{times}\r\n' for name, email in shown)
        source = ingest.Source(f"{day}.csv", (HEADER + rows).encode())
        stated = ingest.Stated(topic=f"Evening {day}")
        done = ingest.ingest(workspace, [source], now=now, stated=stated)
        link.link(workspace, done.sessions, now=now)

    return take


def blocked(workspace: Workspace) -> set[tuple[str, int]]:
    """(file, line) of everybody who is never to be written to."""
    found = (one for one in people.listed(workspace) if one.blocked)
    return {(line.file, line.attendance.line) for one in found for line in one.attendances}


def one_mailbox(report: Report) -> None:
    """Dev without address on day 1 is taken for the Dev who uses Mara's mailbox on day 2."""
    report(1, "Mara Quist;mara@example.org", "Dev Patel")
    report(2, "Dev Patel;mara@example.org")


def two_of_the_name(report: Report) -> None:
    """Day 3: there are two of that name, so that who he was on day 1 is not known any more."""
    report(3, "Dev Patel", "Dev Patel")


@pytest.mark.parametrize("who", ["1", "mara@example.org"])
def test_a_no_from_a_shared_mailbox_outlives_the_guess(
    workspace: Workspace, report: Report, now: datetime, who: str
) -> None:
    """Promise 5: of whoever used the mailbox, one said no; a later list does not free him."""
    one_mailbox(report)
    block.block(workspace, who, reason="no", now=now)
    everybody = {("1.csv", 2), ("1.csv", 3), ("2.csv", 2)}
    assert blocked(workspace) == everybody
    two_of_the_name(report)
    assert blocked(workspace) == everybody


def test_a_mailbox_that_is_gone_says_nothing_of_a_human(
    workspace: Workspace, report: Report, now: datetime
) -> None:
    """A bounce (RFC 3463, 5.1.1) is about an address; who turns out not to have it is free."""
    one_mailbox(report)
    blocks.add(workspace.db, address="mara@example.org", reason="", origin="bounce", now=now)
    two_of_the_name(report)
    assert blocked(workspace) == {("1.csv", 2), ("2.csv", 2)}


def test_somebody_else_s_no_holds_nobody_of_another_name(
    workspace: Workspace, report: Report, now: datetime
) -> None:
    one_mailbox(report)
    report(3, "Chie Nomura;chie@example.jp")
    report(4, "Chie Nomura")
    block.block(workspace, "mara@example.org", reason="no", now=now)
    before = blocked(workspace)
    report(5, "Chie Nomura", "Chie Nomura")
    assert blocked(workspace) == before


def test_a_mistaken_block_of_the_mailbox_frees_all_whom_it_held(
    workspace: Workspace, report: Report, now: datetime
) -> None:
    one_mailbox(report)
    block.block(workspace, "mara@example.org", reason="no", now=now)
    two_of_the_name(report)
    block.unblock(workspace, "mara@example.org", reason="mistaken", now=now)
    assert blocked(workspace) == set()


@pytest.mark.parametrize("refused", [True, False])
def test_the_user_s_word_on_a_supposed_no_reaches_all_whom_it_held(
    workspace: Workspace, report: Report, now: datetime, *, refused: bool
) -> None:
    """A no holds each of them for ever; where it was none, nobody stays behind."""
    one_mailbox(report)
    mara = {"person": 1, "address": "mara@example.org"}
    blocks.propose(workspace.db, **mara, now=now)
    two_of_the_name(report)
    # Of somebody whose list was removed the address alone is kept.
    blocks.add(workspace.db, address="mara@example.org", reason="", origin="proposed", now=now)
    held = blocked(workspace)
    assert held == {("1.csv", 2), ("1.csv", 3), ("2.csv", 2)}
    blocks.decide(workspace.db, **mara, refused=refused, now=now)
    assert blocked(workspace) == (held if refused else set())
