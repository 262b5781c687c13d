"""templates: the shipped message templates, and the user's own, which win."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup import rendering
from followup.errors import FollowupError
from followup.model import Channel
from followup.rendering import templates

if TYPE_CHECKING:
    from pathlib import Path

    from followup.rendering.templates import Entry as Entry
    from followup.workspace import Workspace


def listed(workspace: Workspace) -> list[Entry]:
    """Every template by name, language and channel; `own` are the user's."""
    return templates.available(workspace.template_folders)


def shown(workspace: Workspace, name: str, channel: str, language: str) -> str:
    """The source of the template that a draft would use."""
    found = templates.find(name, Channel(channel), language, workspace.template_folders)
    return found.source


def checked(workspace: Workspace) -> list[tuple[Entry, FollowupError | None]]:
    """The user's own templates, each with what is wrong with it, if anything is."""
    return [(entry, _fault(workspace, entry)) for entry in listed(workspace) if entry.own]


def _fault(workspace: Workspace, entry: Entry) -> FollowupError | None:
    folders = workspace.template_folders
    try:
        rendering.proof(templates.find(entry.name, entry.channel, entry.language, folders))
    except FollowupError as fault:
        return fault
    return None


def copied(workspace: Workspace, name: str, channel: str, language: str) -> Path:
    """Put the template into the user's folder to be changed there; the new file.

    Raises FollowupError ``templates.exists`` rather than overwrite the user's own, and
    ``templates.not-written``.
    """
    found = templates.find(name, Channel(channel), language, workspace.template_folders)
    own, shipped = workspace.template_folders
    if shipped not in found.path.parents:
        raise FollowupError("templates.exists", path=found.path)
    target = own / found.path.relative_to(shipped)
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8") as file:
            file.write(found.source)
    except OSError as error:
        raise FollowupError("templates.not-written", path=target, detail=error.strerror) from error
    return target
