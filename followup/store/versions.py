"""Whether anything in the store can be another than it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.store.failures import told

if TYPE_CHECKING:
    from followup.store.running import Connection

Version = tuple[int, int]


def version(db: Connection) -> Version:
    """Another one as soon as anything is changed, but for steps of messages made here.

    The first number changes with every commit of another connection
    (https://www.sqlite.org/pragma.html#pragma_data_version), the second with every row that
    this one writes, even where that is rolled back (sqlite3_total_changes), other than by
    `outbox.moving`. Inside a transaction nobody else can write: what is the same there stays so.
    """
    with told(db.path):
        found = db.execute("PRAGMA data_version").fetchone()
    return int(found[0]), db.total_changes - db.moved
