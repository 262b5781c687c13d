"""followup receipt: all that is stored of somebody, in words to be handed to them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from followup.store import receipt

AtHome = Any
HEADER = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest"
CHAT = "19:05:10\t From  Mara Quist : I run Quist Parcels, how do you handle second deliveries?\n"
# Of these nothing is about one person, or a row says nothing but that another one is theirs.
NOBODYS = {
    "sessions", "files", "column_maps", "advice", "transitions", "companies", "migrations",
    "identified_sessions", "rehearsals", "rests", "forgotten", "forgetting",
    "decision_people", "decision_links", "decision_drafts", "decision_messages",
    "decision_notes", "decision_answers",
}  # fmt: skip


@pytest.fixture
def mara(at_home: AtHome, tmp_path: Path) -> AtHome:
    """Mara (1), with something in every table, and Dev (2)."""
    times = "11/19/2026 07:00:00 PM,11/19/2026 08:00:00 PM,60,Yes"
    lines = ["Mara Quist,mara@example.org", "Dev Patel,dev@example.net", "Mara Kvist,m@example.jp"]
    for day in (19, 20):
        rows = [HEADER, *(f"{line},{times.replace('/19/', f'/{day}/')}" for line in lines)]
        (tmp_path / f"{day}.csv").write_text("\n".join(rows) + "\n")
        (tmp_path / f"meeting_saved_chat_{day}.txt").write_text(CHAT)
        at_home(
            "ingest", tmp_path / f"{day}.csv", tmp_path / f"meeting_saved_chat_{day}.txt",
            "--topic", f"Evening {day}",
        )  # fmt: skip
    at_home(
        "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
        "--offer", "a note on second deliveries",
    )  # fmt: skip
    at_home("people", "edit", 1, "--organization", "Quist Parcels")
    at_home("people", "suggestions")
    at_home("people", "merge", 1, 3)
    at_home("draft", "--person", 1)
    at_home("approve", 1)
    at_home("block", 1, "--reason", "asked us")
    at_home("block", "mara@example.org", "--reason", "twice")
    at_home("unblock", "mara@example.org", "--reason", "once is enough")
    with store(at_home) as db:
        db.execute("UPDATE sessions SET host_email = 'mara@example.org' WHERE id = 1")
        if not db.execute("SELECT 1 FROM suggestions").fetchall():
            db.execute("INSERT INTO suggestions (person_a, person_b) VALUES (1, 2)")
    return at_home


def store(at_home: AtHome) -> Any:
    return closing(sqlite3.connect(at_home.home / "followup.sqlite3", isolation_level=None))


def about(db: sqlite3.Connection, table: str) -> set[str]:
    """The tables that a row of `table` belongs to, through all its references."""
    direct = {row[2] for row in db.execute(f"PRAGMA foreign_key_list({table})")} - {table}
    return direct.union(*(about(db, one) for one in direct))


def tables_about_people(db: sqlite3.Connection) -> tuple[set[str], set[str]]:
    """All tables, and those in which a row is somebody's."""
    names = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    tables = {name for (name,) in names}
    return tables, {one for one in tables if {"people", "attendances"} & {one, *about(db, one)}}


def test_every_table_about_a_person_stands_in_the_receipt(mara: AtHome) -> None:
    """Who adds a table that refers to people must put it into the receipt, or fail here."""
    with store(mara) as db:
        tables = {
            name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
        ours = {one for one in tables if {"people", "attendances"} & {one, *about(db, one)}}
        assert tables - ours <= NOBODYS | {"decisions"}
    assert ours - set(receipt.TABLES) <= NOBODYS
    stored = mara("receipt", 1, "--json").json["stored"]
    assert {name for name, rows in stored.items() if not rows} == set()


def test_every_text_about_a_person_stands_in_the_receipt(mara: AtHome) -> None:
    """Column by column: what the database says of them, the receipt says."""
    stored = mara("receipt", 1, "--json").json["stored"]
    said = {str(value) for rows in stored.values() for row in rows for value in row.values()}
    where = {
        "attendances": "id IN (SELECT attendance_id FROM links WHERE person_id = 1)",
        "remarks": "sender = 'Mara Quist'", "notes": "person_id = 1", "drafts": "person_id = 1",
        "messages": "person_id = 1", "blocks": "1", "approvals": "1", "message_history": "1",
    }  # fmt: skip
    with store(mara) as db:
        db.row_factory = sqlite3.Row
        for table, which in where.items():
            for row in db.execute(f"SELECT * FROM {table} WHERE {which}"):
                filled = {name: value for name, value in dict(row).items() if value is not None}
                values = {str(value) for name, value in filled.items() if name != "raw"}
                assert values <= said, (table, values - said)


def test_every_table_about_a_person_is_emptied_by_forget(mara: AtHome) -> None:
    """Whatever refers to them, now or in a later version, goes with them."""
    with store(mara) as db:
        tables = {
            name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
        ours = {one for one in tables if {"people", "attendances"} & {one, *about(db, one)}}
    for number in (2, 1):
        mara("forget", number, "--yes")
    with store(mara) as db:
        counts = {one: db.execute(f"SELECT COUNT(*) FROM {one}").fetchone()[0] for one in ours}
        assert {one for one, count in counts.items() if count} == set()
        assert db.execute("SELECT COUNT(*) FROM decisions").fetchone() == (0,)
        assert db.execute("SELECT MAX(host_email) FROM sessions").fetchone() == (None,)
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA freelist_count").fetchone() == (0,)


def test_it_can_be_handed_to_them_in_both_languages(mara: AtHome) -> None:
    """From which file and line, why, what was decided, drafted and approved, and the blocks."""
    shown = mara("receipt", "mara@example.org").out
    for words in (
        "19.csv, line 2", "“Evening 19” of 19 November 2026", "Organisation: Quist Parcels",
        "made one with another person", "second deliveries?” [meeting_saved_chat_19.txt:1",
        "to mara@example.org, approved", "asked us", "lifted: once is enough", "13 months",
    ):  # fmt: skip
        assert words in shown, words
    told = mara("--lang", "ja", "receipt", 1).out
    assert "Mara Quist さんについて" in told
    assert "19.csv 2 行目" in told
    assert "Dev Patel" not in shown + told


def test_an_unknown_person_is_a_sentence(mara: AtHome) -> None:
    for who in (9, 10**30, "somebody@example.org", "Mara", "-1"):
        assert mara("receipt", who, code=None).code in (1, 2)
    assert "followup people --find" in mara("receipt", "x@example.org", code=1).err


def test_every_line_says_by_which_sign_it_was_taken_to_be_theirs(
    at_home: AtHome, tmp_path: Path
) -> None:
    """A rule without words of its own would read “by rule”, which tells nobody anything."""
    for day in (19, 20):
        time = f"11/{day}/2026 07:00:00 PM,11/{day}/2026 08:00:00 PM,60,Yes"
        (tmp_path / f"{day}.csv").write_text(f"{HEADER}\nMara Quist,mara@example.org,{time}\n")
        at_home("ingest", tmp_path / f"{day}.csv", "--topic", f"Evening {day}")
    said = at_home("receipt", 1).out
    assert "an address known before" in said
    assert "by rule" not in said
