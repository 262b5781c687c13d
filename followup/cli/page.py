"""The page in the browser, for as long as this command runs."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from followup.cli import ask, browser, door, screen, show
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
        browse=_browse if screen.is_terminal() and browser.has_windows() else None,
    )
    if screen.is_terminal():
        screen.new_line()  # the terminal wrote ^C


def preferred() -> bool:
    """Whether the user would rather go on in the browser; asked only where one would open."""
    if not (screen.is_terminal() and browser.has_windows() and browser.found()):
        return False
    while True:
        answer = unicodedata.normalize("NFKC", ask.text(t("go.where"))).casefold()
        if answer in _ANSWERS:
            return _ANSWERS[answer]


def _tell(address: str) -> None:
    screen.note(t("web.address", address=address))
    screen.note(t("web.until"))


def _browse(file: str) -> None:
    browser.browse(Path(file).as_uri())
