"""followup forget, receipt: the rights of those whose data is kept (README, the promises)."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

AtHome = Any
HEADER = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest"
MARA = "Mara Quist,mara.quist@example.org"
KENJI = "久遠 まら,kuon@example.jp"
CHAT = """\
19:05:10\t From  Mara Quist : I run Quist Parcels in Leeds, how do you handle second deliveries?
19:06:10\t From  Dev Patel : As Mara Quist says; write to mara.quist@example.org about it
19:07:10\t From  Dev Patel To  Mara Quist(Direct Message) : thanks, QUIST Mara
"""
SECRETS = ("mara", "quist", "まら", "久遠", "kuon", "leeds")


@pytest.fixture
def report(at_home: AtHome, tmp_path: Path):
    """A list of one evening, taken in: "name,email" lines."""

    def take(day: int, *lines: str, chat: str = "") -> None:
        times = f"11/{day:02}/2026 07:00:00 PM,11/{day:02}/2026 08:00:00 PM,60,Yes"
        files = [tmp_path / f"{day}.csv"]
        files[0].write_text("\n".join([HEADER, *(f"{line},{times}" for line in lines)]) + "\n")
        if chat:
            files.append(tmp_path / f"meeting_saved_chat_{day}.txt")
            files[1].write_text(chat)
        at_home("ingest", *files, "--topic", f"Evening {day}")

    return take


@pytest.fixture
def ken(at_home: AtHome) -> AtHome:
    at_home(
        "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
        "--offer", "a note on second deliveries",
    )  # fmt: skip
    return at_home


def told(home: Path) -> dict[str, list[str]]:
    """File -> which of the secrets stand in it, in any way that bytes may hold text."""
    found: dict[str, list[str]] = {}
    for path in (one for one in home.rglob("*") if one.is_file()):
        data = path.read_bytes().lower()
        for secret in SECRETS:
            forms = {
                secret.encode(), secret.encode("utf-16-le"), secret.encode("utf-16-be"),
                json.dumps(secret)[1:-1].encode().lower(), secret.encode("cp932", "ignore"),
            }  # fmt: skip
            if any(form and form in data for form in forms):
                found.setdefault(str(path.relative_to(home)), []).append(secret)
    return found


def people(at_home: AtHome) -> dict[str, dict[str, Any]]:
    return {one["name"]: one for one in at_home("people", "--json").json["people"]}


def everything_of(ken: AtHome, report: Any, tmp_path: Path) -> None:
    """Mara (1) with lists, words, notes, a draft, an approval and a rehearsal; a backup."""
    report(19, MARA, "Dev Patel,dev@example.net")
    report(20, MARA, "Dev Patel,dev@example.net", KENJI, chat=CHAT)
    ken("people", "edit", 1, "--organization", "Quist Parcels", "--note", "met in Leeds")
    ken("people", "edit", 2, "--note", "came with Mara Quist")
    ken("draft", "--person", 1, "--person", 2)
    ken("edit", 2, "--subject", "Mara Quist said hello")
    ken("approve", 1, 2)
    ken("send", "--rehearse", tmp_path / "rehearsal", code=None)
    assert len(list((tmp_path / "rehearsal").glob("*.eml"))) == 2
    ken("backup")
    for place, name in (("handover", "1-Mara-Quist.eml"), ("editing", "draft-x.txt")):
        (ken.home / place).mkdir()
        (ken.home / place / name).write_text("To: mara.quist@example.org\n\nHi Mara Quist\n")
    (ken.home / "followup.sqlite3.before-0002").write_bytes(b"Mara Quist")
    (ken.home / "zoom").mkdir()
    (ken.home / "zoom" / "zoom-1-participants.json").write_text('{"name": "Mara Quist"}')
    (ken.home / "zoom" / "zoom-2-participants.json").write_text('{"name": "Dev Patel"}')


def test_nothing_is_left_but_a_hash(ken: AtHome, report: Any, tmp_path: Path) -> None:
    """Every file of the home folder, byte by byte; of the others nothing is lost."""
    everything_of(ken, report, tmp_path)
    assert "followup.sqlite3" in told(ken.home)
    ran = ken("forget", 1, 3, "--yes")
    assert told(ken.home) == {}
    assert "19.csv" in ran.out
    assert not list((tmp_path / "rehearsal").glob("*Mara*"))
    assert (ken.home / "zoom" / "zoom-2-participants.json").exists()
    assert list(people(ken)) == ["Dev Patel"]
    assert ken("people", "--json").json["people"][0]["emails"] == ["dev@example.net"]
    assert "Mara Quist" in (tmp_path / "19.csv").read_text()


def test_what_others_wrote_keeps_its_place(ken: AtHome, report: Any, tmp_path: Path) -> None:
    """Names and addresses become an ellipsis; a yes to words that change with it falls."""
    everything_of(ken, report, tmp_path)
    ken("forget", 1, "--yes")
    with closing(sqlite3.connect(ken.home / "followup.sqlite3")) as db:
        said = dict(db.execute("SELECT line, text || COALESCE(recipient, '') FROM remarks"))
        [notes] = db.execute("SELECT value FROM notes").fetchall()
    assert said[2] == "As … says; write to … about it"
    assert said[3].startswith("thanks, …")
    assert notes == ("came with …",)
    [draft] = ken("drafts", "--json").json["drafts"]
    assert (draft["subject"], draft["state"]) == ("… said hello", "stale")
    assert [m["state"] for m in ken("outbox", "--json").json["messages"]] == ["cancelled"]


def test_what_has_left_for_others_keeps_its_place(ken: AtHome, report: Any) -> None:
    """The ledger goes on to say that it was sent, and when; the words about Mara are gone."""
    report(19, MARA, "Dev Patel,dev@example.net")
    ken("draft", "--person", 2)
    ken("edit", 1, "--subject", "Mara Quist said hello")
    ken("approve", 1)
    with closing(sqlite3.connect(ken.home / "followup.sqlite3", isolation_level=None)) as db:
        for state in ("sending", "sent"):
            db.execute("UPDATE messages SET state = ?", [state])
        db.execute(
            "INSERT INTO answers (message_id, kind, header_id, received_at, excerpt, detail,"
            " noted_at) VALUES (1, 'reply', '<1@example.net>', '2026-11-20T21:00:00+00:00',"
            " 'Ask Mara Quist of Leeds, I say', 'mara.quist@example.org',"
            " '2026-11-20T22:00:00+00:00')"
        )
    ken("forget", 1, "--yes")
    assert {one for some in told(ken.home).values() for one in some} == {"leeds"}
    assert "Ask … of Leeds, I say" in ken("people", "show", 2).out
    [message] = ken("outbox", "--json").json["messages"]
    assert (message["to"], message["state"]) == ("dev@example.net", "sent")
    ken("draft", "--person", 2, code=1)
    assert "… said hello" in ken("receipt", 2).out


def test_words_that_were_taken_for_somebody_elses(ken: AtHome, report: Any) -> None:
    """Dev was written to as one with Mara, quoting what she had asked: no word of it stays."""
    report(20, "Dev Patel,dev@example.net", MARA, "Chie Nomura,chie@example.org", chat=CHAT)
    ken("people", "merge", 1, 2)
    ken("draft", "--person", 1, "--person", 3)
    assert "second deliveries" in ken("drafts", "--json").json["drafts"][0]["body"]
    ken("people", "undo")
    ken("forget", 2, "--yes")
    with closing(sqlite3.connect(ken.home / "followup.sqlite3")) as db:
        bodies = dict(db.execute("SELECT person_id, body FROM drafts"))
    assert bodies[1] == "…"
    assert "Chie" in bodies[3]


def test_who_was_forgotten_is_never_written_to_again(ken: AtHome, report: Any) -> None:
    """A later list brings them back as blocked: by address, by tagged address, by name alone."""
    report(19, MARA, "Dev Patel,dev@example.net")
    ken("forget", 1, "--yes")
    report(20, "M. Q.,Mara.Quist+list@example.org", "Mara Quist,", "Dev Patel,dev@example.net")
    known = people(ken)
    assert {name: one["blocked"] for name, one in known.items()} == {
        "Dev Patel": False, "M. Q.": True, "Mara Quist": True,
    }  # fmt: skip
    for one in (known["M. Q."]["id"], known["Mara Quist"]["id"]):
        ken("draft", "--person", one, code=1)
        assert "was forgotten" in ken("unblock", one, "--reason", "mistake", code=1).err
    assert "was forgotten" in ken("unblock", "mara.quist@example.org", "--reason", "x", code=1).err


def test_another_one_of_that_name_may_be_written_to(ken: AtHome, report: Any) -> None:
    """Two people may share a name; an address tells them apart."""
    report(19, MARA)
    ken("forget", 1, "--yes")
    report(20, "Mara Quist,other@example.net")
    assert people(ken)["Mara Quist"]["blocked"] is False


def test_the_same_file_again_changes_nothing(ken: AtHome, report: Any, tmp_path: Path) -> None:
    report(19, MARA, "Dev Patel,dev@example.net")
    ken("forget", 1, "--yes")
    ken("ingest", tmp_path / "19.csv")
    assert list(people(ken)) == ["Dev Patel"]


def test_nobody_is_forgotten_without_a_yes(ken: AtHome, report: Any) -> None:
    """No terminal and no --yes: code 3, nothing done; it says what would go."""
    report(19, MARA)
    ran = ken("forget", 1, code=3)
    assert "1 line of a list" in ran.out
    assert "--yes" in ran.err
    assert list(people(ken)) == ["Mara Quist"]
    ken("forget", code=2)
    ken("forget", 1, "--expired", code=2)
    ken("forget", 9, "--yes", code=1)
    ken("forget", "nobody@example.org", "--yes", code=1)
    ken("forget", "Mara", "--yes", code=1)
    ken("forget", 10**30, "--yes", code=1)


def test_who_was_made_one_with_somebody_goes_with_them(ken: AtHome, report: Any) -> None:
    """What was noted of both halves, before and after, under either number."""
    report(19, MARA, "Dev Patel,dev@example.net")
    report(20, "Mara Quist-Hall,leeds@example.net")
    ken("people", "edit", 3, "--note", "Leeds")
    ken("people", "merge", 1, 3)
    ken("forget", 3, "--yes")
    assert told(ken.home) == {}
    assert list(people(ken)) == ["Dev Patel"]


def test_an_address_that_is_nobodys(ken: AtHome) -> None:
    """Somebody who is known only as a block may ask to be forgotten too; the block stays."""
    ken("block", "mara.quist@example.org", "--reason", "asked us")
    ken("forget", "mara.quist@example.org", "--yes")
    assert told(ken.home) == {}
    assert ken("block", "--json").json["hashes"] == 1


def test_the_host_of_a_session_is_nobody_then(ken: AtHome, report: Any) -> None:
    report(19, MARA)
    with closing(sqlite3.connect(ken.home / "followup.sqlite3", isolation_level=None)) as db:
        db.execute("UPDATE sessions SET host_name = 'Mara Quist', topic = 'Mara Quist''s Zoom'")
    ken("forget", 1, "--yes")
    assert told(ken.home) == {}
    assert ken("sessions", "--json").json["sessions"][0]["topic"] == "…'s Zoom"


def test_a_backup_from_before_brings_nobody_back(ken: AtHome, report: Any, tmp_path: Path) -> None:
    """One that lies elsewhere is cleaned when it is put back; the one beside is cleaned now."""
    report(19, MARA, "Dev Patel,dev@example.net")
    ken("backup", tmp_path / "elsewhere.sqlite")
    ken("backup")
    ken("forget", 1, "--yes")
    assert told(ken.home) == {}
    [beside] = (ken.home / "backups").glob("*")
    for file in (beside, tmp_path / "elsewhere.sqlite"):
        ken("restore", file, "--yes")
        assert list(people(ken)) == ["Dev Patel"]
        assert told(ken.home) == {}
    report(20, MARA)
    assert people(ken)["Mara Quist"]["blocked"] is True


def test_a_backup_that_cannot_be_read_is_named(ken: AtHome, report: Any) -> None:
    report(19, MARA)
    (ken.home / "backups").mkdir()
    (ken.home / "backups" / "old.sqlite").write_bytes(b"no database" * 400)
    ran = ken("forget", 1, "--yes", code=1)
    assert "old.sqlite" in ran.err
    assert people(ken) == {}


def test_a_message_that_may_have_arrived_is_said(ken: AtHome, report: Any) -> None:
    """What a crash left as sending is uncertain; it goes, and is never sent again."""
    report(19, MARA)
    ken("draft", "--person", 1)
    ken("approve", 1)
    with closing(sqlite3.connect(ken.home / "followup.sqlite3", isolation_level=None)) as db:
        db.execute("UPDATE messages SET state = 'sending'")
    ran = ken("forget", 1, "--yes")
    assert "arrived is unknown" in ran.out
    assert ken("outbox", "--json").json["messages"] == []


def test_the_ledger_lets_nothing_go_but_in_a_forget(ken: AtHome, report: Any) -> None:
    """Messages and blocks are deleted within a forget alone; a refusal is never lifted."""
    report(19, MARA)
    ken("draft", "--person", 1)
    ken("approve", 1)
    ken("block", 1)
    with closing(sqlite3.connect(ken.home / "followup.sqlite3", isolation_level=None)) as db:
        for statement in (
            "DELETE FROM messages", "DELETE FROM blocks", "UPDATE messages SET raw = x''",
            "UPDATE drafts SET body = 'x'",
        ):  # fmt: skip
            with pytest.raises(sqlite3.IntegrityError):
                db.execute(statement)
        db.execute("UPDATE blocks SET origin = 'refusal'")
        with pytest.raises(sqlite3.IntegrityError):
            db.execute("UPDATE blocks SET lifted_at = created_at")
    assert "own word" in ken("unblock", 1, "--reason", "mistake", code=1).err
    assert people(ken)["Mara Quist"]["blocked"] is True


def test_the_name_of_a_card_goes_with_whom_it_is_about(ken: AtHome, tmp_path: Path) -> None:
    """Address books save one card as “Mara Quist.vcf”; the same card changes nothing later."""
    card = tmp_path / "Mara Quist.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:4.0\nFN:Mara Quist\nEMAIL:m@example.org\nEND:VCARD\n")
    names = tmp_path / "mara_quist's list.txt"
    names.write_text("Dev Patel\nAnn Berg\n")
    ken("ingest", card)
    ken("ingest", names, "--topic", "Parcels")
    ken("forget", "m@example.org", "--yes")
    assert not any(told(ken.home).values())
    ken("ingest", card, "--session", 1)
    ken("ingest", names)
    assert {one["name"] for one in ken("people", "--json").json["people"]} == {
        "Dev Patel",
        "Ann Berg",
    }
