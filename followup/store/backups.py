"""Copies of the store: written, looked at, and put back as a whole."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from followup.errors import FollowupError, StoreProblem
from followup.model import MessageState
from followup.store import migrations, moments
from followup.store.database import create_private, key_of, open_store
from followup.store.failures import told
from followup.store.queries import load
from followup.store.running import Connection, rows

SQL = load("backups")
# Another followup that is just writing is done by then; one that waits for a key is not.
_PATIENCE = 2.0
# What an unfit file is called here; beside the store itself other advice would be given.
_UNFIT = {
    "store.newer": "keeping.newer",
    "store.foreign": "keeping.foreign",
    "store.corrupt": "keeping.damaged",
}


@dataclass(frozen=True, slots=True)
class Holding:
    """What a store holds; `changed` is the moment of the last thing in it."""

    changed: datetime
    people: int
    sessions: int
    messages: Mapping[MessageState, int]


def holding(db: Connection) -> Holding:
    """How much stands in the store."""
    at, people, sessions = (rows(db, SQL[q])[0] for q in ("last_change", "people", "sessions"))
    states = {MessageState(one["state"]): one["count"] for one in rows(db, SQL["messages"])}
    return Holding(moments.read(at["at"]), people["count"], sessions["count"], states)


def write(db: Connection, target: Path) -> None:
    """A whole, checked copy of the store as the new file `target`, 0600, on the disk.

    FollowupError ``keeping.exists`` or ``keeping.cannot-write``; StoreProblem ``store.full``,
    or ``store.corrupt`` where the store itself is damaged. No half of a copy is left.
    """
    try:
        handle = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError as error:
        raise FollowupError("keeping.exists", path=target) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise FollowupError("keeping.cannot-write", path=target, reason=reason) from error
    try:
        rows(db, SQL["into"], target=str(target))
        os.fsync(handle)
        _check(target, db.path)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    finally:
        os.close(handle)


def opened(source: Path, work: Path, now: datetime) -> Connection:
    """The backup `source`, copied to `work` and brought up to date there; the caller closes.

    `source` itself is only read. FollowupError ``keeping.missing``, ``no-file``, ``newer``,
    ``foreign``, ``damaged`` or ``cannot-read``.
    """
    _refuse_no_file(source)
    remove(work)
    try:
        _copied(source, work)
        _check(work, work, references=True)
        db = open_store(work, now)
    except StoreProblem as problem:
        key = _UNFIT.get(problem.key, "keeping.cannot-read")
        raise FollowupError(key, path=source) from problem
    except sqlite3.Error as error:  # a schema that makes no sense
        raise FollowupError("keeping.damaged", path=source) from error
    if _schema(db) != _schema_of_new(now):
        db.close()
        raise FollowupError("keeping.foreign", path=source)
    # Nothing of this copy needs to outlive a power cut.
    rows(db, "PRAGMA synchronous = OFF")
    return db


def refuse_damaged(path: Path) -> None:
    """StoreProblem ``store.corrupt`` where a store is there and not whole.

    To be asked before it is opened: what is read of a damaged one may make no sense.
    """
    if path.exists():
        _check(path, path)


def remove(work: Path) -> None:
    """Take a working copy away, and what SQLite and its update left beside it."""
    for left in (work, *work.parent.glob(f"{work.name}[-.]*")):
        left.unlink(missing_ok=True)


@contextmanager
def alone(path: Path) -> Iterator[Connection]:
    """The store at `path`, shut to every other process for as long as this lasts.

    StoreProblem ``store.locked`` where another one has it open, even if it only waits for a
    key: what it remembers of the store would no longer be so.
    """
    with told(path):
        db = sqlite3.connect(path, _PATIENCE, isolation_level=None, factory=Connection)
    db.path, db.row_factory = path, sqlite3.Row
    with closing(db):
        rows(db, "PRAGMA synchronous = FULL")
        rows(db, "PRAGMA locking_mode = EXCLUSIVE")
        rows(db, "BEGIN EXCLUSIVE")  # from here on the lock stays, whatever is committed
        rows(db, "COMMIT")
        yield db


def put_back(restored: Connection, present: Connection) -> None:
    """All of `restored` instead of all of `present`, in one step that is whole or not at all."""
    with told(present.path):
        restored.backup(present)


def set_aside(path: Path, name: str) -> Path:
    """A damaged store moved out of the way with all that belongs to it; where it is now."""
    aside = path.with_name(f"{path.name}.{name}")
    try:
        for ending in ("", "-wal", "-shm"):
            part = path.with_name(path.name + ending)
            if part.exists():
                part.rename(aside.with_name(aside.name + ending))
    except OSError as error:
        raise StoreProblem(key_of(error), path=str(path)) from error
    return aside


def _refuse_no_file(source: Path) -> None:
    """Only a plain file under its own name: a link may point to anything by tomorrow."""
    try:
        if source.is_symlink() or (source.exists() and not source.is_file()):
            raise FollowupError("keeping.no-file", path=source)
        if not source.exists():
            raise FollowupError("keeping.missing", path=source)
    except (OSError, ValueError) as error:
        raise FollowupError("keeping.cannot-read", path=source) from error


def _copied(source: Path, work: Path) -> None:
    try:
        create_private(work)
    except OSError as error:
        raise StoreProblem(key_of(error), path=str(work)) from error
    with told(source):
        # Without a journal of its own it is whole, wherever it lies: also on a read-only disk.
        still = "" if source.with_name(f"{source.name}-wal").exists() else "&immutable=1"
        reader = sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro{still}", uri=True)
        with closing(reader):
            if reader.execute(SQL["is_store"]).fetchone() is None:
                raise StoreProblem("store.foreign", path=str(source))
            reader.execute(SQL["into"], {"target": str(work)})


def _check(copy: Path, of: Path, *, references: bool = False) -> None:
    """StoreProblem ``store.corrupt`` of the file `of` where its copy is not whole."""
    with told(of), closing(sqlite3.connect(copy)) as reader:
        found = [one[0] for one in reader.execute(SQL["integrity"])]
        astray = references and reader.execute(SQL["astray"]).fetchone()[0]
    if found != ["ok"] or astray:
        raise StoreProblem("store.corrupt", path=str(of))


def _schema(db: Connection) -> list[tuple[str, ...]]:
    return [
        (one["type"], one["name"], one["tbl_name"], " ".join((one["sql"] or "").split()))
        for one in rows(db, SQL["schema"])
    ]


def _schema_of_new(now: datetime) -> list[tuple[str, ...]]:
    """As everything must be: a file whose triggers are gone would hold nobody back."""
    fresh = sqlite3.connect(":memory:", isolation_level=None, factory=Connection)
    fresh.path, fresh.row_factory = Path(":memory:"), sqlite3.Row
    with closing(fresh):
        migrations.migrate(fresh, now)
        return _schema(fresh)
