"""A workspace in a folder of its own, with an evening in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from followup.steps import draft, ingest, link
from followup.workspace import Workspace, open_workspace

NOW = datetime(2026, 11, 20, 20, 30, tzinfo=timezone(timedelta(hours=9)))


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(str(tmp_path / "home")) as opened:
        yield opened


@pytest.fixture
def evening(workspace: Workspace) -> Workspace:
    """Three pasted names in session 1, with a proposed draft for each: 1, 2 and 3."""
    names = ingest.Source("-", b"Mara Quist\nDev Patel\nChie Nomura\n")
    done = ingest.ingest(workspace, [names], now=NOW)
    link.link(workspace, done.sessions, now=NOW)
    draft.draft(workspace, 1, [1, 2, 3], now=NOW)
    return workspace
