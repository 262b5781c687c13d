"""backup and restore without a mail server: what they say, refuse and keep."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from followup.store import lock

AtHome = Any
BLOCK = "Topic,Meeting ID,Scheduled Time,Duration (Minutes)"
HEADER = (
    "First Name,Last Name,Email,Organization,Industry,Job Title,Registration Time,Approval Status"
)


def listed(folder: Path, name: str, *people: str, topic: str = "Returns", day: int = 26) -> Path:
    rows = [
        f"{one.title()},Reader,{one}@example.net,Shop {one},E-commerce,,05/02/2026 09:14:22 AM,"
        for one in people
    ]
    meeting = f"{topic},{day},05/{day}/2026 06:00:00 PM,60"
    (folder / name).write_text("\n".join([BLOCK, meeting, HEADER, *rows, ""]))
    return folder / name


@pytest.fixture
def ken(at_home: AtHome, tmp_path: Path) -> AtHome:
    """Ken, a session with Mara (1) and Dev (2), and a draft for each."""
    at_home("init", "--no-input", "--name", "Ken Ito", "--email", "ken@example.com",
            "--organization", "Example Books")  # fmt: skip
    at_home("ingest", listed(tmp_path, "reg.csv", "mara", "dev"))
    at_home("draft", "--person", 1, "--person", 2)
    return at_home


def states(ken: AtHome) -> list[str]:
    return [one["state"] for one in ken("outbox", "--json").json["messages"]]


def drafts(ken: AtHome) -> list[str]:
    return [one["state"] for one in ken("drafts", "--json").json["drafts"]]


def names(ken: AtHome) -> list[str]:
    return sorted(one["name"] for one in ken("people", "--json").json["people"])


def store(ken: AtHome) -> Path:
    return ken.home / "followup.sqlite3"


def test_a_backup_by_itself(ken: AtHome) -> None:
    """A private file in a private folder, named by the moment, whole, and said where."""
    ran = ken("backup")
    file = Path(ran.out.strip())
    assert file.parent == ken.home / "backups"
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert f"followup restore {file}" in " ".join(ran.err.split())
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert len({ken("backup").out for _ in range(3)}) == 3


def test_a_backup_never_overwrites(ken: AtHome, tmp_path: Path) -> None:
    ken("backup", tmp_path / "b.sqlite")
    before = (tmp_path / "b.sqlite").read_bytes()
    assert "is there already" in ken("backup", tmp_path / "b.sqlite", code=1).err
    assert (tmp_path / "b.sqlite").read_bytes() == before
    (tmp_path / "link").symlink_to(tmp_path / "target")
    ken("backup", tmp_path / "link", code=1)
    assert not (tmp_path / "target").exists()
    for nowhere in (tmp_path / "no" / "x", tmp_path, "a\0b"):
        ken("backup", nowhere, code=1)


def test_nothing_to_back_up(at_home: AtHome) -> None:
    assert "nothing to back up" in at_home("backup", code=1).err
    assert not store(at_home).exists()


def test_no_yes_comes_out_of_a_backup(ken: AtHome) -> None:
    """What was approved when the backup was made goes back to review."""
    ken("approve", 1)
    file = ken("backup").out.strip()
    ken("approve", 2)
    said = ken("restore", "--yes", file).err
    assert "1 approved draft is back in review" in said
    assert (states(ken), drafts(ken)) == (["cancelled"], ["stale", "proposed"])
    ken("approve", 1)
    assert states(ken) == ["cancelled", "approved"]


def test_it_shows_and_asks_before_it_changes_anything(ken: AtHome, tmp_path: Path) -> None:
    """No terminal, no --yes: code 3, with what the file holds and what would be lost."""
    file = ken("backup").out.strip()
    ken("ingest", listed(tmp_path, "later.csv", "ben", "cleo", topic="Parcels", day=27))
    said = ken("restore", file, code=3).err
    assert said.count("people: 2") == 2
    assert "would be lost" in said
    assert len(names(ken)) == 4


def test_it_can_be_undone(ken: AtHome, tmp_path: Path) -> None:
    file = ken("backup").out.strip()
    ken("ingest", listed(tmp_path, "later.csv", "ben", topic="Parcels", day=27))
    before = ken("people", "--json").json
    said = ken("restore", "--yes", file).err
    assert names(ken) == ["Dev Reader", "Mara Reader"]
    (kept,) = (ken.home / "backups").glob("*-before-restore.sqlite")
    assert str(kept) in " ".join(said.split())
    ken("restore", "--yes", kept)
    assert ken("people", "--json").json == before


def test_a_no_since_the_backup_holds(ken: AtHome, tmp_path: Path) -> None:
    """By person, by address, and of somebody whom the backup does not know, with a list and all."""
    file = ken("backup").out.strip()
    later = listed(tmp_path, "later.csv", "ben", "cleo", topic="Parcels", day=27)
    ken("ingest", later)
    ben = next(p for p in ken("people", "--json").json["people"] if p["name"] == "Ben Reader")
    ken("block", 1)
    ken("block", ben["id"])
    ken("block", "eve@example.org")
    ken("restore", "--yes", file)
    people = {p["name"]: p["blocked"] for p in ken("people", "--json").json["people"]}
    assert people == {
        "Mara Reader": True,
        "Dev Reader": False,
        "Ben Reader": True,
        "Cleo Reader": False,
    }
    assert "eve@example.org" in ken("block").out
    ken("ingest", later)
    assert len(names(ken)) == 4
    assert "never" in ken("approve", 1, code=1).err or drafts(ken)[0] != "approved"


def test_a_blocked_persons_later_address_is_blocked_too(ken: AtHome, tmp_path: Path) -> None:
    file = ken("backup").out.strip()
    ken("people", "edit", 1, "--email", "quist@example.org")
    ken("block", 1)
    ken("restore", "--yes", file)
    assert "quist@example.org" in ken("block").out
    report = tmp_path / "new.csv"
    listed(tmp_path, "new.csv", "quist", topic="Other", day=28)
    report.write_text(report.read_text().replace("quist@example.net", "quist@example.org"))
    ken("ingest", report)
    assert [p["blocked"] for p in ken("people", "--json").json["people"]] == [True, False, True]


def test_who_was_forgotten_since_is_forgotten_again(ken: AtHome, tmp_path: Path) -> None:
    """A backup outside of the home folder still holds them; what comes out of it does not."""
    ken("backup", tmp_path / "b.sqlite")
    ken("forget", 1, "--yes")
    said = ken("restore", "--yes", tmp_path / "b.sqlite").err
    assert "people forgotten again: 1" in said
    assert names(ken) == ["Dev Reader"]
    for file in (one for one in ken.home.rglob("*") if one.is_file()):
        assert b"mara" not in file.read_bytes().lower(), file
    ken("ingest", listed(tmp_path, "again.csv", "mara", "dev", "ben"))
    people = {p["name"]: p["blocked"] for p in ken("people", "--json").json["people"]}
    assert people == {"Mara Reader": True, "Dev Reader": False, "Ben Reader": False}


def test_who_came_again_and_was_forgotten_again(ken: AtHome, tmp_path: Path) -> None:
    """Forgotten, on a later list, in a backup, forgotten once more: the last time counts."""
    ken("forget", 1, "--yes")
    ken("ingest", listed(tmp_path, "again.csv", "mara", "dev", "ben"))
    ken("backup", tmp_path / "b.sqlite")
    ken("forget", "mara@example.net", "--yes")
    ken("restore", "--yes", tmp_path / "b.sqlite")
    assert names(ken) == ["Ben Reader", "Dev Reader"]


def test_no_contact_since_the_backup_holds(ken: AtHome) -> None:
    file = ken("backup").out.strip()
    ken("sessions", "edit", 1, "--no-contact")
    ken("restore", "--yes", file)
    assert ken("approve", 1, code=1).err


@pytest.fixture
def unfit(ken: AtHome, tmp_path: Path) -> dict[str, Path]:
    """What is no backup."""
    good = Path(ken("backup", tmp_path / "good.sqlite").out.strip())
    made = {name: tmp_path / name for name in (
        "text", "empty", "torn", "newer", "other", "tampered", "extra", "odd", "astray", "link",
        "folder", "gone",
    )}  # fmt: skip
    made["text"].write_text("Dear diary\n" * 500)
    made["empty"].write_bytes(b"")
    data = good.read_bytes()
    made["torn"].write_bytes(data[: len(data) // 2])
    for name, statement in {
        "newer": "INSERT INTO migrations VALUES (9000, 'later', 'x')",
        "odd": "UPDATE people SET created_at = 'yesterday'",
        "astray": "INSERT INTO notes (person_id, field, value, at) VALUES (99, 'note', 'x', 'y')",
        "tampered": "DROP TRIGGER message_needs_approval",
        "extra": "CREATE TRIGGER x AFTER INSERT ON people BEGIN DELETE FROM blocks; END",
    }.items():
        shutil.copy(good, made[name])
        with closing(sqlite3.connect(made[name], isolation_level=None)) as db:
            db.execute(statement)
    with closing(sqlite3.connect(made["other"])) as db:
        db.execute("CREATE TABLE recipes (x)")
    made["link"].symlink_to(good)
    made["folder"].mkdir()
    return {**made, "itself": store(ken)}


SAID = {
    "text": "damaged", "empty": "no backup of followup", "torn": "damaged", "newer": "newer",
    "other": "no backup of followup", "tampered": "no backup of followup",
    "extra": "no backup of followup", "odd": "damaged", "astray": "damaged",
    "link": "a link", "folder": "a folder", "gone": "There is no file", "itself": "in use now",
}  # fmt: skip


def test_what_is_no_backup_is_refused_in_a_sentence(ken: AtHome, unfit: dict[str, Path]) -> None:
    """Nothing is changed, neither here nor there, and nothing is left lying about."""
    before = ken("export", "--format", "json").json["people"]
    for name, path in unfit.items():
        content = path.read_bytes() if path.is_file() and name != "itself" else b""
        ran = ken("restore", "--yes", path, code=1)
        assert SAID[name] in ran.err, (name, ran.err)
        assert content == (path.read_bytes() if path.is_file() and name != "itself" else b"")
    assert "a device" in ken("restore", "--yes", "/dev/null", code=1).err
    ken("restore", "--yes", "a\0b", code=1)
    assert ken("export", "--format", "json").json["people"] == before
    assert list((ken.home / "backups").iterdir()) == []


def test_another_name_of_the_live_file(ken: AtHome, tmp_path: Path) -> None:
    os.link(store(ken), tmp_path / "hard")
    assert "in use now" in ken("restore", "--yes", tmp_path / "hard", code=1).err


def test_an_older_backup_is_brought_up_to_date(ken: AtHome, tmp_path: Path) -> None:
    """A store of the first version: three migrations and more behind."""
    from datetime import UTC, datetime

    from followup.store import migrations
    from followup.store.database import open_store

    first = [step for step in migrations._steps() if step[0] == 1]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "_steps", lambda: first)
        with closing(open_store(tmp_path / "old.sqlite", datetime(2026, 1, 1, tzinfo=UTC))) as db:
            row = ("2026-01-01", "The old days", "2026-01-01T00:00:00.000000+00:00")
            db.execute("INSERT INTO sessions (day, topic, created_at) VALUES (?, ?, ?)", row)
    ken("restore", "--yes", tmp_path / "old.sqlite")
    assert [one["topic"] for one in ken("sessions", "--json").json["sessions"]] == ["The old days"]
    assert len(list((ken.home / "backups").iterdir())) == 1


def test_nobody_sends_or_looks_on_meanwhile(ken: AtHome) -> None:
    """The lock of sending, and the store to oneself: one sentence each, nothing changed."""
    file = ken("backup").out.strip()
    ken("ingest", "-", stdin="Ben Reader\n")
    with lock.hold(ken.home / "outbox.lock"):
        assert "is sending" in ken("restore", "--yes", file, code=1).err
    with closing(sqlite3.connect(store(ken))) as other:
        other.execute("SELECT * FROM people").fetchall()
        assert "in use by another program" in ken("restore", "--yes", file, code=1).err
    assert "Ben Reader" in names(ken)
    ken("restore", "--yes", file)
    assert "Ben Reader" not in names(ken)


def test_on_a_new_computer(ken: AtHome, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ken("backup", tmp_path / "b.sqlite")
    monkeypatch.setenv("FOLLOWUP_HOME", str(tmp_path / "new"))
    ken("restore", "--yes", tmp_path / "b.sqlite")
    assert names(ken) == ["Dev Reader", "Mara Reader"]


@pytest.mark.parametrize("kept", [0, 5_000, 100_000, 200_000])
def test_instead_of_a_damaged_store(ken: AtHome, kept: int) -> None:
    """That is what a backup is for: the damaged one is put aside, whole."""
    file = ken("backup").out.strip()
    data = store(ken).read_bytes()
    broken = data[:kept] + b"\xff" * 50_000 + data[kept + 50_000 :]
    store(ken).write_bytes(broken)
    said = ken("restore", "--yes", file).err
    assert "look in your Sent folder" in " ".join(said.split())
    assert names(ken) == ["Dev Reader", "Mara Reader"]
    (aside,) = ken.home.glob("followup.sqlite3.damaged-*")
    assert aside.read_bytes() == broken


def test_no_backup_while_somebody_is_being_forgotten(ken: AtHome) -> None:
    """A copy that is made meanwhile would keep them: forget has looked for copies by then."""
    ken("backup")
    with lock.hold(ken.home / "outbox.lock"):
        assert "Try again when it is done" in ken("backup", code=1).err
    assert len(list((ken.home / "backups").iterdir())) == 1


def test_a_return_that_nobody_can_agree_to_says_how(ken: AtHome) -> None:
    file = ken("backup").out.strip()
    said = ken("restore", file, code=3).err
    assert "--yes" in said
    assert "approve" not in said
