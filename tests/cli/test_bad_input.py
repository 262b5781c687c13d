"""Whatever is typed or stood in a file: a sentence, the right exit code, an unharmed terminal."""

from __future__ import annotations

import json
import sqlite3
import unicodedata
from pathlib import Path
from typing import Any

import pytest

AtHome = Any
NAMES = "Mara Quist\nDev Patel\nChie Nomura\n"


@pytest.fixture
def evening(at_home: AtHome) -> AtHome:
    """Three pasted names with a draft for the first."""
    at_home("init", "--no-input", "--name", "Ken Ito", "--industry", "E-commerce")
    at_home("ingest", "-", stdin=NAMES)
    at_home("draft", "--person", 1)
    return at_home


WRONG: list[tuple[int, list[str], str]] = [
    (1, ["match", "99"], "99"),
    (1, ["draft", "99"], "99"),
    (1, ["draft", "--person", "99"], "99"),
    (1, ["draft", "--person", "2", "--template", "nonsense"], "nonsense"),
    (1, ["draft", "--person", "2", "--template", "../../etc/passwd"], "passwd"),
    (1, ["draft", "--person", "2", "--channel", "email"], "Dev Patel"),
    (2, ["draft", "--language", "xx"], "xx"),
    (2, ["draft", "--top", "0"], "0"),
    (2, ["match", "--top", "-1"], "-1"),
    (2, ["match", "--mix", "nonsense"], "nonsense"),
    (2, ["match", "--mix", "near=many"], "many"),
    (2, ["match", "--mix", "near=²"], "near"),
    (2, ["match", "--mix", ","], "--mix"),
    (2, ["match", "abc"], "abc"),
    (1, ["drafts", "99"], "99"),
    (1, ["approve", "99"], "99"),
    (1, ["reject", "99"], "99"),
    (1, ["cancel", "99"], "99"),
    (1, ["cancel", "1"], "1"),
    (1, ["why", "99"], "99"),
    (1, ["edit", "99", "--subject", "x"], "99"),
    (1, ["edit", "1", "--body-file", "/nowhere/at/all"], "nowhere"),
    (1, ["settle", "99", "sent"], "99"),
    (2, ["settle", "1", "perhaps"], "perhaps"),
    (1, ["people", "show", "99"], "99"),
    (1, ["people", "edit", "99", "--name", "x"], "99"),
    (1, ["people", "edit", "1", "--email", "no address"], "no address"),
    (1, ["people", "edit", "1", "--email", "a@example.com, b@example.com"], "b@example.com"),
    (2, ["people", "edit", "1"], "people edit"),
    (1, ["sessions", "edit", "99", "--topic", "x"], "99"),
    (2, ["sessions", "edit", "1"], "sessions edit"),
    (2, ["sessions", "edit", "1", "--start", "soon"], "soon"),
    (1, ["sessions", "edit", "1", "--timezone", "Mars/Olympus"], "Mars/Olympus"),
    (2, ["ingest", "x.csv", "--start", "2026-13-45"], "2026-13-45"),
    (1, ["ingest", "x.csv", "--timezone", "../../etc/passwd"], "passwd"),
    (1, ["ingest", "/nowhere/at/all.csv"], "all.csv"),
    (1, ["ingest", "nul\0byte.csv"], "byte"),
    (1, ["ingest", "-"], "-"),
    (1, ["block", "nobody in particular"], "nobody in particular"),
    (1, ["block", "99"], "99"),
    (1, ["block", "9" * 30], "9999"),
    (1, ["unblock", "1", "--reason", "x"], "Mara Quist"),
    (1, ["templates", "show", "nonsense"], "nonsense"),
    (1, ["templates", "copy", "../x"], "../x"),
    (2, ["industry"], "industry"),
    (1, ["industry", "--pairs", "/nowhere/at/all"], "nowhere"),
    (1, ["init", "--no-input", "--timezone", "Nowhere"], "Nowhere"),
    (1, ["init", "--no-input", "--email", "not an address"], "not an address"),
    (1, ["init", "--no-input", "--preset", "nonsense"], "nonsense"),
    (2, ["init", "--no-input", "--smtp-port", "0"], "0"),
    (2, ["nonsense"], "nonsense"),
    (2, ["status", "--nonsense"], "nonsense"),
]


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(("code", "arguments", "named"), WRONG)
def test_a_sentence_that_names_what_is_wrong(
    evening: AtHome, code: int, arguments: list[str], named: str, language: str
) -> None:
    ran = evening("--lang", language, *arguments, code=code)
    assert named in ran.err
    assert ran.raw == b""


@pytest.mark.parametrize("number", ["9" * 19, "9" * 40, "-1", "0"])
@pytest.mark.parametrize("command", ["match", "draft", "drafts", "approve", "why", "people show"])
def test_numbers_that_no_database_holds(evening: AtHome, command: str, number: str) -> None:
    evening(*command.split(), "--", number, code=1)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[profile]\nname = 'Ken'\nemail =\n", "line 3"),
        ("[profile]\nnames = 'Ken'\n", "names"),
        ("[profile]\noffers = 'just one'\n", "offers"),
        ("profile = 3\n", "profile"),
        ("account = 3\n", "account"),
        ("[profile]\ntimezone = 'Mars/Olympus'\n", "Mars/Olympus"),
        ("[profile]\nlanguage = 'xx'\n", "profile.language"),
        ("\x00", "config.toml"),
    ],
)
def test_a_broken_configuration_names_file_and_place(
    at_home: AtHome, text: str, place: str
) -> None:
    at_home.home.mkdir()
    (at_home.home / "config.toml").write_text(text)
    ran = at_home("ingest", "-", stdin=NAMES, code=1)
    assert place in ran.err
    assert (at_home.home / "config.toml").read_text() == text


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"not a database at all" * 100])
def test_a_broken_store(at_home: AtHome, data: bytes) -> None:
    at_home.home.mkdir()
    (at_home.home / "followup.sqlite3").write_bytes(data)
    assert at_home("people", code=1).err
    assert (at_home.home / "followup.sqlite3").read_bytes() == data


def test_a_home_that_is_a_file(at_home: AtHome) -> None:
    at_home.home.write_text("not a folder")
    for command in (["status"], ["people"], ["init", "--no-input", "--name", "Ken"]):
        ran = at_home(*command, code=None)
        assert ran.code in {0, 1}
    assert at_home.home.read_text() == "not a folder"


HOSTILE = {
    "escape": "Mara\x1b[2J\x1b]0;owned\x07 Quist",
    "csi": "Mara\x9b31m Quist",
    "right to left": "Mara \u202etsiuQ\u202c",
    "isolate": "\u2067Mara\u2069 Quist",
    "nul": "Mara\0Quist Smith",
    "carriage return": "Mara Quist\rDev Patel",
    "backspace": "Mara Quist\x08\x08\x08",
    "long": "Mara " + "Q" * 10_000,
    "line separator": "Mara\u2028Quist",
    "template": "{{ 7*7 }}{% raw %}",
    "format": "{name} {0} %s",
    "markup": "<script>alert(1)</script>",
    "formula": "=HYPERLINK(1)",
    "combining": "M" + "\u0301" * 300 + "ara Quist",
}
LISTS = [["people"], ["match"], ["drafts"], ["sessions"], ["status"], ["outbox"], ["block"]]


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_names_never_steer_the_terminal(at_home: AtHome, tmp_path: Path, what: str) -> None:
    """No escape, control or direction sign of a file reaches the screen, in bytes."""
    name = HOSTILE[what]
    path = tmp_path / "registration.csv"
    cell = '"' + name.replace('"', '""') + '"'
    path.write_bytes(
        (
            f"Topic,Meeting ID,Scheduled Time,Duration (Minutes),# Registered\r\n{cell},1 2,"
            "05/06/2026 06:00:00 PM,60,1\r\n\r\nFirst Name,Last Name,Email,Organization,Industry,"
            f"Job Title,Registration Time,Approval Status\r\n{cell},X,mara@example.org,{cell},"
            f"E-commerce,{cell},05/02/2026 09:14:22 AM,approved\r\n"
        ).encode("utf-8", "surrogateescape")
    )
    at_home("init", "--no-input", "--name", "Ken Ito", "--industry", "E-commerce")
    shown = [at_home("ingest", path, code=None), at_home("draft", "--person", 1, code=None)]
    shown += [at_home("edit", 1, "--subject", name, code=None)]
    lists = [at_home(*command) for command in LISTS]
    shown += [at_home("people", "show", 1, code=None), at_home("why", 1, code=None), *lists]
    for text in (text for ran in shown for text in (ran.out, ran.err)):
        assert not [c for c in text if c != "\n" and unicodedata.category(c) in _STEERING]
    for command, ran in zip(LISTS, lists, strict=True):
        assert max(map(len, ran.out.split("\n"))) < 1000, command
    for command in ("people", "match", "drafts"):
        json.loads(at_home(command, "--json").raw)


_STEERING = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_hostile_words_on_the_command_line(evening: AtHome) -> None:
    """An error that quotes what was typed quotes no control characters."""
    bad = "\x1b[31mred\u202e"
    for arguments in (
        ["match", "--mix", bad], ["draft", "--template", bad, "--person", "1"], ["block", bad],
        ["ingest", bad], ["ingest", "x", "--start", bad], ["init", "--email", bad],
        ["industry", bad], ["people", "--find", bad], [bad], ["match", bad], ["status", bad],
        ["draft", "--language", bad], ["--lang", bad],
    ):  # fmt: skip
        ran = evening(*arguments, code=None)
        assert "\x1b" not in ran.out + ran.err, arguments
        assert "\u202e" not in ran.out + ran.err, arguments


NO_PAIRS = {
    "noise": b"\xff\xfe\x00\x00\x9d\x81",
    "huge cell": b"a_industry,b_industry\n" + b"x" * 200_000 + b",y\n",
    "other columns": b"a,b\n1,2\n",
    "empty": b"",
    "picture": b"\x89PNG\r\n\x1a\n" + bytes(64),
}
PAIRS = {
    "cp932": "a_industry,b_industry\n物流,倉庫\n".encode("cp932"),
    "ragged": b"a_industry,b_industry\n1,2,3,4\n",
    "nul": b"a_industry\nx\0y\n",
    "empty cells": b"a_industry,b_industry\n,\n",
}


@pytest.mark.parametrize("name", NO_PAIRS)
def test_pairs_that_are_no_table(at_home: AtHome, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(NO_PAIRS[name])
    ran = at_home("industry", "--pairs", tmp_path / name, "--json", code=1)
    assert (name in ran.err, ran.raw) == (True, b"")


@pytest.mark.parametrize("name", PAIRS)
def test_pairs_however_they_are_written(at_home: AtHome, tmp_path: Path, name: str) -> None:
    """One verdict per row, also for a row that says nothing."""
    (tmp_path / name).write_bytes(PAIRS[name])
    ran = at_home("industry", "--pairs", tmp_path / name, "--json")
    assert len(ran.json["pairs"]) == 1


@pytest.mark.parametrize(
    "arguments", [["match"], ["draft"], ["review"], ["send"], ["copy"], ["industry", "-"],
                  ["ingest", "-"], ["edit", "1", "--body-file", "-"], ["go", "-"]]
)  # fmt: skip
def test_a_closed_standard_input(
    evening: AtHome, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    """As a script leaves it with `<&-`: a sentence where words were expected, no mistake."""
    from followup.cli import run

    monkeypatch.setattr("sys.stdin", None)
    assert run(arguments) in {0, 1, 2, 3}


def test_standard_input_that_is_no_text(at_home: AtHome) -> None:
    at_home("industry", "-", "--json", stdin=b"\xff\xfe\x9d\n", code=None)
    assert at_home("ingest", "-", stdin=bytes(range(256)) * 20, code=1).err


@pytest.mark.parametrize("data", [b"", b"   \n", b"\xff\xfe\x9d", b"\x89PNG\r\n\x1a\n" * 9])
def test_a_file_without_words_changes_no_draft(
    evening: AtHome, tmp_path: Path, data: bytes
) -> None:
    body = tmp_path / "body.txt"
    body.write_bytes(data)
    before = evening("drafts", "--json").raw
    assert "body.txt" in evening("edit", 1, "--body-file", body, code=1).err
    assert evening("drafts", "--json").raw == before


def test_a_body_in_shift_jis_is_read(evening: AtHome) -> None:
    evening("edit", 1, "--body-file", "-", stdin="ありがとう\0ございました。\n".encode("cp932"))
    assert "ありがとうございました。" in evening("drafts", "--json").json["drafts"][0]["body"]


def test_a_leftover_placeholder_gets_no_yes(evening: AtHome) -> None:
    evening("edit", 1, "--body-file", "-", stdin="Hi {{ name }}, it was good.\n")
    assert "{{" in evening("approve", 1, code=1).err


def test_a_file_whose_name_is_no_text(at_home: AtHome, tmp_path: Path) -> None:
    """Linux allows any bytes in a name."""
    path = tmp_path / "names-\udcff\udce9.txt"
    path.write_text(NAMES)
    assert len(at_home("ingest", path, "--json").json["files"][0]["people"]) == 3
    at_home("people", "--json")
    at_home("people", "show", 1)
    at_home("ingest", path.with_name("\udcff"), "--json", code=1)


def test_an_empty_correction_takes_the_last_one_back(evening: AtHome) -> None:
    for field, value in (("email", "mara@example.org"), ("name", "M. Q."), ("industry", "EC")):
        before = evening("people", "--json").raw
        evening("people", "edit", 1, f"--{field}", value)
        assert evening("people", "--json").raw != before
        evening("people", "edit", 1, f"--{field}", "")
        assert evening("people", "--json").raw == before


def test_no_rubbish_was_stored(evening: AtHome) -> None:
    evening("people", "edit", 1, "--name", "\x1b[2JMara\0\u202e", "--note", "x" * 100_000)
    with sqlite3.connect(evening.home / "followup.sqlite3") as db:
        [(value,)] = db.execute("SELECT value FROM notes WHERE field = 'name'").fetchall()
    db.close()
    assert value == "[2JMara"
