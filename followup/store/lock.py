"""One process at a time sends; the kernel frees the lock, whatever ends the process."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from followup.errors import FollowupError, StoreProblem
from followup.store.database import create_private, key_of
from followup.store.failures import told


@contextmanager
def hold(path: Path) -> Iterator[None]:
    """Hold the lock file at `path`; FollowupError ``store.busy`` at once when another does.

    An exclusive transaction on a second SQLite file works without fcntl and ends with the
    process. The connection stays referenced here for as long as the lock is held.
    """
    held = _connected(path)
    with closing(held):
        with told(path):
            _begin(held, path)
        yield


def _connected(path: Path) -> sqlite3.Connection:
    try:
        create_private(path)
    except (OSError, ValueError) as error:
        raise StoreProblem(key_of(error), path=str(path)) from error
    with told(path):
        return sqlite3.connect(path, 0, isolation_level=None)


def _begin(held: sqlite3.Connection, path: Path) -> None:
    try:
        held.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            raise FollowupError("store.busy", path=str(path)) from error
        raise
