"""Mara and Ken on two evenings, in September and in November."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from followup.model import MessageState
from followup.steps import copy
from followup.store import outbox
from followup.workspace import open_workspace

AtHome = Any
HEADER = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest"
MARA = "Mara Quist,mara@example.org"


@pytest.fixture
def evening(at_home: AtHome, tmp_path: Path) -> Any:
    """The report of an evening of 2026, taken in; "name,email" lines of who was there."""
    at_home(
        "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
        "--organization", "Example Books", "--timezone", "Asia/Tokyo",
    )  # fmt: skip

    def take(month: int, topic: str, *lines: str) -> None:
        times = f"{month:02}/04/2026 07:00:00 PM,{month:02}/04/2026 07:50:00 PM,50,Yes"
        path = tmp_path / f"report-{month}.csv"
        path.write_text("\n".join([HEADER, *(f"{line},{times}" for line in lines)]) + "\n")
        at_home("ingest", path, *(("--topic", topic) if topic else ()))

    return take


@pytest.fixture
def drafted(at_home: AtHome) -> Any:
    """The draft for Mara (1), or another person, after a session."""

    def draft(session: int, language: str = "en", channel: str = "email", person: int = 1) -> Any:
        how = ("--language", language, "--channel", channel)
        at_home("draft", session, "--person", person, *how)
        found = at_home("drafts", session, "--json").json["drafts"]
        return next(d for d in found if (d["channel"], d["person"]) == (channel, person))

    return draft


@pytest.fixture
def twice(evening: Any) -> None:
    """Mara was at both evenings, each time with her address."""
    evening(9, "Fair prices", MARA)
    evening(11, "Returns", MARA)


@pytest.fixture
def handed_over(at_home: AtHome, drafted: Any) -> Any:
    """A copy text for Mara after a session, approved and pasted."""

    def hand(session: int, *, went: copy.Answer = copy.Answer.SENT) -> int:
        at_home("approve", drafted(session, "en", "copy")["id"])
        now = datetime.now(UTC)
        with open_workspace(str(at_home.home)) as workspace:
            (waiting,) = copy.waiting(workspace, now=now)
            copied = copy.take(workspace, waiting.id, now=now)
            copy.record(workspace, copied, went, now=now)
        return waiting.id

    return hand


@pytest.fixture
def mailed(at_home: AtHome, drafted: Any) -> Any:
    """A mail to Mara after a session, approved, let out of the gate and come to an end."""

    def mail(session: int, state: MessageState) -> int:
        at_home("approve", drafted(session)["id"])
        now = datetime.now(UTC)
        with open_workspace(str(at_home.home)) as workspace:
            (waiting,) = outbox.waiting(workspace.db, now)
            claimed = workspace.claim(waiting, now, sender="ken.ito@example.com")
            outbox.finish(workspace.db, claimed.id, state, "250 taken", now)
        return claimed.id

    return mail
