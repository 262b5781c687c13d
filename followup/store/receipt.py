"""All that a store holds of some people, table by table, as it stands there."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import TYPE_CHECKING

from followup.store.queries import load
from followup.store.redacting import words
from followup.store.running import Connection, rows_among

if TYPE_CHECKING:
    from followup.store.marks import Marks

SQL = load("receipt")
# What is known by a person's number, and what by their address alone.
TABLES = (
    "people", "attendances", "identity_keys", "links", "remarks", "notes", "decisions",
    "suggestions", "drafts", "approvals", "messages", "message_history", "answers",
    "blocks",
)  # fmt: skip
BY_ADDRESS = ("address_blocks", "hosted")
Row = Mapping[str, object]


def stored(db: Connection, who: Marks) -> dict[str, list[Row]]:
    """Table -> its rows about the people of `who`, each column -> value; empty ones left out.

    A line comes with its file, session and link; of a message's bytes the words are given.
    """
    found = {name: rows_among(db, SQL[name], who.people) for name in TABLES}
    found |= {name: rows_among(db, SQL[name], sorted(who.addresses)) for name in BY_ADDRESS}
    return {name: [_row(one) for one in some] for name, some in found.items()}


def files(db: Connection, who: Marks) -> list[str]:
    """The files, as they were given, in which a line of the people stands."""
    return sorted({found["path"] for found in rows_among(db, SQL["files"], who.people)})


def _row(found: sqlite3.Row) -> Row:
    row = {name: found[name] for name in found.keys() if found[name] is not None}  # noqa: SIM118
    if "raw" in row:
        row["text"] = words(str(row["channel"]), bytes(row.pop("raw")))
    return row
