"""The outbox under direct SQL, by somebody who means it: the promises stand in the database."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest

from followup.model import TRANSITIONS, MessageState
from followup.store import outbox

COLUMNS = (
    "id, draft_id, approval_id, person_id, session_id, channel, recipient, recipient_name, sender,"
    " subject, raw, message_id, state, attempts, detail, not_before, created_at, updated_at"
)


def copy(verb: str, **changed: str) -> str:
    """A statement that puts a message in once more, some of its columns changed."""
    values = ", ".join(changed.get(name, name) for name in COLUMNS.split(", "))
    return f"{verb} INTO messages ({COLUMNS}) SELECT {values} FROM messages WHERE true"


ANEW = {"state": "'approved'"}
SECOND = {**ANEW, "id": "77", "message_id": "'<second@example.com>'"}
ATTACKS = {
    "another state": "UPDATE messages SET state = 'approved'",
    "another state, ignoring": "UPDATE OR IGNORE messages SET state = 'approved'",
    "another state, replacing": "UPDATE OR REPLACE messages SET state = 'approved'",
    "other bytes": "UPDATE messages SET raw = x'00'",
    "other bytes, ignoring": "UPDATE OR IGNORE messages SET raw = x'00'",
    "replaced by itself": copy("REPLACE", **ANEW),
    "replaced with other bytes": copy("REPLACE", **ANEW, raw="x'00'"),
    "replaced under another number": copy("REPLACE", **ANEW, id="77"),
    "upserted": copy("INSERT", **ANEW) + " ON CONFLICT (id) DO UPDATE SET state = 'approved'",
    "a second first contact": copy("INSERT", **SECOND),
    "a second one, replacing": copy("REPLACE", **SECOND),
    "a second one in capitals": copy(
        "INSERT", **SECOND, recipient="upper(recipient)", person_id="person_id + 1"
    ),
    "deleted": "DELETE FROM messages",
    "its approval replaced": "REPLACE INTO approvals SELECT id, draft_id, 'x', 'now', '9999', NULL"
    " FROM approvals",
    "a new way": "INSERT INTO transitions VALUES ('sent', 'approved')",
    "a way bent": "UPDATE transitions SET before = 'sent' WHERE after = 'approved'",
    "the ways deleted": "DELETE FROM transitions",
}
TORN = ("UPDATE messages SET id = 77", "DELETE FROM approvals", "DELETE FROM drafts")


@pytest.mark.parametrize("foreign_keys", ["ON", "OFF"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_what_was_sent_stands(evening: Any, attack: str, foreign_keys: str) -> None:
    """Promise 2: sent is final, its bytes are frozen, and no second first contact comes in.

    A shell of SQLite's own leaves foreign keys out of account; the triggers hold there too.
    """
    number = evening.approved()
    evening.claim(number)
    outbox.finish(evening.db, number, MessageState.SENT, None, evening.now)
    before = everything(evening)
    evening.db.execute(f"PRAGMA foreign_keys = {foreign_keys}")
    try:
        evening.db.execute(ATTACKS[attack])
    except sqlite3.IntegrityError:
        evening.db.execute("PRAGMA foreign_keys = ON")
    assert everything(evening) == before


@pytest.mark.parametrize("attack", TORN)
def test_what_was_sent_keeps_its_draft_and_its_yes(evening: Any, attack: str) -> None:
    """Foreign keys, which every connection of followup has on."""
    evening.claim(evening.approved())
    before = everything(evening)
    with pytest.raises(sqlite3.IntegrityError):
        evening.db.execute(attack)
    assert everything(evening) == before


def everything(evening: Any) -> list[tuple[object, ...]]:
    tables = ("messages", "transitions", "approvals", "drafts")
    found = [evening.db.execute(f"SELECT '{name}', * FROM {name}").fetchall() for name in tables]
    return sorted(tuple(map(str, row)) for rows in found for row in rows)


def test_the_program_and_the_database_allow_the_same_ways(evening: Any) -> None:
    """What docs/sending.md tells of the program, its triggers hold whoever writes."""
    ways = {(before.value, after.value) for before, after in TRANSITIONS}
    assert ways == set(map(tuple, evening.db.execute("SELECT before, after FROM transitions")))
