"""The one place where SQLite's errors become sentences."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from followup.errors import StoreProblem

# Primary result codes, https://www.sqlite.org/rescode.html
KEYS = {
    sqlite3.SQLITE_PERM: "store.read-only",
    sqlite3.SQLITE_BUSY: "store.locked",
    sqlite3.SQLITE_LOCKED: "store.locked",
    sqlite3.SQLITE_READONLY: "store.read-only",
    sqlite3.SQLITE_IOERR: "store.full",
    sqlite3.SQLITE_CORRUPT: "store.corrupt",
    sqlite3.SQLITE_FULL: "store.full",
    sqlite3.SQLITE_CANTOPEN: "store.cannot-open",
    sqlite3.SQLITE_NOTADB: "store.corrupt",
}


def problem(error: sqlite3.Error, path: Path) -> StoreProblem | None:
    """What the user can do something about; None for a mistake of the program itself."""
    code = getattr(error, "sqlite_errorcode", None)
    key = KEYS.get(code & 0xFF) if code is not None else None
    return StoreProblem(key, path=str(path)) if key else None


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise StoreProblem instead of SQLite's own error about the file at `path`."""
    try:
        yield
    except sqlite3.Error as error:
        spoken = problem(error, path)
        if spoken is None:
            raise
        raise spoken from error
