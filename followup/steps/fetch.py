"""fetch: a session from Zoom's API; the raw answers are saved first, then read like files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.errors import FollowupError

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.importers.zoom_api.connection import Connection
    from followup.importers.zoom_api.sessions import PastSession
    from followup.model import Problem
    from followup.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Answers:
    """What Zoom told, as files to ingest (path, or name and bytes), and what it kept back."""

    files: list[tuple[str, bytes | None]]
    problems: list[Problem]


def past_sessions(workspace: Workspace) -> list[PastSession]:
    """The user's past Zoom sessions, newest first."""
    from followup.importers.zoom_api import sessions

    return sessions.past_sessions(_connection(workspace))


def fetch(
    workspace: Workspace,
    which: str,
    *,
    dry_run: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Answers:
    """The session that `which` names: an id, a join link, or ``latest``.

    FollowupError ``fetch.no-zoom`` without a Zoom app, else as Zoom refuses.
    """
    from followup.importers.zoom_api import fetching, saving

    found = fetching.fetch(_connection(workspace), which, progress)
    made = [file for one in found for file in saving.files(one, workspace.place)]
    files: list[tuple[str, bytes | None]] = [*made]
    if not dry_run:
        saved = saving.save(made, workspace.folders.data / "zoom")
        files = [(str(path), None) for path in saved]
    return Answers(files, [problem for one in found for problem in one.problems])


def _connection(workspace: Workspace) -> Connection:
    from followup.importers.zoom_api import connection
    from followup.importers.zoom_api.settings import client_secret

    zoom = workspace.config.zoom
    if zoom is None:
        raise FollowupError("fetch.no-zoom")
    return connection.connect(zoom, client_secret(zoom), zone=workspace.zone)
