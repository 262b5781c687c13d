"""Everything a user may do, in any order, against a real mail server: the promises hold.

Lists, decisions on who is who, yeses, noes, forgetting, backups and returns to them. What was
received is what the server says; what was promised to whom is remembered here.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from followup.errors import FollowupError
from followup.steps import copy
from followup.workspace import open_workspace

AtHome = Any
Person = dict[str, Any]
Line = tuple[str, int]
# Name, address, and from what minute to what minute somebody was there.
Shown = tuple[str, str, tuple[int, int]]

SEND = ("send", "--yes", "--wait", "0", "--pace", "0")
REPORT = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest"
SIGNED_UP = (
    "First Name,Last Name,Email,Organization,Industry,Job Title,Registration Time,Approval Status"
)
NAMES = ("Mara Quist", "QUIST Mara", "Mara", "Dev Patel", "久遠 まら", "Ben Oduya (Oduya Tea)")
BOXES = ("", "", "mara@example.org", "quist@example.net", "info@example.jp", "mara+z@example.org")
STAYS = ((0, 60), (0, 25), (27, 60), (10, 50))
PICK = st.integers(0, 11)
LINES = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(BOXES), st.sampled_from(STAYS)),
    min_size=1,
    max_size=4,
)
LEFT = ("sending", "sent", "handed-over", "uncertain")


@dataclass(frozen=True)
class Seen:
    """What a human said yes to: the words, and the lines of whom they are for."""

    to: str | None
    subject: str
    body: str
    lines: frozenset[Line]


@dataclass(frozen=True)
class Contact:
    """A first message that reached somebody: the evening, the address, the lines then."""

    evening: str
    to: str | None
    lines: frozenset[Line]


class Life(RuleBasedStateMachine):
    """One user with one home; `run` is the real command, `server` the real server."""

    def __init__(self, run: AtHome, server: Any, patch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.run, self.server = run, server
        self.folder = Path(tempfile.mkdtemp())
        self.home = self.folder / "home"
        patch.setenv("FOLLOWUP_HOME", str(self.home))
        self.tokens = count(100)
        self.files: list[tuple[Path, int]] = []
        self.backups: list[Path] = []
        self.received = len(server.entries)
        self.seen: dict[str, Seen] = {}
        self.contacts: list[Contact] = []
        self.no_lines: set[Line] = set()
        self.no_boxes: set[str] = set()
        self.forgotten: set[str] = set()
        self.gone: dict[str, str] = {}
        self.holders: Counter[str] = Counter()

    @initialize(first=LINES, others=LINES)
    def begin(self, first: Sequence[Shown], others: Sequence[Shown]) -> None:
        self.run(
            "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
            "--organization", "Example Books", "--offer", "a note on second deliveries",
            "--smtp-host", "127.0.0.1", "--smtp-port", self.server.port,
            "--smtp-security", "none",
        )  # fmt: skip
        self.report(0, first)
        self.registration(1, others)
        for number in (0, 1):
            self.chat(number, first, number)
            self.mail(number, leave=False)

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    # --- what is looked at ------------------------------------------------------------------

    def query(self, statement: str, *values: object) -> list[sqlite3.Row]:
        with closing(sqlite3.connect(self.home / "followup.sqlite3")) as db:
            db.row_factory = sqlite3.Row
            return db.execute(statement, values).fetchall()

    def people(self) -> list[Person]:
        found: list[Person] = self.run("people", "--json").json["people"]
        return found

    def pick(self, number: int) -> Person | None:
        found = self.people()
        return found[number % len(found)] if found else None

    def drafts(self, *states: str) -> list[dict[str, Any]]:
        found = self.run("drafts", "--json").json["drafts"]
        return [one for one in found if one["state"] in states]

    # --- lists ------------------------------------------------------------------------------

    @rule(evening=st.integers(0, 2), lines=LINES)
    def report(self, evening: int, lines: Sequence[Shown]) -> None:
        """Who was there, from when to when."""
        rows = [
            f'"{name}",{box},{_at(evening, start)},{_at(evening, end)},{end - start},Yes'
            for name, box, (start, end) in lines
        ]
        self.take(evening, f"report-{next(self.tokens)}.csv", [REPORT, *rows])

    @rule(evening=st.integers(0, 2), lines=LINES)
    def registration(self, evening: int, lines: Sequence[Shown]) -> None:
        """Who signed up, each line with an organisation of its own."""
        rows = [
            ",".join([*_halves(name), box or f"b{next(self.tokens)}@example.com",
                      f"Zorg{next(self.tokens)}", "E-commerce,,05/02/2026 09:14:22 AM,approved"])
            for name, box, _ in lines
        ]  # fmt: skip
        meeting = f"Evening {evening},95{evening},05/{11 + evening}/2026 06:00:00 PM,60"
        block = ["Topic,Meeting ID,Scheduled Time,Duration (Minutes)", meeting]
        self.take(evening, f"reg-{next(self.tokens)}.csv", [*block, SIGNED_UP, *rows])

    @rule(evening=st.integers(0, 2), lines=LINES, number=PICK)
    def chat(self, evening: int, lines: Sequence[Shown], number: int) -> None:
        """What was said, also of others."""
        other = self.pick(number)
        about = " ".join([other["name"], *other["emails"]]) if other else "nobody"
        rows = [
            f"19:{minute:02}:10\t From  {name} : "
            f"Zaid{next(self.tokens)} I run a shop, how do you handle returns, as {about} says?"
            for minute, (name, _, _) in enumerate(lines)
        ]
        self.take(evening, f"meeting_saved_chat-{next(self.tokens)}.txt", rows)

    def take(self, evening: int, name: str, rows: Sequence[str]) -> None:
        path = self.folder / name
        path.write_bytes(("\r\n".join(rows) + "\r\n").encode("utf-8-sig"))
        self.files.append((path, evening))
        self.ingest(path, evening)

    @rule(number=PICK)
    def again(self, number: int) -> None:
        """The same file once more."""
        self.ingest(*self.files[number % len(self.files)])

    def ingest(self, path: Path, evening: int) -> None:
        day = f"2026-05-{11 + evening}"
        self.run("ingest", path, "--topic", f"Evening {evening}", "--start", day, code=None)
        self.user_says(path.read_text(encoding="utf-8-sig"))

    def user_says(self, text: str) -> None:
        """What the user brings in anew is no leftover."""
        said = text.replace(",", " ").splitlines()
        self.gone = {one: why for one, why in self.gone.items() if not _told(one, said)}

    # --- who is who -------------------------------------------------------------------------

    @rule(picks=st.lists(PICK, min_size=2, max_size=3), back=st.booleans())
    def merge(self, picks: Sequence[int], back: bool) -> None:
        found = self.people()
        if found:
            ids = [found[pick % len(found)]["id"] for pick in picks]
            self.decide("merge", *ids, back=back)

    @rule(number=PICK, picks=st.lists(PICK, min_size=1, max_size=2), back=st.booleans())
    def split(self, number: int, picks: Sequence[int], back: bool) -> None:
        one = self.pick(number)
        if one:
            listed = self.run("people", "split", one["id"], "--json").json["lines"]
            lines = {listed[pick % len(listed)]["line"] for pick in picks}
            self.decide("split", one["id"], *lines, back=back)

    @rule(same=st.booleans(), number=PICK, back=st.booleans())
    def answer(self, same: bool, number: int, back: bool) -> None:
        asked = self.run("people", "suggestions", "--json").json["suggestions"]
        if asked:
            answer = asked[number % len(asked)]["id"]
            self.decide("same" if same else "different", answer, back=back)

    @rule(number=st.one_of(st.none(), st.integers(1, 5)))
    def undo(self, number: int | None) -> None:
        self.run("people", "undo", *([] if number is None else [number]), code=None)

    def decide(self, word: str, *words: object, back: bool) -> None:
        """A decision; taken back at once, everybody is who they were."""
        before = self.people()
        done = self.run("people", word, *words, code=None)
        if back and done.code == 0:
            self.run("people", "undo")
            after = self.people()
            blocked = {one["id"] for one in after if one["blocked"]}
            for one in before:
                one["blocked"] |= one["id"] in blocked
            assert after == before

    # --- drafts and messages ----------------------------------------------------------------

    @rule(number=PICK, leave=st.booleans())
    def mail(self, number: int, leave: bool) -> None:
        """All the way for somebody who may be written to."""
        found = [one for one in self.people() if one["emails"] and not one["blocked"]]
        if found:
            self.draft_for(found[number % len(found)])
            self.approve(-1)
        if leave:
            self.send(3)

    @rule(number=PICK, leave=st.booleans())
    def word(self, number: int, leave: bool) -> None:
        """The same without an address."""
        self.draft(number, mail=False)
        self.approve(-1)
        if leave:
            self.paste()

    @rule(number=PICK, mail=st.booleans())
    def draft(self, number: int, mail: bool) -> None:
        one = self.pick(number)
        if one:
            self.draft_for(one, *(() if mail else ("--channel", "copy")))

    def draft_for(self, one: Person, *channel: str) -> None:
        for session in sorted({line["session"] for line in one["attendances"]}):
            self.run("draft", session, "--person", one["id"], *channel, code=None)

    @rule(number=PICK, about=st.sampled_from(NAMES))
    def edit(self, number: int, about: str) -> None:
        found = self.drafts("proposed", "stale", "approved", "later")
        if found:
            words = f"{about} said hello {next(self.tokens)}"
            self.user_says(words)
            self.run("edit", found[number % len(found)]["id"], "--subject", words, code=None)

    @rule(number=PICK)
    def approve(self, number: int) -> None:
        """A human reads the draft and says yes to it; a guess must be told by the draft."""
        found = self.drafts("proposed", "stale", "later")
        if not found:
            return
        read = found[number % len(found)]
        person = next((one for one in self.people() if one["id"] == read["person"]), None)
        if self.run("approve", read["id"], "--digest", read["digest"], code=None).code:
            return
        assert person is not None
        [row] = self.query(
            "SELECT m.message_id, d.address_source FROM messages AS m JOIN drafts AS d"
            " ON d.id = m.draft_id WHERE m.draft_id = ? AND m.state = 'approved'",
            read["id"],
        )
        own = person["attendances"]
        holding = [one for one in own if one["email"] == read["to"]]
        there = [
            one for one in own if one["session"] == read["session"] and "reg-" not in one["file"]
        ]
        for group in filter(None, (holding, there) if read["to"] else ()):
            guessed = all(one["link"] == "provisional" for one in group)
            assert row["address_source"] or not guessed, "a guess that the draft did not tell"
        lines = _lines(person, read["session"])
        self.seen[row["message_id"]] = Seen(read["to"], read["subject"], read["body"], lines)

    @rule(number=PICK)
    def cancel(self, number: int) -> None:
        found = self.drafts("approved")
        if found:
            self.run("cancel", found[number % len(found)]["id"], code=None)

    @rule(most=st.integers(1, 3))
    def send(self, most: int) -> None:
        waiting = self.standing()
        self.run(*SEND, "--max", most, code=None)
        for entry, message in self.new_mail():
            [to] = entry["to"]
            self.reached(message["Message-ID"], to, waiting)
            seen = self.seen[message["Message-ID"]]
            assert (message["Subject"], to) == (seen.subject, seen.to)
            assert message.get_content().split() == seen.body.split()

    @rule()
    def paste(self) -> None:
        """The user pastes one text where they know the person, and says so."""
        waiting = self.standing()
        with open_workspace(str(self.home)) as workspace, suppress(FollowupError):
            now = workspace.now()
            for message in copy.waiting(workspace, now=now)[:1]:
                copied = copy.take(workspace, message.id, now=now)
                copy.record(workspace, copied, copy.Answer.SENT, now=now)
                self.reached(message.message_id, None, waiting)

    def standing(self) -> dict[str, tuple[str, Person | None]]:
        """Message-ID -> evening and person of what may leave, as they are before it does."""
        known = {one["id"]: one for one in self.people()}
        self.holders = Counter(box for one in known.values() for box in one["emails"])
        found = self.query(
            "SELECT m.message_id, m.person_id, s.topic FROM messages AS m"
            " JOIN sessions AS s ON s.id = m.session_id WHERE m.state = 'approved'"
        )
        return {one["message_id"]: (one["topic"], known.get(one["person_id"])) for one in found}

    def new_mail(self) -> Iterator[tuple[dict[str, Any], Any]]:
        both = list(zip(self.server.entries, self.server.messages, strict=True))
        yield from both[self.received :]
        self.received = len(both)

    def reached(
        self, number: str, to: str | None, waiting: dict[str, tuple[str, Person | None]]
    ) -> None:
        """Somebody has a message: they must be the one, once, and must not have said no."""
        evening, person = waiting[number]
        seen = self.seen[number]
        assert person is not None
        own = {(line["file"], line["line"]) for line in person["attendances"]}
        assert not person["blocked"]
        assert own & seen.lines, "the words are for somebody else"
        assert own.isdisjoint(self.no_lines)
        if to is not None:
            assert to in person["emails"]
            assert to not in self.no_boxes
            assert _mark(to) not in self.forgotten
        for earlier in (one for one in self.contacts if one.evening == evening):
            assert to is None or earlier.to != to, "twice to one address"
            theirs = earlier.to in person["emails"] and self.holders[str(earlier.to)] == 1
            assert not theirs, "twice to one person, at two addresses"
            assert not earlier.lines <= own, "twice to one person"
        there = frozenset(own & {*_lines(person, None, evening)})
        self.contacts.append(Contact(evening, to, there))

    # --- noes -------------------------------------------------------------------------------

    @rule(number=PICK, box=st.sampled_from(BOXES))
    def block(self, number: int, box: str) -> None:
        """An address, else a person with all addresses."""
        one = self.pick(number)
        self.user_says(box)
        if box:
            self.run("block", box, "--reason", "no")
            self.no_boxes.add(box)
        elif one:
            self.run("block", one["id"], "--reason", "no")
            self.no_boxes |= {*one["emails"]}

    @rule(number=PICK)
    def unblock(self, number: int) -> None:
        one = self.pick(number)
        if one and self.run("unblock", one["id"], "--reason", "mistake", code=None).code == 0:
            self.no_lines -= _lines(one)
            self.no_boxes -= {*one["emails"]}

    @rule(number=PICK)
    def forget(self, number: int) -> None:
        one = self.pick(number)
        if one is None:
            return
        said = self.query(
            "SELECT r.text FROM remarks AS r JOIN links AS l ON l.attendance_id = r.attendance_id"
            " AND l.retracted_at IS NULL WHERE l.person_id = ?",
            one["id"],
        )
        firms = self.query(
            "SELECT a.organization FROM attendances AS a JOIN links AS l ON l.attendance_id = a.id"
            " AND l.retracted_at IS NULL WHERE l.person_id = ? AND organization LIKE 'Zorg%'",
            one["id"],
        )
        self.run("forget", one["id"], "--yes")
        self.forgotten |= {_mark(box) for box in one["emails"]}
        others = [
            f"{line['raw_name']} {line['email']}"
            for other in self.people()
            for line in other["attendances"]
        ]
        secrets = {line["raw_name"] for line in one["attendances"] if " " in line["raw_name"]}
        secrets |= {*one["emails"], *(row[0].split()[0] for row in said), *(r[0] for r in firms)}
        for secret in secrets:
            if not _told(secret, others):
                self.gone[secret] = f"forgotten with {one['name']}"

    # --- backups ----------------------------------------------------------------------------

    @rule(beside=st.booleans(), number=PICK)
    def backup(self, beside: bool, number: int) -> None:
        self.mail(number, leave=False)
        target = () if beside else (self.folder / f"copy-{next(self.tokens)}.sqlite",)
        self.backups.append(Path(self.run("backup", *target).out.strip()))

    @precondition(lambda self: self.backups)
    @rule(number=PICK)
    def restore(self, number: int) -> None:
        self.run("restore", "--yes", self.backups[number % len(self.backups)])
        states = {row["state"] for row in self.query("SELECT state FROM messages")}
        assert "approved" not in states, "a yes came out of a backup"

    # --- what must hold ---------------------------------------------------------------------

    @invariant()
    def a_no_is_for_ever(self) -> None:
        if not (self.home / "followup.sqlite3").exists():
            return
        live = {
            row[0] for row in self.query("SELECT person_id FROM blocks WHERE lifted_at IS NULL")
        }
        for one in self.people():
            if one["id"] in live:
                self.no_lines |= _lines(one)
            assert one["blocked"] or self.no_lines.isdisjoint(_lines(one)), one
            assert one["blocked"] or self.forgotten.isdisjoint(map(_mark, one["emails"])), one

    @invariant()
    def nothing_is_left_of_who_was_forgotten(self) -> None:
        """Every file of the home folder, byte by byte, in any way that bytes may hold text."""
        if not self.gone:
            return
        files = [path for path in self.home.rglob("*") if path.is_file()]
        held = {path: path.read_bytes().lower() for path in files}
        backups = self.home / "backups"
        for secret, why in self.gone.items():
            for path, data in held.items():
                if " " in secret and path.parent == backups:
                    continue  # A namesake may be known to a copy alone.
                assert not any(form in data for form in _forms(secret)), (secret, why, path.name)


def _at(evening: int, minute: int) -> str:
    hour, minute = divmod(minute, 60)
    return f"05/{11 + evening}/2026 {7 + hour:02}:{minute:02}:00 PM"


def _halves(name: str) -> tuple[str, str]:
    first, _, last = name.partition(" ")
    return first, last


def _lines(person: Person, session: int | None = None, topic: str | None = None) -> frozenset[Line]:
    return frozenset(
        (line["file"], line["line"])
        for line in person["attendances"]
        if session in (None, line["session"]) and topic in (None, line["topic"])
    )


def _told(secret: str, lines: Sequence[str]) -> bool:
    """Whether a line holds all words of it; an address also by its mailbox."""
    words = secret.casefold().split()
    held = [line.casefold() for line in lines]
    held += [line.replace("+z@", "@") for line in held]
    return any(all(word in line for word in words) for line in held)


def _mark(box: str) -> str:
    local, _, domain = box.partition("@")
    return f"{local.partition('+')[0]}@{domain}"


def _forms(secret: str) -> set[bytes]:
    low = secret.lower()
    return {
        low.encode(), low.encode("utf-16-le"), low.encode("utf-16-be"),
        json.dumps(secret)[1:-1].encode().lower(),
    }  # fmt: skip


def test_in_any_order_the_promises_hold(
    at_home: AtHome, mail_server: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """README, the promises; the same small sample each time."""
    server = mail_server()
    run_state_machine_as_test(
        lambda: Life(at_home, server, monkeypatch),
        settings=settings(
            max_examples=16,
            stateful_step_count=15,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
