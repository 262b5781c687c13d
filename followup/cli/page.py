"""The page in the browser, for as long as this command runs."""

from __future__ import annotations

import os
import sys
import unicodedata
from pathlib import Path

from followup.cli import ask, door, screen, show
from followup.cli.screen import t
from followup.steps import match

_ANSWERS = {"": False, "w": True}


def serve(session: int | None, port: int | None = None) -> None:
    """Say which session it is, and open its page."""
    with door.workspace() as workspace:
        screen.note(show.session_line(match.chosen_session(workspace, session)))
    open_page(session, port)


def open_page(session: int | None, port: int | None = None) -> None:
    """Open the page; where nobody sits at a terminal only its address is told."""
    from followup import web

    web.launch(
        door.home(),
        session,
        port=port or 0,
        language=screen.language(),
        tell=_tell,
        browse=_browse if screen.is_terminal() and _has_windows() else None,
    )


def preferred() -> bool:
    """Whether the user would rather go on in the browser; asked only where one would open."""
    if not (screen.is_terminal() and _has_windows() and _has_browser()):
        return False
    while True:
        answer = unicodedata.normalize("NFKC", ask.text(t("go.where"))).casefold()
        if answer in _ANSWERS:
            return _ANSWERS[answer]


def _tell(address: str) -> None:
    screen.note(t("web.address", address=address))
    screen.note(t("web.until"))


def _browse(file: str) -> None:
    import webbrowser

    webbrowser.open(Path(file).as_uri())


def _has_browser() -> bool:
    import webbrowser

    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def _has_windows() -> bool:
    """Whether a browser would open beside the terminal, not in it or on another machine."""
    if os.environ.get("SSH_CONNECTION"):
        return False
    windows = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform in {"win32", "darwin"} or bool(windows)
