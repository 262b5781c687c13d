"""How long people are kept: thirteen months, thirty days for a paste; nothing goes by itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

AtHome = Any
HEADER = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest"
NAMES = "Mara Quist\nAiko Murata\n"


@pytest.fixture
def listed(at_home: AtHome, tmp_path: Path) -> AtHome:
    """Dev (1) and Uma (2) from a report."""
    times = "11/19/2026 07:00:00 PM,11/19/2026 08:00:00 PM,60,Yes"
    lines = [HEADER, f"Dev Patel,dev@example.net,{times}", f"Uma Vale,uma@example.org,{times}"]
    (tmp_path / "list.csv").write_text("\n".join(lines) + "\n")
    at_home("ingest", tmp_path / "list.csv", "--topic", "Evening")
    return at_home


def aged(at_home: AtHome, days: int) -> None:
    """Everything was read in so many days earlier."""
    with closing(sqlite3.connect(at_home.home / "followup.sqlite3", isolation_level=None)) as db:
        for table, column in (("files", "ingested_at"), ("people", "created_at")):
            db.execute(
                f"UPDATE {table} SET {column} ="
                f" strftime('%Y-%m-%dT%H:%M:%S.000000+00:00', {column}, '-{days} days')"
            )


def names(at_home: AtHome) -> list[str]:
    return [one["name"] for one in at_home("people", "--json").json["people"]]


def test_thirteen_months_after_the_last_list(listed: AtHome) -> None:
    """Not a day earlier, shown before, and only with a yes; who is blocked leaves a hash."""
    listed("block", 2)
    aged(listed, 390)
    assert "Nobody's time is over" in listed("forget", "--expired").err
    aged(listed, 10)
    assert "2 people have been kept long enough" in listed("status").out
    assert listed("status", "--json").json["expired"] == 2
    shown = listed("forget", "--expired", code=3).out
    assert "Dev Patel: last seen" in shown
    assert len(names(listed)) == 2
    listed("forget", "--expired", "--yes")
    assert names(listed) == []
    with closing(sqlite3.connect(listed.home / "followup.sqlite3")) as db:
        assert db.execute("SELECT COUNT(*) FROM forgotten").fetchone() == (2,)  # address and name
    assert "uma" not in (listed.home / "followup.sqlite3").read_bytes().decode("latin-1").lower()


def test_who_came_again_is_kept_from_then_on(listed: AtHome, tmp_path: Path) -> None:
    aged(listed, 500)
    text = (tmp_path / "list.csv").read_text().replace("/19/", "/20/")
    (tmp_path / "again.csv").write_text("\n".join(text.splitlines()[:2]) + "\n")
    listed("ingest", tmp_path / "again.csv", "--topic", "Again")
    listed("forget", "--expired", "--yes")
    assert names(listed) == ["Dev Patel"]
    listed("ingest", tmp_path / "list.csv")
    assert names(listed) == ["Dev Patel"]


def test_one_setting(listed: AtHome) -> None:
    """`[data] keep_months` in config.toml; what is no number of months is refused."""
    aged(listed, 100)
    (listed.home / "config.toml").write_text("[data]\nkeep_months = 3\n")
    assert listed("status", "--json").json["expired"] == 2
    listed("init", "--no-input", "--name", "Ken Ito")
    assert "keep_months = 3" in (listed.home / "config.toml").read_text()
    for wrong in ("0", "-1", "99999", '"3"', "true", "3.5"):
        (listed.home / "config.toml").write_text(f"[data]\nkeep_months = {wrong}\n")
        assert "keep_months" in listed("status", code=1).err


def test_pasted_names_on_which_nothing_was_done(at_home: AtHome) -> None:
    """Thirty days; an evening of which anybody was drafted to, noted or blocked stays."""
    for topic in ("One", "Two", "Three"):
        at_home("ingest", "-", "--topic", topic, stdin=NAMES.replace("\n", f" {topic}\n"))
    people = {one["name"]: one["id"] for one in at_home("people", "--json").json["people"]}
    at_home("people", "edit", people["Mara Quist Two"], "--note", "a printer")
    at_home("block", people["Aiko Murata Three"])
    aged(at_home, 29)
    assert "Nobody" in at_home("forget", "--expired").err
    aged(at_home, 2)
    shown = at_home("forget", "--expired", "--yes").out
    assert "30 days" in shown
    assert sorted(names(at_home)) == sorted(one for one in people if not one.endswith("One"))


def test_it_is_said_once_with_the_first_list(at_home: AtHome) -> None:
    first = at_home("ingest", "-", stdin=NAMES).err
    assert "13 months" in first
    assert "followup forget --expired" in first
    assert "13 months" not in at_home("ingest", "-", "--topic", "B", stdin="Uma Vale\n").err


def test_nobody_at_all(at_home: AtHome) -> None:
    assert "Nobody" in at_home("forget", "--expired").err
    assert at_home("status", "--json").json["expired"] == 0
