"""export: the user's own people, for other programs."""

from __future__ import annotations

import csv
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

AtHome = Any
LIST = """\
Topic,Meeting ID,Scheduled Time,Duration (Minutes)
Returns,9,05/26/2026 06:00:00 PM,60
First Name,Last Name,Email,Organization,Industry,Job Title,Registration Time,Approval Status
Mara,Quist,mara@example.org,=Quist Parcels,E-commerce,Owner,05/02/2026 09:14:22 AM,approved
Dev,Patel,dev@example.net,Patel Shop,Online shop,Owner,05/02/2026 09:14:22 AM,approved
"""
CHAT = "19:31:07 From Mara Quist to Everyone:\n\tWhat do you do about second attempts?\n"


@pytest.fixture
def ken(at_home: AtHome, tmp_path: Path) -> AtHome:
    (tmp_path / "reg.csv").write_text(LIST)
    (tmp_path / "meeting_saved_chat.txt").write_text(CHAT)
    at_home("init", "--no-input", "--name", "Ken Ito", "--email", "ken@example.com")
    at_home("ingest", tmp_path / "reg.csv", tmp_path / "meeting_saved_chat.txt")
    at_home("draft", "--person", 1)
    at_home("people", "edit", 1, "--note", "runs a printing house")
    at_home("block", 2, "--reason", "asked us to stop")
    return at_home


def test_a_spreadsheet(ken: AtHome) -> None:
    found = list(csv.DictReader(StringIO(ken("export").raw.decode("utf-8-sig"))))
    assert [one["Name"] for one in found] == ["Mara Quist", "Dev Patel"]
    assert found[0]["Organization"] == "'=Quist Parcels"
    assert (found[0]["Topics"], found[0]["Last seen"]) == ("Returns", "2026-05-26")
    assert [one["Blocked"] for one in found] == ["", "yes"]


def test_an_address_book_holds_nobody_who_said_no(ken: AtHome) -> None:
    card = ken("export", "--format", "vcard").out
    assert "FN:Mara Quist\r\n" in card
    assert "NOTE:runs a printing house\r\n" in card
    assert "Dev" not in card
    assert "Dev" in ken("export", "--format", "vcard", "--blocked").out
    assert "Dev" not in ken("export", "--no-blocked").out


def test_json_holds_everything(ken: AtHome) -> None:
    """Whoever leaves followup takes all of it along."""
    ken("approve", 1)
    whole = ken("export", "--format", "json").json
    assert whole["schema"] == "followup.export/1"
    mara, dev = whole["people"]
    assert mara["notes"][0]["value"] == "runs a printing house"
    assert mara["remarks"][0]["remark"]["text"] == "What do you do about second attempts?"
    assert {line["attendance"]["email"] for line in mara["attendances"]} >= {"mara@example.org"}
    assert dev["blocked"] is True
    assert [one["topic"] for one in whole["sessions"]] == ["Returns"]
    assert whole["drafts"][0]["words"]["body"]
    (message,) = whole["messages"]
    assert (message["state"], message["recipient"]) == ("approved", "mara@example.org")
    assert message["raw"].strip()
    assert whole["blocks"][0]["reason"] == "asked us to stop"


def test_some_people_only(ken: AtHome) -> None:
    whole = ken("export", "--format", "json", "--person", 1).json
    assert [one["name"] for one in whole["people"]] == ["Mara Quist"]
    assert whole["blocks"] == []
    assert len(ken("export", "--session", 1, "--format", "json").json["people"]) == 2
    for wrong in (("--person", 99), ("--session", 99), ("--person", 10**30)):
        assert "There is no" in ken("export", *wrong, code=1).err


def test_a_new_file_of_ones_own(ken: AtHome, tmp_path: Path) -> None:
    """0600, and never over a file that is there, nor through a link."""
    file = tmp_path / "people.csv"
    assert "2 people" in ken("export", "--output", file).err
    assert file.stat().st_mode & 0o777 == 0o600
    before = file.read_bytes()
    assert "is there already" in ken("export", "--output", file, code=1).err
    assert file.read_bytes() == before
    link = tmp_path / "link.csv"
    link.symlink_to(tmp_path / "elsewhere")
    ken("export", "--output", link, code=1)
    assert not (tmp_path / "elsewhere").exists()
    for nowhere in (tmp_path / "no" / "x.csv", tmp_path, "a\0b"):
        ken("export", "--output", nowhere, code=1)


def test_nobody_yet(at_home: AtHome) -> None:
    assert at_home("export").raw.startswith(b"\xef\xbb\xbfName,")
    assert at_home("export", "--format", "json").json["people"] == []
    assert at_home("export", "--format", "vcard").raw == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_where_the_output_goes_there_is_no_room(at_home: Any) -> None:
    """`followup export > FILE` on a full disk is no mistake of followup."""
    at_home("ingest", "-", stdin="Mara Quist\n")
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "followup", "export"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert "disk that it goes to is full" in done.stderr
