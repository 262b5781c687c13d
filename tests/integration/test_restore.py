"""Nobody gets a second first contact, whatever backup one returns to, and when."""

from __future__ import annotations

import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup.errors import FollowupError
from followup.steps import suggestions
from followup.store import outbox
from followup.workspace import open_workspace

AtHome = Any
HEADER = (
    "First Name,Last Name,Email,Organization,Industry,Job Title,Registration Time,Approval Status"
)
BLOCK = "Topic,Meeting ID,Scheduled Time,Duration (Minutes)"
SEND = ("send", "--yes", "--wait", "0", "--pace", "0")


def listed(file: Path, *people: str, topic: str = "Returns", day: int = 20) -> Path:
    """A registration list; a person is "mara" (mara@example.net) or "mara@example.org"."""
    rows = [
        f"{one.split('@')[0].title()},Reader,{one if '@' in one else f'{one}@example.net'}"
        f",Shop {one},E-commerce,,05/02/2026 09:14:22 AM,"
        for one in people
    ]
    meeting = f"{topic},9{day},05/{day}/2026 06:00:00 PM,60"
    file.write_text("\n".join([BLOCK, meeting, HEADER, *rows, ""]))
    return file


def settled(at_home: AtHome, port: int) -> None:
    at_home(
        "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
        "--organization", "Example Books", "--smtp-host", "127.0.0.1", "--smtp-port", port,
        "--smtp-security", "none",
    )  # fmt: skip


@pytest.fixture
def server(mail_server: Callable[..., Any]) -> Any:
    return mail_server()


@pytest.fixture
def ken(at_home: AtHome, server: Any, tmp_path: Path) -> AtHome:
    """Ken with an account, a session, and drafts for Mara (1) and Dev (2)."""
    settled(at_home, server.port)
    at_home("ingest", listed(tmp_path / "reg.csv", "mara", "dev"))
    at_home("draft", "--person", 1, "--person", 2)
    return at_home


def write_to_all(ken: AtHome) -> None:
    """All that a user could do to write to everybody of every session once more."""
    for session in ken("sessions", "--json").json["sessions"]:
        for person in ken("people", "--json").json["people"]:
            if any(line["session"] == session["id"] for line in person["attendances"]):
                ken("draft", session["id"], "--person", person["id"], code=None)
    for draft in ken("drafts", "--json").json["drafts"]:
        ken("approve", draft["id"], code=None)
    ken(*SEND, code=None)


def ledger(ken: AtHome) -> list[tuple[str | None, str]]:
    return [(one["to"], one["state"]) for one in ken("outbox", "--json").json["messages"]]


def test_what_was_approved_then_and_sent_since(ken: AtHome, server: Any) -> None:
    ken("approve", 1, 2)
    file = ken("backup").out.strip()
    ken(*SEND)
    said = ken("restore", "--yes", file).err
    assert "back in review" not in said
    assert ledger(ken) == [("mara@example.net", "sent"), ("dev@example.net", "sent")]
    write_to_all(ken)
    assert len(server.entries) == 2


def test_what_was_drafted_then_and_sent_since(ken: AtHome, server: Any) -> None:
    """The backup knows no yes and no message; the sent words stand in it afterwards."""
    file = ken("backup").out.strip()
    ken("edit", 1, "--subject", "My own words")
    ken("approve", 1)
    ken(*SEND)
    assert "messages kept" in ken("restore", "--yes", file).err
    assert ledger(ken) == [("mara@example.net", "sent")]
    drafts = ken("drafts", "--json").json["drafts"]
    assert [d["state"] for d in drafts] == ["approved", "proposed"]
    assert drafts[0]["subject"] == "My own words"
    write_to_all(ken)
    assert sorted(server.recipients) == ["dev@example.net", "mara@example.net"]


def test_a_session_that_the_backup_does_not_know(ken: AtHome, server: Any, tmp_path: Path) -> None:
    """It is kept with its lists: the same ones, or newer ones, then find who was written to."""
    file = ken("backup").out.strip()
    later = listed(tmp_path / "later.csv", "ben", "cleo", topic="Parcels", day=21)
    ken("ingest", later)
    ken("draft", 2, "--person", 3)
    ken("approve", 3)
    ken(*SEND)
    ken("restore", "--yes", file)
    assert [s["topic"] for s in ken("sessions", "--json").json["sessions"]] == [
        "Parcels",
        "Returns",
    ]
    ken("ingest", later)
    ken("ingest", listed(tmp_path / "newer.csv", "dan", "ben", "cleo", topic="Parcels", day=21))
    assert len(ken("people", "--json").json["people"]) == 5
    write_to_all(ken)
    assert sorted(Counter(server.recipients).values()) == [1, 1, 1, 1, 1]


def test_a_list_that_came_to_a_known_session(ken: AtHome, server: Any, tmp_path: Path) -> None:
    file = ken("backup").out.strip()
    ken("ingest", listed(tmp_path / "more.csv", "mara", "dev", "ben"))
    ken("draft", "--person", 3)
    ken("approve", 3)
    ken(*SEND)
    ken("restore", "--yes", file)
    ken("ingest", tmp_path / "more.csv")
    write_to_all(ken)
    assert sorted(server.recipients) == ["ben@example.net", "dev@example.net", "mara@example.net"]


def test_two_taken_as_one_since(ken: AtHome, server: Any, tmp_path: Path) -> None:
    """The one human was written to: in the backup both halves count as that."""
    ken("ingest", listed(tmp_path / "two.csv", "ben@example.org", topic="Parcels", day=21))
    ken("ingest", listed(tmp_path / "reg2.csv", "mara", "dev", "ben"))
    file = ken("backup").out.strip()
    (one,) = ken("people", "suggestions", "--json").json["suggestions"]
    ken("people", "same", one["id"])
    ken("draft", 1, "--person", one["a"])
    ken("approve", 3)
    ken(*SEND)
    ken("restore", "--yes", file)
    first = list(server.recipients)
    assert len(first) == 1
    ken("draft", 1, "--person", one["a"], "--person", one["b"], code=None)
    ken("approve", 3, 4, 5, code=None)
    ken(*SEND, code=None)
    assert server.recipients == first


def test_a_session_taken_in_anew_under_another_number(
    ken: AtHome, server: Any, tmp_path: Path
) -> None:
    file = ken("backup").out.strip()
    ken("ingest", listed(tmp_path / "x.csv", "ben", topic="Parcels", day=21))
    ken("sessions", "remove", 1, "--yes")
    ken("ingest", tmp_path / "reg.csv")
    mara = next(
        p["id"] for p in ken("people", "--json").json["people"] if p["name"] == "Mara Reader"
    )
    session = ken("sessions", "--json").json["sessions"][-1]["id"]
    ken("draft", session, "--person", mara)
    ken("approve", ken("drafts", "--json").json["drafts"][0]["id"])
    ken(*SEND)
    assert server.recipients == ["mara@example.net"]
    ken("restore", "--yes", file)
    write_to_all(ken)
    assert sorted(server.recipients) == ["dev@example.net", "mara@example.net"]


def test_two_of_one_name_are_not_mixed(ken: AtHome, server: Any, tmp_path: Path) -> None:
    """Told apart and written to since: both count as written to, each keeps their own address."""
    ken("ingest", "-", "--session", 1, stdin="Ben Reader\n")
    ken("ingest", listed(tmp_path / "other.csv", "ben@example.org", topic="Parcels", day=21))
    file = ken("backup").out.strip()
    ben = next(p["id"] for p in people(ken) if p["name"] == "Ben Reader")
    with open_workspace(str(ken.home)) as workspace:
        suggestions.part(workspace, ben, 1, now=workspace.now())
    ken("ingest", listed(tmp_path / "more.csv", "mara", "dev", "ben@example.net"))
    for one in ken("people", "suggestions", "--json").json["suggestions"]:
        ken("people", "same" if ben not in (one["a"], one["b"]) else "different", one["id"])
    (other,) = (p["id"] for p in people(ken) if p["emails"] == ["ben@example.net"])
    assert sum(p["name"] == "Ben Reader" for p in people(ken)) == 2
    assert other != ben
    ken("draft", 1, "--person", other)
    ken("approve", 3)
    ken(*SEND)
    assert server.recipients == ["ben@example.net"]
    ken("restore", "--yes", file)
    bens = [p["emails"] for p in people(ken) if p["name"] == "Ben Reader"]
    assert sorted(bens) == [["ben@example.net"], ["ben@example.org"]]
    write_to_all(ken)
    assert Counter(server.recipients)["ben@example.net"] == 1


def people(ken: AtHome) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ken("people", "--json").json["people"]
    return found


def test_an_uncertain_one_then_and_another_sent_since(ken: AtHome, server: Any) -> None:
    """The user gave the first one up and wrote anew: the backup's question is no longer open."""
    ken("approve", 1)
    (waiting,) = ken("outbox", "--json").json["messages"]
    (ken.home / "departures.txt").write_text(waiting["message_id"])
    assert ledger(ken) == [("mara@example.net", "uncertain")]
    file = ken("backup").out.strip()
    ken("settle", 1, "cancel")
    ken("edit", 1, "--subject", "Anew")
    ken("approve", 1)
    ken(*SEND)
    ken("restore", "--yes", file)
    assert [state for _, state in ledger(ken)] == ["cancelled", "sent"]
    ken("settle", 1, "again", code=1)
    write_to_all(ken)
    assert sorted(server.recipients) == ["dev@example.net", "mara@example.net"]


def test_a_retry_does_not_come_out_of_a_backup(at_home: AtHome, mail_server: Any, tmp_path) -> None:
    """Put off by the server when the backup was made: what it waits for then is a new yes."""
    busy = mail_server("--refuse", "mara@example.net=451 4.7.1 try later")
    settled(at_home, busy.port)
    at_home("ingest", listed(tmp_path / "reg.csv", "mara", "dev"))
    at_home("draft", "--person", 1)
    at_home("approve", 1)
    at_home(*SEND, code=None)
    assert ledger(at_home) == [("mara@example.net", "approved")]
    file = at_home("backup").out.strip()
    assert "back in review" in at_home("restore", "--yes", file).err
    assert ledger(at_home) == [("mara@example.net", "cancelled")]


@dataclass
class Evening:
    """A user who does one thing after the other, and answers truthfully."""

    run: AtHome
    home: Path
    server: Any
    lists: list[Path]
    before: int
    topics: dict[str, str] = field(default_factory=dict)
    blocked_at: dict[str, int] = field(default_factory=dict)

    def take(self, step: str, number: str = "0") -> None:
        getattr(self, f"do_{step}")(int(number))
        if step == "approve":
            self.note_topics()

    def note_topics(self) -> None:
        """What session each message is about, as long as it is remembered."""
        whole = self.run("export", "--format", "json").json
        names = {one["id"]: one["topic"] for one in whole["sessions"]}
        for one in whole["messages"]:
            self.topics[one["message_id"]] = names[one["session"]]

    @property
    def received(self) -> list[tuple[str, str]]:
        """(Message-ID, address) of every mail since the beginning."""
        new = zip(self.server.messages, self.server.recipients, strict=True)
        return [(message["Message-ID"], to) for message, to in new][self.before :]

    def do_ingest(self, number: int) -> None:
        self.run("ingest", self.lists[number])

    def do_remove(self, number: int) -> None:
        self.run("sessions", "remove", 1, "--yes", code=None)

    def do_draft(self, number: int) -> None:
        people = self.run("people", "--json").json["people"]
        for session in self.run("sessions", "--json").json["sessions"]:
            ids = [word for one in people for word in ("--person", one["id"])]
            if ids:
                self.run("draft", session["id"], *ids, code=None)

    def do_approve(self, number: int) -> None:
        ids = [one["id"] for one in self.run("drafts", "--json").json["drafts"]]
        for one in ids:
            self.run("approve", one, code=None)

    def do_send(self, number: int) -> None:
        self.run(*SEND, "--max", 2, code=None)

    def do_crash(self, number: int) -> None:
        """The program ends after its claim, before a byte has left."""
        with open_workspace(str(self.home)) as workspace:
            for message in outbox.waiting(workspace.db, workspace.now())[:1]:
                with suppress(FollowupError):
                    workspace.claim(message, workspace.now(), sender=workspace.sender)

    def do_settle(self, number: int) -> None:
        arrived = {message_id for message_id, _ in self.received}
        for one in self.run("outbox", "--json").json["messages"]:
            if one["state"] == "uncertain":
                verdict = "sent" if one["message_id"] in arrived else "again"
                self.run("settle", one["id"], verdict)

    def do_same(self, number: int) -> None:
        found = self.run("people", "suggestions", "--json").json["suggestions"]
        for one in found[:1]:
            self.run("people", "same", one["id"], code=None)

    def do_block(self, number: int) -> None:
        self.run("block", "dev@example.net")
        self.blocked_at.setdefault("dev@example.net", len(self.received))

    def do_backup(self, number: int) -> None:
        self.run("backup", code=None)

    def do_restore(self, number: int) -> None:
        made = sorted((self.home / "backups").glob("*.sqlite"))
        if made:
            self.run("restore", "--yes", made[number % len(made)])


STEPS = st.sampled_from(
    ["ingest 0", "ingest 1", "ingest 2", "draft", "approve", "approve", "send", "send", "backup",
     "restore 0", "restore 1", "restore 2", "same", "block", "remove", "crash", "settle"]
)  # fmt: skip


@given(st.lists(STEPS, min_size=2, max_size=9))
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_in_any_order_nobody_is_written_to_twice(
    at_home: AtHome, server: Any, steps: list[str]
) -> None:
    """Approve, send, crash, back up, return, take in again, merge, remove: one mail for each."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        home = Path(folder) / "home"
        patch.setenv("FOLLOWUP_HOME", str(home))
        settled(at_home, server.port)
        lists = [
            listed(Path(folder) / "a.csv", "mara", "dev"),
            listed(Path(folder) / "b.csv", "mara", "dev", "mara@example.org"),
            listed(Path(folder) / "c.csv", "mara", "ben", topic="Parcels", day=21),
        ]
        evening = Evening(at_home, home, server, lists, len(server.entries))
        first = ["ingest 0", "draft", "backup", "approve", "send"]
        last = ["draft", "approve", "send", "settle", "send", "send"]
        for step in [*first, *steps, "restore 0", *last]:
            evening.take(*step.split())
        got = Counter((to, evening.topics[message_id]) for message_id, to in evening.received)
        assert set(got.values()) <= {1}, got
        for address, count in evening.blocked_at.items():
            assert address not in [to for _, to in evening.received[count:]]


@pytest.mark.parametrize("power_cut", [False, True])
def test_a_database_put_back_knows_what_left_in_the_place_of_an_approved_one(
    ken: AtHome, server: Any, tmp_path: Path, power_cut: bool
) -> None:
    """README, the second promise: the words were changed and sent since, under another yes.

    What a power cut took from the list is written again by the next command that sends.
    """
    ken("approve", 1, 2)
    database = ken.home / "followup.sqlite3"
    with closing(sqlite3.connect(database)) as db:
        db.execute("VACUUM INTO ?", [str(tmp_path / "copy")])
    ken("cancel", 1)
    ken("edit", 1, "--subject", "Other words")
    ken("approve", 1)
    ken(*SEND, "--max", 2)
    if power_cut:
        (ken.home / "departures.txt").unlink()
        ken(*SEND, code=None)
    for left in ken.home.glob("followup.sqlite3-*"):
        left.unlink()
    (tmp_path / "copy").replace(database)
    ken(*SEND, code=5)
    assert sorted(server.recipients) == ["dev@example.net", "mara@example.net"]
    assert [state for _, state in ledger(ken)] == ["uncertain", "uncertain"]
