"""The few questions asked just in time, each at most once, and only on a terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.cli import ask, screen
from followup.cli.screen import t
from followup.steps import profile

if TYPE_CHECKING:
    from followup.workspace import Workspace


def who_are_you(workspace: Workspace) -> None:
    """Name and work in one line, before the first list; Enter leaves it out."""
    me = workspace.profile
    if me.name or not screen.is_terminal():
        return
    answer = ask.text(t("profile.who"))
    name, _, work = _parts(answer)
    if name:
        profile.set_profile(workspace, name=name, **profile.parse_work(work))


def an_offer(workspace: Workspace) -> None:
    """One thing the user can give, before the first draft; Enter leaves it out."""
    if workspace.profile.offers or not screen.is_terminal():
        return
    answer = ask.text(t("profile.offer"))
    if answer:
        profile.set_profile(workspace, offers=(answer,))


def _parts(answer: str) -> tuple[str, str, str]:
    name, comma, work = re.sub("[、，]", ",", answer).partition(",")
    return name.strip(), comma, work.strip()
