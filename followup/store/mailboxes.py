"""How far the folders of an account have been read."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from followup.store import moments
from followup.store.queries import load
from followup.store.running import Connection, row, rows

SQL = load("mailboxes")


class Place(NamedTuple):
    """`last_uid` counts under `uidvalidity` alone (RFC 3501, 2.3.1.1)."""

    uidvalidity: int
    last_uid: int
    read_at: datetime


def get(db: Connection, account: str, folder: str) -> Place | None:
    """How far a folder of the account with this address was read; None if it never was."""
    found = row(db, SQL["get"], account=account, folder=folder)
    if found is None:
        return None
    return Place(found["uidvalidity"], found["last_uid"], moments.read(found["read_at"]))


def behind(db: Connection, account: str) -> bool:
    """Whether a mail has left since the mailbox of this address was last looked into."""
    return bool(rows(db, SQL["behind"], account=account))


def put(db: Connection, account: str, folder: str, place: Place) -> None:
    """From now on the folder is read up to here."""
    values = {"uidvalidity": place.uidvalidity, "last_uid": place.last_uid}
    rows(db, SQL["put"], account=account, folder=folder,
         now=moments.written(place.read_at), **values)  # fmt: skip
