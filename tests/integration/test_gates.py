"""Nothing leaves without a yes to these exact words (README, the first promise)."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from followup.cli import GROUPS

AtHome = Any
MARA = ("Mara", "Quist", "mara@example.org", "Quist Parcels", "E-commerce", "Owner")
DEV = ("Dev", "Patel", "dev@example.net", "Patel Shop", "Online shop", "Owner")


@pytest.fixture
def server(mail_server: Callable[..., Any]) -> Any:
    return mail_server()


@pytest.fixture
def host(at_home: AtHome, server: Any, registration: Callable[..., Path]) -> AtHome:
    """Ken with a mail account, a session, and a proposed draft for Mara (1) and Dev (2)."""
    at_home(
        "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
        "--organization", "Example Books", "--industry", "E-commerce",
        "--offer", "a note on second delivery attempts",
        "--smtp-host", "127.0.0.1", "--smtp-port", server.port, "--smtp-security", "none",
    )  # fmt: skip
    at_home("ingest", registration(MARA, DEV))
    at_home("draft", "--person", 1, "--person", 2)
    return at_home


def drafts(host: AtHome) -> dict[int, dict[str, Any]]:
    return {one["id"]: one for one in host("drafts", "--json").json["drafts"]}


def ledger(host: AtHome) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = host("outbox", "--json").json["messages"]
    return found


# Every command with what a script could say to it on drafts that nobody has approved.
EVERY_COMMAND: dict[str, list[list[str]]] = {
    "go": [["go"], ["go", "-"]],
    "ingest": [["ingest", "-"]],
    "match": [["match", "--top", "9", "--json"]],
    "draft": [["draft", "--top", "9"], ["draft", "--person", "2", "--channel", "copy"]],
    "review": [["review"], ["review", "1"]],
    "send": [
        ["send"], ["send", "--yes", "--wait", "0"], ["send", "--yes", "--max", "5"],
        ["send", "--yes", "--pace", "0", "--wait", "0"], ["send", "--dry-run", "--yes"],
        ["send", "--rehearse", "{home}/rehearsal"],
    ],
    "copy": [["copy"]],
    "demo": [],  # Works in a home of its own.
    "drafts": [["drafts", "--json"]],
    "approve": [["approve", "99"], ["approve", "1", "--digest", "0" * 64]],
    "reject": [["reject", "2"]],
    "edit": [["edit", "1", "--subject", "Other words"]],
    "cancel": [["cancel", "1", "2"]],
    "why": [["why", "1"]],
    "outbox": [["outbox"], ["outbox", "--json"]],
    "settle": [["settle", "1", "sent"], ["settle", "1", "again"]],
    "sync": [["sync"], ["sync", "--json"]],
    "status": [["status"]],
    "sessions": [["sessions"], ["sessions", "edit", "1", "--hosted"]],
    "people": [
        ["people", "edit", "1", "--email", "mara@example.net"], ["people", "merge", "1", "2"],
        ["people", "split", "1", "1"], ["people", "undo"], ["people", "undo", "--list"],
    ],
    "industry": [["industry", "shop"]],
    "init": [["init", "--no-input", "--offer", "another note"]],
    "block": [["block", "1"]],
    "unblock": [["unblock", "1", "--reason", "mistake"]],
    "receipt": [["receipt", "1"]],
    "forget": [["forget", "1"], ["forget", "2", "--yes"], ["forget", "--expired", "--yes"]],
    "export": [["export", "--format", "json"]],
    "backup": [["backup"], ["backup", "{home}/copy.sqlite"]],
    "restore": [["backup", "{home}/c.sqlite"], ["restore", "--yes", "{home}/c.sqlite"]],
    "templates": [["templates", "copy", "no-show"]],
    "completion": [["completion", "bash"]],
    "login": [["login"]],
    "doctor": [["doctor"]],
}  # fmt: skip


def test_every_command_is_tried() -> None:
    """A command that comes later must be tried below too."""
    assert set(EVERY_COMMAND) == {name for group in GROUPS.values() for name in group}


@pytest.mark.parametrize("command", EVERY_COMMAND)
def test_no_command_lets_anything_leave_without_a_yes(
    host: AtHome, server: Any, command: str
) -> None:
    """Alone and followed by sending: nothing received, nothing handed over, nothing booked."""
    for arguments in [*EVERY_COMMAND[command], ["send", "--yes", "--wait", "0"], ["copy"]]:
        host(*(word.format(home=host.home) for word in arguments), code=None)
    assert server.entries == []
    assert ledger(host) == []
    assert list(host.home.glob("handover/*")) == []
    assert list(host.home.rglob("*.eml")) == []


def other_template(host: AtHome, text: str) -> None:
    """The template says other things than it did when the yes was given."""
    folder = host.home / "templates" / "en" / "mail"
    folder.mkdir(parents=True, exist_ok=True)
    for one in host("templates", "list").out.split("\n"):
        if "email" in one and " en " in one:
            (folder / f"{one.split()[0]}.txt").write_text(text)


CHANGES: dict[str, Callable[[AtHome], object]] = {
    "draft": lambda host: host("edit", "1", "--subject", "Other words"),
    "name": lambda host: host("people", "edit", "1", "--name", "Maria Quist"),
    "recipient": lambda host: host("people", "edit", "1", "--email", "mara@example.net"),
    "organization": lambda host: host("people", "edit", "1", "--organization", "Quist Mail"),
    "session": lambda host: host("sessions", "edit", "1", "--topic", "Other topic"),
    "my name": lambda host: host("init", "--no-input", "--name", "Kenji Ito"),
    "my organization": lambda host: host("init", "--no-input", "--organization", "Example Press"),
    "my offer": lambda host: host("init", "--no-input", "--offer", "a checklist"),
    "template": lambda host: other_template(host, "Subject: New\n\nHello from Ken.\n"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_after_the_yes_needs_a_new_one(host: AtHome, server: Any, what: str) -> None:
    """`send` sends nothing and ends with 3; a new yes sends the new words, once."""
    host("approve", 1)
    old = drafts(host)[1]
    CHANGES[what](host)
    first = host("send", "--yes", "--wait", "0", code=None)
    assert server.entries == []
    assert first.code == (0 if what == "draft" else 3), first.err
    assert drafts(host)[1]["state"] in {"proposed", "stale"}
    assert [m["state"] for m in ledger(host)] == ["cancelled"]

    new = yes_after_reading(host)
    unsaid = {"organization", "my offer"}  # These words do not mention them; the yes falls anyway.
    assert (new["digest"] == old["digest"]) is (what in unsaid)
    host("send", "--yes", "--wait", "0")
    host("send", "--yes", "--wait", "0")
    [message] = server.messages
    assert message["Subject"] == new["subject"]
    assert message.get_content().split() == new["body"].split()
    assert server.recipients == [new["to"]]


def yes_after_reading(host: AtHome) -> dict[str, Any]:
    """A script that reads the draft and says yes to what it read, until the yes is taken."""
    for _ in range(2):
        read = drafts(host)[1]
        if host("approve", 1, "--digest", read["digest"], code=None).code == 0:
            break
    assert drafts(host)[1]["state"] == "approved"
    return read


@pytest.mark.parametrize(
    "change",
    [["block", "1"], ["block", "mara@example.org"], ["sessions", "edit", "1", "--no-contact"]],
)
def test_a_block_or_no_contact_after_the_yes_holds_for_ever(
    host: AtHome, server: Any, change: list[str]
) -> None:
    """Not even a new yes is taken."""
    host("approve", 1)
    host(*change)
    host("send", "--yes", "--wait", "0", code=3)
    host("approve", 1, code=None)
    host("send", "--yes", "--wait", "0", code=None)
    host("draft", "--person", 1, code=None)
    host("approve", 1, code=None)
    host("send", "--yes", "--wait", "0", code=None)
    assert server.entries == []
    assert drafts(host)[1]["state"] != "approved"


def test_a_no_holds_for_the_mailbox_whoever_else_is_behind_it(
    host: AtHome, server: Any, registration: Callable[..., Path]
) -> None:
    """README, "No thanks" is for ever: another name at the same address reaches the same reader."""
    other = ("Chie", "Nomura", "mara@example.org", "", "", "")
    host("ingest", registration(MARA, other, topic="Parcels", name="later.csv"))
    chie = host("people", "--json", "--find", "Nomura").json["people"][0]["id"]
    assert chie != 1
    host("draft", "--person", chie)
    number = max(drafts(host))
    host("approve", number)
    host("block", 1)
    host("send", "--yes", "--wait", "0", code=None)
    host("draft", "--person", chie, code=1)
    host("approve", number, code=1)
    assert server.entries == []
    host("unblock", 1, "--reason", "a mistake")
    host("draft", "--person", chie)


@pytest.mark.parametrize("who", ["1", "mara@example.org"])
def test_a_block_names_what_will_not_leave(host: AtHome, who: str) -> None:
    """The gate holds it later; whoever blocks wants to know now."""
    host("approve", 1)
    assert "Draft 1 to Mara" in host("block", who).err


def test_a_template_that_is_gone_does_not_hold_up_the_others(host: AtHome, server: Any) -> None:
    folder = host.home / "templates" / "en" / "mail"
    folder.mkdir(parents=True)
    own = folder / "own.txt"
    own.write_text("Subject: Mine\n\nHello, this is Ken.\n")
    host("draft", "--person", 1, "--template", "own")
    host("approve", 1, 2)
    own.unlink()
    host("send", "--yes", "--wait", "0", code=3)
    assert server.recipients == ["dev@example.net"]
    assert drafts(host)[1]["state"] == "stale"


def test_only_the_changed_one_falls_back(host: AtHome, server: Any) -> None:
    host("approve", 1, 2)
    host("people", "edit", 2, "--name", "Devendra Patel")
    host("send", "--yes", "--wait", "0", code=3)
    assert server.recipients == ["mara@example.org"]
    assert {d["state"] for d in drafts(host).values()} == {"approved", "stale"}


def test_words_of_the_user_are_never_drafted_over(host: AtHome, server: Any) -> None:
    """An edited draft that turned stale keeps its words; the yes after that counts."""
    host("edit", 1, "--subject", "My own words")
    host("approve", 1)
    host("init", "--no-input", "--organization", "Example Press")
    host("send", "--yes", "--wait", "0", code=3)
    host("approve", 1)
    host("send", "--yes", "--wait", "0")
    assert [m["Subject"] for m in server.messages] == ["My own words"]


def test_mail_and_copy_to_one_person_in_one_session(host: AtHome) -> None:
    """One first contact over all channels: the second yes is refused, and says why."""
    host("draft", "--person", 1, "--channel", "copy")
    mail, copy = (
        next(d["id"] for d in drafts(host).values() if (d["person"], d["channel"]) == (1, channel))
        for channel in ("email", "copy")
    )
    host("approve", mail)
    refused = host("approve", copy, code=1)
    assert "Mara Quist" in refused.err
    assert "already" in refused.err
    assert [m["draft"] for m in ledger(host)] == [mail]
    assert "already" in host("draft", "--person", 1, "--channel", "copy", code=1).err


def test_the_same_mailbox_under_two_people_is_one_reader(host: AtHome) -> None:
    """The user enters for Dev the address that Mara's approved message goes to."""
    host("approve", 1)
    host("people", "edit", 2, "--email", "MARA@example.org")
    host("draft", "--person", 2, code=None)
    for _ in range(3):
        host("approve", 2, code=None)
    assert [m["to"] for m in ledger(host) if m["state"] == "approved"] == ["mara@example.org"]


def test_a_second_yes_to_one_draft(host: AtHome, server: Any) -> None:
    host("approve", 1, 1, code=1)
    assert "already" in host("approve", 1, code=1).err
    host("send", "--yes", "--wait", "0")
    host("approve", 1, code=1)
    host("send", "--yes", "--wait", "0")
    assert len(server.entries) == 1


def test_a_yes_to_other_words_than_those_of_today(host: AtHome) -> None:
    """The digest is of what the script has read; code 3, for a human must look again."""
    seen = drafts(host)[1]["digest"]
    host("edit", 1, "--subject", "Other words")
    assert "read it again" in host("approve", 1, "--digest", seen, code=3).err.lower()
    assert ledger(host) == []
    host("approve", 1, "--digest", drafts(host)[1]["digest"])


def test_one_digest_is_for_one_draft(host: AtHome) -> None:
    """The words of draft 1 are not those of draft 2."""
    host("approve", 1, 2, "--digest", drafts(host)[1]["digest"], code=3)
    assert [m["draft"] for m in ledger(host)] == [1]


@pytest.mark.parametrize("way", [["cancel", "1"], ["reject", "1"], ["edit", "1", "--subject", "x"]])
def test_a_yes_taken_back_before_it_leaves(host: AtHome, server: Any, way: list[str]) -> None:
    host("approve", 1)
    done = host(*way, code=None)
    taken_back = drafts(host)[1]["state"] != "approved"
    assert taken_back is (done.code == 0)
    host("send", "--yes", "--wait", "0")
    assert (server.entries == []) is taken_back


def test_what_was_sent_can_be_neither_changed_nor_taken_back(host: AtHome, server: Any) -> None:
    host("approve", 1)
    host("send", "--yes", "--wait", "0")
    before = (drafts(host)[1], ledger(host))
    for way in (["cancel", "1"], ["reject", "1"], ["edit", "1", "--subject", "x"],
                ["settle", "1", "again"], ["draft", "--person", "1"]):  # fmt: skip
        host(*way, code=1)
    assert (drafts(host)[1], ledger(host)) == before


def in_the_file(host: AtHome, *statements: str) -> None:
    with closing(sqlite3.connect(host.home / "followup.sqlite3", isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)


def test_bytes_changed_in_the_file_never_leave(host: AtHome, server: Any) -> None:
    """The yes is bound to the words; frozen bytes that say others are not sent under it."""
    host("approve", 1, 2)
    with pytest.raises(sqlite3.IntegrityError):
        in_the_file(host, "UPDATE messages SET raw = 'x' WHERE id = 1")
    in_the_file(
        host,
        "DROP TRIGGER message_is_frozen",
        "UPDATE messages SET raw = CAST(replace(CAST(raw AS TEXT), 'just reply', 'pay me') AS BLOB)"
        " WHERE id = 1",
    )
    assert "not those you approved" in host("send", "--yes", "--wait", "0", code=3).err
    assert server.recipients == ["dev@example.net"]
    assert drafts(host)[1]["state"] == "stale"


def test_a_database_put_back_from_a_backup_sends_nothing_twice(host: AtHome, server: Any) -> None:
    """README, the second promise: what has left since the backup is uncertain, not approved."""
    host("approve", 1, 2)
    host("send", "--yes", "--wait", "0", "--max", 1)
    database = host.home / "followup.sqlite3"
    with closing(sqlite3.connect(database)) as db:
        db.execute("VACUUM INTO ?", [str(host.home / "backup")])
    host("send", "--yes", "--wait", "0")
    for left in host.home.glob("followup.sqlite3-*"):
        left.unlink()
    (host.home / "backup").replace(database)
    assert [m["state"] for m in ledger(host)] == ["sent", "uncertain"]
    host("send", "--yes", "--wait", "0", code=5)
    assert len(server.entries) == 2
    host("settle", 2, "again")
    host("send", "--yes", "--wait", "0")
    assert len(server.entries) == 3
    assert [m["state"] for m in ledger(host)] == ["sent", "sent"]
