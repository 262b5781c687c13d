"""Transactions begun and ended in words one can see."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from followup.store.failures import told

if TYPE_CHECKING:
    from followup.store.running import Connection


@contextmanager
def transaction(db: Connection) -> Iterator[None]:
    """All or nothing, on the disk when it ends; RuntimeError inside another one.

    BEGIN IMMEDIATE, because a read that later wants to write fails at once where another
    process wrote in between, without waiting.
    """
    if db.in_transaction:
        raise RuntimeError("a transaction is open already")
    try:
        with told(db.path):
            db.execute("BEGIN IMMEDIATE")
        yield
        with told(db.path):
            db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            with suppress(sqlite3.Error):  # the first error is the one to tell
                db.execute("ROLLBACK")
        raise


@contextmanager
def joined(db: Connection) -> Iterator[None]:
    """Part of the open transaction, or one of its own."""
    if db.in_transaction:
        yield
    else:
        with transaction(db):
            yield
