"""Drafts, messages and blocks follow the people whom they are about."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from followup.store import blocks, moments, people
from followup.store.queries import load
from followup.store.running import Connection, rows, rows_among
from followup.store.transactions import joined

if TYPE_CHECKING:
    from followup.model import Block

SQL = load("following")


def move(db: Connection, from_person: int, to_person: int, session_id: int, now: datetime) -> None:
    """All of a session goes over, since no line of it is left with the one.

    What has left, or may have, counts for the other from now on; a yes that still waits gives
    way to it. What would be a second draft of a channel, or a second first contact, stays
    behind and is cancelled before it can leave.
    """
    values = {"person": from_person, "target": to_person, "session": session_id}
    at = moments.written(now)
    with joined(db):
        rows(db, SQL["give_way"], now=at, **values)
        rows(db, SQL["move_drafts"], **values)
        rows(db, SQL["move_messages"], **values)
        for name in ("cancel_left", "withdraw_left", "close_left"):
            rows(db, SQL[name], now=at, **values)


def readdress(db: Connection, among: Collection[int]) -> None:
    """Where a mail's address is only another one's of these people now, the mail is theirs.

    So a message that may have left goes on counting against who may have read it.
    """
    holding = {person: people.emails(db, person) for person in among}
    for found in rows_among(db, SQL["addressed"], sorted(among)):
        holders = [one for one, emails in holding.items() if found["recipient"] in emails]
        if len(holders) == 1 and holders[0] != found["person_id"]:
            place = {"target": holders[0], "session": found["session_id"]}
            if rows(db, SQL["readdress_message"], id=found["id"], **place):
                rows(db, SQL["readdress_draft"], draft=found["draft_id"], **place)


def spread(db: Connection, found: Collection[Block], to: Collection[int]) -> None:
    """A no of somebody who turns out to be several people holds for each of them."""
    for person in to if found else ():
        blocks.carry(db, found, person, people.emails(db, person))
