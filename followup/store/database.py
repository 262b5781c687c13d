"""Opens the store: one private file, checked before anything is written to it."""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from followup.errors import StoreProblem
from followup.store import migrations
from followup.store.failures import told
from followup.store.network import remote_kind
from followup.store.running import Connection
from followup.store.transactions import joined, transaction

__all__ = ["Connection", "joined", "open_store", "peek", "transaction"]

BUSY_SECONDS = 5.0
OLDEST_SQLITE = (3, 35, 0)  # RETURNING


def open_store(path: Path, now: datetime) -> Connection:
    """The store at `path`, made or brought up to date where needed.

    A new folder gets mode 0700 and the file 0600. Raises StoreProblem with a key
    ``store.newer``, ``locked``, ``read-only``, ``corrupt``, ``foreign``, ``network``,
    ``full``, ``linked``, ``cannot-open`` or ``old-sqlite``; the file is then as it was. The
    caller closes.
    """
    _prepare(path)
    with _closed_on_error(path) as db:
        with told(path):
            db.execute("PRAGMA foreign_keys = ON")
            # FULL: a commit that says "sent" must survive a power cut (NORMAL may lose it).
            db.execute("PRAGMA synchronous = FULL")
            # 24 MB for a list of a million lines: the indices no longer fit in the usual 2.
            db.execute("PRAGMA cache_size = -24000")
        migrations.refuse_strange(db)
        _narrow(path)
        _write_ahead(db)
        migrations.migrate(db, now)
        return db


def peek(path: Path, now: datetime) -> Connection | None:
    """The store if there is one: for reading commands, which create nothing."""
    try:
        exists = path.exists()
    except OSError as error:
        raise StoreProblem("store.cannot-open", path=str(path)) from error
    return open_store(path, now) if exists else None


def create_private(path: Path) -> None:
    """See to a plain file at `path`, new ones empty with mode 0600; OSError if it is no file.

    An existing one is neither changed nor opened: it may be a device or another program's, and
    closing any descriptor of a file drops all locks that this process holds on it (fcntl,
    https://www.sqlite.org/howtocorrupt.html 2.2).
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    if not path.is_file():
        raise OSError(errno.EINVAL, "not a plain file", str(path))


def _narrow(path: Path) -> None:
    """Close an own store that others could read, once it is known to be our own."""
    if os.name == "posix" and path.stat().st_mode & 0o077:
        try:
            path.chmod(0o600)
        except OSError as error:
            raise StoreProblem(key_of(error), path=str(path)) from error


def _prepare(path: Path) -> None:
    """Folder and file exist, private and writable; refuses places that lose data."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise StoreProblem("store.old-sqlite", version=sqlite3.sqlite_version)
    try:
        kind = remote_kind(path)
        if kind is not None:
            raise StoreProblem("store.network", path=str(path), kind=kind)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        writable = os.access(path.parent, os.W_OK)
        if not writable or (path.exists() and not os.access(path, os.W_OK)):
            raise StoreProblem("store.read-only", path=str(path))
        create_private(path)
        # Each name would get a journal of its own (https://www.sqlite.org/howtocorrupt.html 2.5).
        if path.stat().st_nlink > 1:
            raise StoreProblem("store.linked", path=str(path))
    except (OSError, ValueError, RuntimeError) as error:  # also NUL in a name, a loop of links
        raise StoreProblem(key_of(error), path=str(path)) from error


def key_of(error: Exception) -> str:
    """Which sentence an operating system's refusal of a file deserves."""
    number = getattr(error, "errno", None)
    if number in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return "store.full"
    denied = number in (errno.EROFS, errno.EACCES, errno.EPERM)
    return "store.read-only" if denied else "store.cannot-open"


@contextmanager
def _closed_on_error(path: Path) -> Iterator[Connection]:
    with told(path):
        db = sqlite3.connect(path, BUSY_SECONDS, isolation_level=None, factory=Connection)
    db.path = path
    db.row_factory = sqlite3.Row
    try:
        yield db
    except BaseException:
        db.close()
        raise


def _write_ahead(db: Connection) -> None:
    with told(db.path):
        mode = _switched(db)
    if mode != "wal":
        raise StoreProblem("store.network", path=str(db.path), kind=mode)


def _switched(db: Connection) -> str:
    """The journal mode, now WAL if the place allows it.

    The switch needs the file alone for a moment, and SQLite itself does not wait for that when
    several processes open a new store at once. A file that is still empty has nothing that a
    journal on the disk could bring back; the switch itself is on the disk before it counts.
    """
    end = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            if not db.execute("PRAGMA page_count").fetchone()[0]:
                db.execute("PRAGMA journal_mode = MEMORY")
            return str(db.execute("PRAGMA journal_mode = WAL").fetchone()[0])
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > end:
                raise
        time.sleep(0.02)
