"""Drafts, messages and blocks follow the people whom they are about."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from followup.store import blocks, moments, people
from followup.store.queries import load
from followup.store.running import Connection, rows
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


def readdress(db: Connection, now: datetime, *, parted: Collection[int] = ()) -> None:
    """A mail whose reader no longer has its address is that of somebody who has, if anybody.

    So a message that may have left counts against who may have read it, and no longer against
    who cannot have. Of several who share the mailbox it is one who was there. Who has got one
    of their own for the session can have no second: the mail stays where it is then. A yes
    that still waits goes over only among `parted`, whom a decision told from each other, and
    to who was there.
    """
    with joined(db):
        for stray in rows(db, SQL["strays"]):
            place = {"address": stray["address"], "session": stray["session_id"]}
            holders = rows(db, SQL["holders"], **place)
            if stray["state"] == "approved":
                holders = [one for one in holders if one["there"] and _parted(one, stray, parted)]
            any(_goes_to(db, stray, one["id"], now) for one in holders)


def make_way(db: Connection, message_id: int, person_id: int, now: datetime) -> None:
    """What waits for the person gives way to a message that has left and is to be theirs."""
    at = moments.written(now)
    for found in rows(db, SQL["make_way"], id=message_id, target=person_id, now=at):
        for name in ("withdraw_one", "close_one"):
            rows(db, SQL[name], draft=found["draft_id"], now=at)


def _parted(holder: sqlite3.Row, stray: sqlite3.Row, parted: Collection[int]) -> bool:
    return holder["id"] in parted and stray["person_id"] in parted


def _goes_to(db: Connection, stray: sqlite3.Row, holder: int, now: datetime) -> bool:
    """Whether the holder of its address takes the message over."""
    make_way(db, stray["id"], holder, now)
    place = {"target": holder, "session": stray["session_id"]}
    if not rows(db, SQL["readdress_message"], id=stray["id"], **place):
        return False
    _keep_way_back(db, stray, holder)
    # Where nobody has said a word on it yet, their own draft has no use any more; in its way
    # the other one would stay, and hold the place of a draft for who was not reached.
    rows(db, SQL["drop_untouched"], draft=stray["draft_id"], **place)
    rows(db, SQL["readdress_draft"], draft=stray["draft_id"], **place)
    return True


def _keep_way_back(db: Connection, stray: sqlite3.Row, holder: int) -> None:
    """Where the user's own word gave the address, taking it back gives the mail back as well."""
    before = stray["person_id"]
    values = {"message": stray["id"], "target": holder, "address": stray["address"]}
    for found in rows(db, SQL["note_message"], person=before, **values):
        decision = found["decision_id"]
        rows(db, SQL["note_draft"], decision=decision, draft=stray["draft_id"])
        rows(db, SQL["note_person"], decision=decision, person=before)


def spread(db: Connection, found: Collection[Block], to: Collection[int]) -> None:
    """A no of somebody who turns out to be several people holds for each of them."""
    for person in to if found else ():
        blocks.carry(db, found, person, people.emails(db, person))
