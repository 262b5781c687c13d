"""followup review --web: the page in the browser, for as long as this command runs."""

from __future__ import annotations

import os
import sys
import webbrowser
from pathlib import Path

from followup.cli import door, screen
from followup.cli.screen import t
from followup.steps import match


def serve(session: int | None, port: int) -> None:
    """Open the page; where nobody sits at a terminal only its address is told."""
    from followup import web

    with door.workspace() as workspace:
        chosen = match.chosen_session(workspace, session)
    screen.note(
        t(
            "match.session",
            topic=chosen.topic or t("match.topic-unknown"),
            day=screen.day(chosen.day),
            session=chosen.id,
        )
    )
    web.launch(
        door.home(),
        session,
        port=port,
        language=screen.language(),
        tell=_tell,
        browse=_browse if screen.is_terminal() and _has_windows() else None,
    )


def _tell(address: str) -> None:
    screen.note(t("web.address", address=address))
    screen.note(t("web.until"))


def _browse(file: str) -> None:
    webbrowser.open(Path(file).as_uri())


def _has_windows() -> bool:
    """Whether a browser would open beside the terminal, not in it or on another machine."""
    if os.environ.get("SSH_CONNECTION"):
        return False
    windows = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform in {"win32", "darwin"} or bool(windows)
