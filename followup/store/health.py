"""Is the store whole? Looked at without changing it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from followup.store import moments
from followup.store.failures import told
from followup.store.network import remote_kind as network_kind
from followup.store.queries import load

__all__ = ["faults", "network_kind", "newest_moment"]

SQL = load("health")
_MOST = 5


def faults(path: Path) -> list[str]:
    """What SQLite finds wrong with the file, in its own words, five at most; none if whole.

    Source: https://www.sqlite.org/pragma.html, integrity_check and foreign_key_check. Raises
    StoreProblem where the file cannot even be read.
    """
    with told(path), closing(_reader(path)) as db:
        found = [str(row[0]) for row in db.execute(SQL["integrity"]) if row[0] != "ok"]
        strays = db.execute(SQL["strays"]).fetchmany(_MOST)
    return [*found, *(f"{table}: a row names none of {parent}" for table, _, parent, _ in strays)][
        :_MOST
    ]


def newest_moment(path: Path) -> datetime | None:
    """When the outbox last wrote something down."""
    with told(path), closing(_reader(path)) as db:
        return moments.maybe_read(db.execute(SQL["newest"]).fetchone()[0])


def _reader(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", 1.0, uri=True)
