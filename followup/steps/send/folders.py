"""Folders outside of followup's own that hold messages: remembered for who is forgotten."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from followup.store import rehearsals
from followup.store.transactions import transaction

if TYPE_CHECKING:
    from datetime import datetime

    from followup.workspace import Workspace


def remembered(workspace: Workspace, folder: str, now: datetime) -> Path:
    """The folder; whoever is forgotten goes from there too."""
    with transaction(workspace.db):
        rehearsals.put(workspace.db, Path(folder).absolute(), now)
    return Path(folder)
