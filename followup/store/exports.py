"""What only an export asks of the store."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from followup.store import moments
from followup.store.queries import load
from followup.store.running import Connection, rows_among

SQL = load("exports")


def made(db: Connection, people: Iterable[int]) -> dict[int, datetime]:
    """Person -> when they were first stored."""
    found = rows_among(db, SQL["made"], sorted(people))
    return {one["id"]: moments.read(one["created_at"]) for one in found}
