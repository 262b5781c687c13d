"""Runs statements on an open store. Rows are fetched whole, so nothing stays half read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from followup.store.failures import told

# Older SQLite takes 999 variables a statement.
CHUNK = 900


class Connection(sqlite3.Connection):
    """An open store; `path` is its file, `moved` how many rows the steps of messages changed."""

    path: Path
    moved: int = 0


def rows(db: Connection, statement: str, **values: object) -> list[sqlite3.Row]:
    """All rows of one statement."""
    with told(db.path):
        try:
            return db.execute(statement, values).fetchall()
        except UnicodeEncodeError:
            return db.execute(statement, _printable(values)).fetchall()
        except OverflowError:  # an id that no row can have
            return []


def row(db: Connection, statement: str, **values: object) -> sqlite3.Row | None:
    """The first row of one statement, or None."""
    return next(iter(rows(db, statement, **values)), None)


def added(db: Connection, statement: str, **values: object) -> int:
    """The id that an ``INSERT ... RETURNING id`` gave."""
    return int(rows(db, statement, **values)[0]["id"])


def many(db: Connection, statement: str, sequence: Iterable[Sequence[object]]) -> None:
    """One statement for each row of values; it must do no harm a second time."""
    coming = iter(sequence)
    with told(db.path):
        while portion := list(islice(coming, CHUNK)):
            try:
                db.executemany(statement, portion)
            except UnicodeEncodeError:
                db.executemany(statement, ([*map(_plain, values)] for values in portion))


def rows_among(
    db: Connection, statement: str, ids: Sequence[int] | Sequence[str], **values: object
) -> list[sqlite3.Row]:
    """All rows of a statement that says ``IN (:ids)``; asked in portions."""
    return list(among(db, statement, ids, **values))


def among(
    db: Connection, statement: str, ids: Sequence[int] | Sequence[str], **values: object
) -> Iterator[sqlite3.Row]:
    """The rows of `rows_among`, one portion at a time."""
    for start in range(0, len(ids), CHUNK):
        portion = {f"id{n}": i for n, i in enumerate(ids[start : start + CHUNK])}
        names = ", ".join(f":{name}" for name in portion)
        yield from rows(db, statement.replace(":ids", names), **portion, **values)


def _printable(values: Mapping[str, object]) -> dict[str, object]:
    return {name: _plain(value) for name, value in values.items()}


def _plain(value: object) -> object:
    """Lone surrogates (undecodable file names) have no place in a database's text."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    return value
