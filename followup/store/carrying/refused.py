"""Blocks that came since the backup."""

from __future__ import annotations

from collections.abc import Iterator
from sqlite3 import Row

from followup.store.carrying.copying import SQL, copy, ours
from followup.store.running import Connection, row, rows, rows_among

_OWNER = {"id": "NULL", "person_id": ":person", "address": ":address"}


def keep(db: Connection) -> int:
    """Every block in force there holds here for the same people; how many are new here.

    An address that a blocked person has only in the present store is blocked as such: a list
    taken in later may bring it as somebody new.
    """
    kept = 0
    for block in rows(db, SQL["blocked"]):
        for person, address in _wanted(db, block):
            values = {"person": person, "address": address}
            if row(db, SQL["stands_blocked"], origin=block["origin"], **values) is None:
                copy(db, "blocks", "theirs.id = :block", _OWNER, block=block["id"], **values)
                kept += 1
    return kept


def _wanted(db: Connection, block: Row) -> Iterator[tuple[int | None, str | None]]:
    people = ours(db, block["person_id"], "people", "perhaps")
    yield from ((person, block["address"]) for person in people)
    if block["address"] and not people:
        yield None, block["address"]
    for found in rows(db, SQL["addresses_of"], person=block["person_id"]):
        if not rows_among(db, SQL["held_by"], people, address=found["address"]):
            yield None, found["address"]
