"""Numbered steps of SQL; each is atomic with the record that it was taken."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from followup.errors import StoreProblem
from followup.store import moments
from followup.store.failures import told
from followup.store.queries import load
from followup.store.running import Connection, rows
from followup.store.transactions import transaction

FOLDER = Path(__file__).parent / "sql" / "migrations"
SQL = load("migrations")


def refuse_strange(db: Connection) -> None:
    """Raise StoreProblem for a newer store or another program's file; writes nothing."""
    tables = {row["name"] for row in rows(db, SQL["tables"])}
    if tables and "migrations" not in tables:
        raise StoreProblem("store.foreign", path=str(db.path))
    known = max(number for number, _ in _steps())
    if tables and _reached(db) > known:
        raise StoreProblem("store.newer", path=str(db.path))


def migrate(db: Connection, now: datetime) -> None:
    """Take the steps that are missing; before the first of them an old store is copied."""
    reached = _reached(db)
    copied = False
    for number, file in _steps():
        if number <= reached:
            continue
        with transaction(db):
            if number <= _reached(db):  # another process was quicker
                continue
            if reached > 0 and not copied:
                copied = _copy(db.path, number)
            _take(db, number, file, now)


def _steps() -> list[tuple[int, Path]]:
    return sorted((int(file.name[:4]), file) for file in FOLDER.glob("[0-9]*.sql"))


def _reached(db: Connection) -> int:
    if not rows(db, SQL["has_migrations"]):
        return 0
    return int(rows(db, SQL["reached"])[0]["number"])


def _take(db: Connection, number: int, file: Path, now: datetime) -> None:
    rows(db, SQL["create"])
    for statement in _statements(file.read_text(encoding="utf-8")):
        rows(db, statement)
    rows(db, SQL["record"], number=number, name=file.stem, at=moments.written(now))


def _statements(script: str) -> Iterator[str]:
    """One at a time: `executescript` would commit midway."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _copy(path: Path, number: int) -> bool:
    """A private, whole copy beside the store: ``<name>.before-0002``.

    Runs on a second connection, which reads what was last committed while the first one
    holds the lock for writing; the name appears only when the copy is on the disk.
    """
    part = path.with_name(f"{path.name}.copying")
    with told(path), closing(sqlite3.connect(path, isolation_level=None)) as reader:
        try:
            part.unlink(missing_ok=True)
            handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            reader.execute("VACUUM INTO ?", (str(part),))
            os.fsync(handle)
            os.close(handle)
            part.replace(path.with_name(f"{path.name}.before-{number:04}"))
        except OSError as error:
            raise StoreProblem("store.full", path=str(path)) from error
    return True
