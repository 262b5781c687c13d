"""Folders, rights, time zone, templates and the keyring."""

from __future__ import annotations

import os
import shutil
import stat
from typing import TYPE_CHECKING

from followup import credentials, rendering
from followup.errors import FollowupError
from followup.rendering import templates
from followup.steps.doctor.finding import Finding, State
from followup.workspace.zones import system_zone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from followup.workspace import Workspace

# Room for a copy of the store before a change to it, and for an evening.
_ROOM = 200 * 1024 * 1024


def findings(workspace: Workspace) -> Iterator[Finding]:
    """What can be seen without opening the store."""
    yield from _folder(workspace)
    yield _zone(workspace)
    yield from _templates(workspace)
    yield _keyring()


def _folder(workspace: Workspace) -> Iterator[Finding]:
    folder = workspace.folders.data
    if not folder.exists():
        yield Finding("folder", State.FINE, "doctor.folder-new", {"path": folder})
        return
    if not os.access(folder, os.W_OK | os.X_OK):
        yield Finding("folder", State.BROKEN, "doctor.folder-closed", {"path": folder})
        return
    open_ones = [path for path in _private(workspace) if _others_may(path)]
    if open_ones:
        values = {"path": open_ones[0], "count": len(open_ones)}
        yield Finding("folder", State.LOOK, "doctor.folder-open", values)
    else:
        yield Finding("folder", State.FINE, "doctor.folder", {"path": folder})
    free = shutil.disk_usage(folder).free
    if free < _ROOM:
        values = {"path": folder, "megabytes": free // 1024**2}
        yield Finding("folder", State.LOOK, "doctor.little-room", values)


def _private(workspace: Workspace) -> list[Path]:
    where = workspace.folders
    files = [where.config_file, where.lock, where.departures, where.log]
    files += sorted(where.data.glob(f"{where.database.name}*"))
    return [where.data, *(file for file in files if file.exists())]


def _others_may(path: Path) -> bool:
    return os.name == "posix" and bool(stat.S_IMODE(path.stat().st_mode) & 0o077)


def _zone(workspace: Workspace) -> Finding:
    try:
        own, system = workspace.zone, system_zone()
    except FollowupError as unknown:
        return Finding.of("zone", unknown)
    if own is None:
        state = State.FINE if system else State.LOOK
        key = "doctor.zone-system" if system else "doctor.zone-none"
        return Finding("zone", state, key, {"zone": system or ""})
    values = {"zone": workspace.profile.timezone, "system": system or "-"}
    other = system is not None and system != workspace.profile.timezone
    return Finding("zone", State.FINE, "doctor.zone-other" if other else "doctor.zone", values)


def _templates(workspace: Workspace) -> Iterator[Finding]:
    folders = workspace.template_folders
    own = [entry for entry in templates.available(folders) if entry.own]
    faulty = 0
    for entry in own:
        try:
            template = templates.find(entry.name, entry.channel, entry.language, folders)
            found = rendering.faults(template)
        except FollowupError as fault:
            found = [fault]
        faulty += len(found)
        yield from (Finding.of("templates", fault) for fault in found)
    if own and not faulty:
        yield Finding("templates", State.FINE, "doctor.templates", {"count": len(own)})


def _keyring() -> Finding:
    name = credentials.keyring_name()
    if name is None:
        return Finding("keyring", State.LOOK, "doctor.no-keyring")
    return Finding("keyring", State.FINE, "doctor.keyring", {"name": name})
