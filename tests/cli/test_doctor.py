"""doctor: what is looked at, how it is mended, and a log that names nobody."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

AtHome = Any


def checks(ran: Any) -> dict[str, dict[str, Any]]:
    return {one["name"]: one for one in ran.json["checks"]}


def test_an_unused_followup_is_in_order_and_stays_unused(at_home: AtHome) -> None:
    """A reading command creates nothing."""
    found = checks(at_home("doctor", "--json"))
    assert found["database"]["state"] == "fine"
    assert found["account"]["message"].startswith("No mail account")
    assert not at_home.home.exists() or not list(at_home.home.iterdir())


def test_a_broken_configuration_is_told_and_the_rest_still_looked_at(at_home: AtHome) -> None:
    """Bad input gets a sentence with file and place; the rest goes on."""
    at_home.home.mkdir(mode=0o700, exist_ok=True)
    (at_home.home / "config.toml").write_text("[profile\n")
    ran = at_home("doctor", "--json", code=1)
    found = checks(ran)
    assert (found["config"]["state"], found["database"]["state"]) == ("broken", "fine")
    assert "config.toml" in found["config"]["message"]


def test_files_that_others_may_read_are_named_with_the_way_to_close_them(
    at_home: AtHome, report: Any
) -> None:
    """docs/design.md, store: file 0600 in a 0700 folder."""
    report(19, "Mara Quist,mara@example.org")
    (at_home.home / "departures.txt").touch(mode=0o600)
    (at_home.home / "departures.txt").chmod(0o644)
    folder = checks(at_home("doctor", "--json"))["folder"]
    assert folder["state"] == "look"
    assert "departures.txt" in folder["message"]
    assert "chmod" in folder["next"]


def test_a_damaged_database_is_told_and_left_as_it_is(at_home: AtHome, report: Any) -> None:
    """https://www.sqlite.org/pragma.html#pragma_integrity_check"""
    report(19, *(f"Mara Quist {n},mara{n}@example.org" for n in range(200)))
    path = at_home.home / "followup.sqlite3"
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    whole = bytearray(path.read_bytes())
    whole[40_000:60_000] = b"\xff" * 20_000
    path.write_bytes(whole)
    ran = at_home("doctor", "--json", code=1)
    assert checks(ran)["database"]["state"] == "broken"
    assert path.read_bytes() == whole


def test_a_row_that_names_a_missing_one_is_damage(at_home: AtHome, report: Any) -> None:
    """https://www.sqlite.org/pragma.html#pragma_foreign_key_check"""
    report(19, "Mara Quist,mara@example.org")
    with sqlite3.connect(at_home.home / "followup.sqlite3") as db:
        db.execute("UPDATE attendances SET file_id = 99")
    db.close()
    assert "files" in checks(at_home("doctor", "--json", code=1))["database"]["message"]


def test_a_clock_that_went_back_is_seen_by_what_was_noted(at_home: AtHome, report: Any) -> None:
    """A clock behind the outbox would free limits and let words of yesterday pass."""
    report(19, "Mara Quist,mara@example.org")
    at_home("init", "--no-input", "--name", "Ken Ito", "--email", "ken@example.com")
    at_home("draft", "--person", 1)
    at_home("approve", 1)
    with sqlite3.connect(at_home.home / "followup.sqlite3") as db:
        db.execute("UPDATE message_history SET at = '2099-01-01T00:00:00.000000+00:00'")
    db.close()
    assert checks(at_home("doctor", "--json", code=1))["clock"]["state"] == "broken"


def test_a_template_that_cannot_be_rendered_is_named(at_home: AtHome) -> None:
    """What `templates check` says stands here too."""
    own = at_home.home / "templates" / "en" / "mail"
    own.mkdir(parents=True)
    (own / "mine.txt").write_text("Subject: Hello\n\nDear {{ nmae }}\n")
    assert "nmae" in checks(at_home("doctor", "--json", code=1))["templates"]["message"]


def test_the_log_says_what_was_run_and_how_it_ended(at_home: AtHome, report: Any) -> None:
    """For reports of faults: commands, codes and keys."""
    report(19, "Mara Quist,mara@example.org")
    at_home("people", "--find", "Mara Quist")
    at_home("people", "show", "77", code=1)
    lines = [json.loads(line) for line in at_home("doctor", "--log").out.splitlines()[1:]]
    assert [line["command"] for line in lines] == [
        "followup ingest",
        "followup people",
        "followup people show",
    ]
    assert lines[-1]["error"] == "store.no-person"


def test_the_log_holds_no_address_no_name_no_word(at_home: AtHome, report: Any) -> None:
    """What is sent along with a report may be read by anybody."""
    report(19, "Mara Quist,mara@example.org")
    at_home("people", "edit", "1", "--note", "likes otters")
    at_home("block", "1", "--reason", "asked for it")
    at_home("draft", "--person", "Mara Quist", code=2)
    held = (at_home.home / "log.jsonl").read_text()
    for word in ("mara", "quist", "otters", "asked", "example.org"):
        assert word not in held.lower()
    assert (at_home.home / "log.jsonl").stat().st_mode & 0o777 == 0o600


def test_a_fault_of_the_program_is_noted_by_its_place(
    at_home: AtHome, report: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A traceback's own words may name somebody; module and line do not."""
    report(19, "Mara Quist,mara@example.org")

    def broken(*_: object, **__: object) -> None:
        raise ValueError("Mara Quist <mara@example.org>")

    monkeypatch.setattr("followup.steps.people.listed", broken)
    monkeypatch.delenv("FOLLOWUP_DEBUG")
    at_home("people", code=1)
    held = (at_home.home / "log.jsonl").read_text().splitlines()[-1]
    assert json.loads(held)["error"] == "ValueError"
    assert any(place.startswith("followup.cli.people:") for place in json.loads(held)["where"])
    assert "mara" not in held.lower()


def test_the_log_stays_small(at_home: AtHome, report: Any) -> None:
    """Half a megabyte at most; the newest lines stay."""
    from followup.workspace import log

    report(19, "Mara Quist,mara@example.org")
    path = Path(at_home.home / "log.jsonl")
    path.write_text('{"event": "old"}\n' * 40_000)
    at_home("people")
    assert path.stat().st_size < log.LARGEST
    assert json.loads(path.read_text().splitlines()[-1])["command"] == "followup people"


def test_a_log_that_is_a_link_is_not_followed(at_home: AtHome, report: Any, tmp_path: Path) -> None:
    """Somebody else's file must not grow by our lines."""
    report(19, "Mara Quist,mara@example.org")
    path, target = at_home.home / "log.jsonl", tmp_path / "theirs"
    target.write_text("theirs\n")
    path.unlink()
    path.symlink_to(target)
    at_home("people")
    assert target.read_text() == "theirs\n"


def test_a_servers_words_lose_what_names_somebody() -> None:
    """Names come back in refusals: "<mara@example.org>: Mara Quist unknown"."""
    from followup.workspace import log

    words = "550 5.1.1 <mara.q@example.org>: Mara Quist (maraq) unknown here"
    left = log.scrubbed(words, ["mara.q@example.org", "Mara Quist"])
    assert "550 5.1.1" in left
    assert not any(part in left.lower() for part in ("example", "quist", "mara.q", "mara "))


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("550 高梨様宛のメールは届きません", "高梨 由貴"),
        ("554 spam: Were you at Returns?", "Were you at Returns?"),
        ("450 Quist_m is over its rate", "quist_m"),
        ("550 account 090-1234-5678 is closed", "1234"),
    ],
)
def test_a_servers_words_name_nobody(words: str, known: str) -> None:
    """README, doctor: the log holds no addresses or words, whatever a server repeats."""
    from followup.workspace import log

    left = log.scrubbed(words, [known])
    assert not any(part.lower() in left.lower() for part in known.split() if part != "at")
