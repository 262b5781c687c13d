"""followup review --web: the page in the browser, for as long as this command runs."""

from __future__ import annotations

from pathlib import Path

from followup.cli import browser, door, screen
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
        browse=_browse if screen.is_terminal() and browser.has_windows() else None,
    )


def _tell(address: str) -> None:
    screen.note(t("web.address", address=address))
    screen.note(t("web.until"))


def _browse(file: str) -> None:
    browser.browse(Path(file).as_uri())
