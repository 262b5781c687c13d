"""What must outlive a return to a backup: who was written to, and who said no.

Two stores stand side by side: ``main``, made from the backup, and ``present``, the one that is
to be replaced. Of `present` those sessions are kept in which something has left, or may have
left, and those of people with a block whom the backup does not know: with their lists, so that
taking the same list in again finds the same lines. Rows are matched by what does not depend
on numbers: a file by its digest, a line by its place in it, a session or person by number and
moment of creation together. Who may be the same counts as written to and as blocked; only who
surely is gets the lines of a kept list.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from followup.errors import StoreProblem
from followup.model import DraftState, MessageState
from followup.store import outbox
from followup.store.carrying import copying, lists, refused, written
from followup.store.outbox import moving
from followup.store.running import Connection, rows
from followup.store.transactions import transaction

SQL = copying.SQL
_MAPS = (
    "map_sessions",
    "map_like_sessions",
    "map_lines",
    "map_people",
    "map_surely_same",
    "map_possibly_same",
)


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of a backup on its way into use.

    `reviewed`: messages whose yes fell back to review. `sessions`, `messages`, `blocks`: kept
    from the present store. `lost_people`, `lost_sessions`: there, but not in the result.
    """

    reviewed: int
    sessions: int
    messages: int
    blocks: int
    lost_people: int
    lost_sessions: int


NOTHING = Carried(0, 0, 0, 0, 0, 0)


def carry(db: Connection, present: Path, departed: Mapping[str, int], now: datetime) -> Carried:
    """Make the store `db`, which was a backup, safe to use instead of the one at `present`.

    Afterwards nothing in it waits to be sent, whoever counts as written to in either store
    does so in it, and so does whoever is blocked; what came back is there. `departed` as for
    `outbox.recover`.
    StoreProblem ``store.corrupt`` where rows of `db` fit together as followup never writes them.
    """
    try:
        outbox.recover(db, now, departed)
        return _carry(db, present, now)
    except sqlite3.IntegrityError as error:
        raise StoreProblem("store.corrupt", path=str(db.path)) from error


def _carry(db: Connection, present: Path, now: datetime) -> Carried:
    rows(db, SQL["attach"], path=str(present))
    try:
        with transaction(db):
            for name in ("create_ids", "create_kept", *_MAPS):
                rows(db, SQL[name])
            written.agree(db)
            reviewed = _review_again(db, now)
            lists.keep(db)
            messages = written.keep(db, now)
            written.answers(db)
            blocks = refused.keep(db)
            for name in ("no_contact", "rehearsals"):
                rows(db, SQL[name])
            counts = [_count(db, name) for name in ("lacking_people", "lacking_sessions")]
            return Carried(reviewed, _count(db, "carried_sessions"), messages, blocks, *counts)
    finally:
        for name in ("drop_ids", "drop_kept", "detach"):
            rows(db, SQL[name])


def _review_again(db: Connection, now: datetime) -> int:
    """A yes does not come out of a backup: what waits is cancelled, its draft is stale."""
    everything = outbox.all_messages(db)
    waiting = [one.id for one in everything if one.state is MessageState.APPROVED]
    cancelled, stale = MessageState.CANCELLED, DraftState.STALE
    for number in waiting:
        moving.move(db, number, cancelled, now, detail="keeping.from-backup", draft=stale)
    return len(waiting)


def _count(db: Connection, query: str) -> int:
    return int(rows(db, SQL[query])[0]["count"])
