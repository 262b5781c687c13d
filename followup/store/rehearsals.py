"""The folders into which messages were written to be looked at."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from followup.store import moments
from followup.store.queries import load
from followup.store.running import Connection, rows

SQL = load("rehearsals")


def put(db: Connection, folder: Path, now: datetime) -> None:
    """Remember a folder (absolute)."""
    rows(db, SQL["put"], folder=str(folder), now=moments.written(now))


def folders(db: Connection) -> list[Path]:
    """All of them, oldest first."""
    return [Path(found["folder"]) for found in rows(db, SQL["all"])]
