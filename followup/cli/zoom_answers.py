"""Zoom's own answers, for ingest and sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.cli import screen
from followup.cli.screen import t
from followup.steps import fetch
from followup.steps.ingest import Source

if TYPE_CHECKING:
    from followup.workspace import Workspace


def sources(workspace: Workspace, which: str, *, dry_run: bool) -> list[Source]:
    """What Zoom tells about a session, and said aloud what it keeps back."""
    screen.note(t("fetch.asking"))
    answers = fetch.fetch(workspace, which, dry_run=dry_run)
    for problem in answers.problems:
        screen.note(f"  {t(problem.key, **problem.values)}")
    return [Source(path, data) for path, data in answers.files]


def listed(workspace: Workspace) -> None:
    """The user's past sessions at Zoom, newest first."""
    screen.note(t("fetch.asking"))
    found = fetch.past_sessions(workspace)
    for one in found:
        start = one.start.astimezone(workspace.zone).strftime("%Y-%m-%d %H:%M") if one.start else ""
        screen.out(t("fetch.session", id=one.meeting_id, start=start, topic=one.topic))
    if not found:
        screen.note(t("fetch.none"))
