"""Rows of the present store copied into the restored one, under numbers that are free there.

The columns are asked of the database: a later one is copied too.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from followup.store.queries import load
from followup.store.running import Connection, rows, rows_among

SQL = load("carrying")


def carry_over(
    db: Connection, table: str, which: str, given: Mapping[str, str] = MappingProxyType({})
) -> None:
    """Number the wanted rows of `table` (as they were where that is free) and copy them."""
    rows(db, SQL["number"].replace(":table", table).replace(":which", which))
    carried = SQL["numbered"].replace(":table", table)
    copy(db, table, carried, {"id": ours_of(table, "id"), **given})


def copy(
    db: Connection, table: str, which: str, given: Mapping[str, str], **values: object
) -> None:
    """Copy the rows of `table` for which `which` holds; `given` replaces columns."""
    rows(db, filled(db, "copy", table, given).replace(":which", which), **values)


def filled(db: Connection, query: str, table: str, given: Mapping[str, str]) -> str:
    """A query that copies from `table`, with its columns and their values put in."""
    names = columns(db, table)
    taken = ", ".join(given.get(name, f'theirs."{name}"') for name in names)
    statement = SQL[query].replace(":table", table)
    quoted = ", ".join(f'"{name}"' for name in names)
    return statement.replace(":columns", quoted).replace(":values", taken)


def columns(db: Connection, table: str) -> list[str]:
    """The names of a table's columns."""
    return [one["name"] for one in rows(db, SQL["columns"], table=table)]


def ours_of(table: str, column: str) -> str:
    """SQL: the number here of what a column there names; the lowest of several."""
    return SQL["ours_of"].replace(":table", table).replace(":column", column)


def ours(db: Connection, theirs: int | None, *kinds: str) -> list[int]:
    """All numbers here of one number there."""
    return [one["ours"] for one in rows_among(db, SQL["ours"], kinds, theirs=theirs)]
