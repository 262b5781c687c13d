"""templates: the shipped message templates, and the user's own, which win."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup import rendering
from followup.errors import FollowupError
from followup.model import Channel
from followup.rendering import templates
from followup.rendering.context import ORDER

if TYPE_CHECKING:
    from pathlib import Path

    from followup.rendering.templates import Entry as Entry
    from followup.workspace import Workspace


def listed(workspace: Workspace) -> list[Entry]:
    """Every template by name, language and channel; `own` are the user's."""
    return templates.available(workspace.template_folders)


def shown(
    workspace: Workspace, name: str, channel: str, language: str, *, whole: bool = False
) -> str:
    """The template that a draft would use, as it is written, or `whole` with its parts."""
    found = templates.find(name, Channel(channel), language, workspace.template_folders)
    return found.source if whole else found.written


def variables() -> tuple[str, ...]:
    """What a template may ask for, in the order of the list that explains it."""
    return ORDER


def checked(
    workspace: Workspace,
    name: str | None = None,
    channel: str | None = None,
    language: str | None = None,
) -> list[tuple[Entry, list[FollowupError]]]:
    """Templates with all that is wrong with each: those called `name`, else the user's own.

    FollowupError ``drafting.template-name`` or ``template-unknown`` where none is called so.
    """
    found = [
        entry
        for entry in listed(workspace)
        if (entry.own if name is None else entry.name == name)
        and channel in (None, entry.channel)
        and language in (None, entry.language)
    ]
    if name is not None and not found:
        shown(workspace, name, channel or Channel.EMAIL, language or "en")
    return [(entry, _faults(workspace, entry)) for entry in found]


def unused(workspace: Workspace) -> list[Path]:
    """Files of the user's own folder that lie or are called as no template does."""
    own = workspace.template_folders[0]
    known = {entry.path for entry in listed(workspace)}
    try:
        files = [path for path in sorted(own.rglob("*")) if path.is_file()]
    except OSError:
        return []
    seen = [path for path in files if not path.name.startswith(".")]
    return [path for path in seen if path not in known]


def _faults(workspace: Workspace, entry: Entry) -> list[FollowupError]:
    folders = workspace.template_folders
    try:
        template = templates.find(entry.name, entry.channel, entry.language, folders)
    except FollowupError as fault:
        return [fault]
    return rendering.faults(template)


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
            file.write(found.written)
    except OSError as error:
        raise FollowupError("templates.not-written", path=target, detail=error.strerror) from error
    return target
