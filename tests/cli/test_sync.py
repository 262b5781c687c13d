"""followup sync: what came back is read once, stored as little as possible, and acted upon.

The mailbox is a plain list here; a real one is read in tests/mailstack.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from followup.errors import FollowupError
from followup.mail import imap
from followup.mail.imap import finding
from followup.model import IncomingKind
from followup.steps import match, sync
from followup.store import outbox
from followup.workspace import open_workspace

AtHome = Any
ME, AIKO, DEV = "ken.ito@example.com", "aiko@example.net", "dev@example.org"
NOW = datetime.now(UTC)


@dataclass
class Box:
    """The user's mailbox: folder -> mails, and what the server has filed as sent."""

    mails: dict[str, list[bytes]] = field(default_factory=lambda: {"INBOX": [], "Junk": []})
    held: dict[str, set[str]] = field(default_factory=dict)
    uidvalidity: int = 1
    ends_after: int | None = None
    opened: int = 0
    while_reading: Callable[[], None] = lambda: None
    asked: list[tuple[str, date, int]] = field(default_factory=list)

    def open_mailbox(self, account: Any, secret: str | None) -> Box:
        assert secret == "geheim"
        self.opened += 1
        return self

    def close(self, mailbox: Box) -> None:
        pass

    def folders(self, mailbox: Box) -> imap.Folders:
        return imap.Folders("INBOX", "Sent", "All", "Drafts", "Junk")

    def arrived_since(
        self, mailbox: Box, folder: str, position: imap.Position | None, *, since: date, wanted: Any
    ) -> tuple[imap.Position, Iterator[imap.Fetched]]:
        last = position.last_uid if position and position.uidvalidity == self.uidvalidity else 0
        self.asked.append((folder, since, last))
        found = list(enumerate(self.mails[folder], 1))[last:]
        self.while_reading()

        def reading() -> Iterator[imap.Fetched]:
            for uid, raw in found:
                if self.ends_after is not None and uid > self.ends_after:
                    raise FollowupError("imap.ended", host="mail.example.com")
                if wanted(raw.partition(b"\n\n")[0]):
                    yield imap.Fetched(uid, raw, NOW)

        return imap.Position(self.uidvalidity, len(self.mails[folder])), reading()

    def present(self, mailbox: Box, folder: str, ids: Sequence[str]) -> set[str]:
        return self.held.get(folder, set()) & set(ids)


@pytest.fixture
def box(monkeypatch: pytest.MonkeyPatch) -> Box:
    made = Box()
    for name in ("open_mailbox", "close", "folders", "arrived_since"):
        monkeypatch.setattr(imap, name, getattr(made, name))
    monkeypatch.setattr(finding, "present", made.present)
    monkeypatch.setenv("FOLLOWUP_IMAP_PASSWORD", "geheim")
    return made


@pytest.fixture
def ken(at_home: AtHome, report: Callable[..., None]) -> AtHome:
    """Ken, who wrote to Aiko (message 1, person 1) and Dev (message 2, person 2)."""
    report(20, f"Aiko Murata,{AIKO}", f"Dev Patel,{DEV}")
    at_home(
        "init", "--no-input", "--name", "Ken Ito", "--email", ME, "--offer", "a checklist",
        "--smtp-host", "mail.example.com", "--imap-host", "mail.example.com",
    )  # fmt: skip
    at_home("draft", "--person", 1, "--person", 2)
    at_home("approve", 1, 2)
    stand(at_home, "sending", "sent")
    return at_home


def sql(at_home: AtHome, statement: str, *values: object) -> list[Any]:
    with closing(sqlite3.connect(at_home.home / "followup.sqlite3", isolation_level=None)) as db:
        return db.execute(statement, values).fetchall()


def stand(at_home: AtHome, *states: str, message: int | None = None) -> None:
    """Take messages along these states, as sending does."""
    for state in states:
        sql(
            at_home,
            "UPDATE messages SET state = ?, attempts = 1 WHERE ? IS NULL OR id = ?",
            state, message, message,
        )  # fmt: skip


def sent(at_home: AtHome, number: int = 1) -> tuple[str, str]:
    """Message-ID and subject of a message."""
    [found] = sql(at_home, "SELECT message_id, subject FROM messages WHERE id = ?", number)
    return found


def mail(sender: str, subject: str, words: str, *, to: str | None = None, **more: str) -> bytes:
    """A mail to Ken; `to` is the Message-ID that it answers."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, ME, subject
    made["Date"] = NOW
    made["Message-ID"] = f"<{abs(hash((sender, subject, words)))}@example.net>"
    if to:
        made["In-Reply-To"] = to
    for name, value in more.items():
        made[name.replace("_", "-")] = value
    made.set_content(words)
    return made.as_bytes()


def notice(recipient: str, message_id: str | None, *, action: str = "failed", status: str) -> bytes:
    """A delivery status notification as Postfix writes it (RFC 3464)."""
    header = f"Message-ID: {message_id}\n" if message_id else ""
    return f"""\
Return-Path: <>
From: MAILER-DAEMON@mail.example.com (Mail Delivery System)
To: {ME}
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
Message-ID: <{abs(hash((recipient, message_id, status)))}@mail.example.com>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

This is the mail system at host mail.example.com.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.com

Final-Recipient: rfc822; {recipient}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 {status} <{recipient}>: User unknown

--b
Content-Type: text/rfc822-headers

From: {ME}
To: {recipient}
{header}
--b--
""".encode()


def reply(at_home: AtHome, words: str, sender: str = f"Aiko Murata <{AIKO}>") -> bytes:
    message_id, subject = sent(at_home)
    return mail(sender, f"Re: {subject}", words, to=message_id)


def say(at_home: AtHome, *, so: bool) -> None:
    """The user's word on the oldest answer that waits for one."""
    with open_workspace(str(at_home.home)) as workspace:
        oldest = sync.pending(workspace)[0]
        sync.confirm(workspace, oldest.answer.id, so=so, now=workspace.now())


def everything(at_home: AtHome) -> list[list[Any]]:
    """All that a sync may change, but for when it was."""
    tables = ("answers", "blocks", "message_history")
    found = [sql(at_home, f"SELECT * FROM {one} ORDER BY 1") for one in tables]
    return [*found, sql(at_home, "SELECT account, folder, uidvalidity, last_uid FROM mailboxes")]


def test_an_answer_is_told_in_its_first_words(ken: AtHome, box: Box) -> None:
    box.mails["INBOX"] = [reply(ken, "Thank you, the checklist was just what I needed.")]
    ran = ken("sync")
    assert "Aiko Murata answered: “Thank you, the checklist was just" in ran.out
    assert "just what I needed" in ken("people", "show", 1).out
    assert "One person answered in the last week" in ken("status").out
    [told] = ken("people", "show", 1, "--json").json["messages"][0]["answers"]
    assert (told["kind"], told["sure"], told["confirmed"]) == ("reply", True, None)


def test_an_answer_in_json_is_as_its_page_says(ken: AtHome, box: Box) -> None:
    """docs/answers.md: scripts rely on these names."""
    page = (Path(__file__).parents[2] / "docs" / "answers.md").read_text(encoding="utf-8")
    box.mails["INBOX"] = [reply(ken, "Thank you.")]
    ran = ken("sync", "--json")
    assert list(ran.json) == ["schema", "answers", "pending", "settled", "uncertain"]
    [told] = ran.json["answers"]
    assert "{" + ",".join(f'"{name}"' for name in told) + "}" in page
    assert all(f"`{kind}`" in page for kind in IncomingKind)


def test_a_second_look_changes_nothing(ken: AtHome, box: Box) -> None:
    """Also where the server has built its folders anew (RFC 3501, 2.3.1.1) and all comes again,
    and where a mail has no Message-ID of its own."""
    bare = reply(ken, "Thank you.")
    nameless = b"\n".join(
        line for line in bare.splitlines() if not line.lower().startswith(b"message-id")
    )
    gone = notice(DEV, sent(ken, 2)[0], status="5.1.1")
    box.mails["INBOX"] = [nameless, gone]
    assert len(ken("sync", "--json").json["answers"]) == 2
    before = everything(ken)
    assert ken("sync", "--json").json["answers"] == []
    assert everything(ken) == before
    box.uidvalidity = 2
    assert ken("sync", "--json").json["answers"] == []
    assert everything(ken)[:3] == before[:3]
    assert box.asked[-1][2] == 0


def test_a_folder_is_read_from_where_it_was_left(ken: AtHome, box: Box) -> None:
    """First since the day before the oldest message; then only what is new; junk as well."""
    box.mails["Junk"] = [mail("x@example.org", "Offers", "Nothing of yours.")]
    ken("sync")
    box.mails["Junk"] += [reply(ken, "Found you in my junk, sorry.")]
    assert len(ken("sync", "--json").json["answers"]) == 1
    ken("sync")
    assert [folder for folder, _, _ in box.asked] == ["INBOX", "Junk"] * 3
    [[oldest]] = sql(ken, "SELECT MIN(created_at) FROM messages")
    assert box.asked[0][1] == (datetime.fromisoformat(oldest) - timedelta(days=1)).date()
    assert [last for _, _, last in box.asked] == [0, 0, 0, 1, 0, 2]


def test_where_nothing_was_sent_nothing_is_looked_for(
    at_home: AtHome, box: Box, report: Callable[..., None]
) -> None:
    at_home("sync", code=1)
    at_home("init", "--no-input", "--name", "Ken Ito", "--email", ME,
            "--smtp-host", "mail.example.com", "--imap-host", "mail.example.com")  # fmt: skip
    assert "not sent any mail" in at_home("sync").err
    assert not (at_home.home / "followup.sqlite3").exists()
    report(20, f"Aiko Murata,{AIKO}")
    at_home("draft", "--person", 1)
    at_home("approve", 1)
    assert at_home("sync", "--json").json["answers"] == []
    assert box.opened == 0


def test_other_peoples_mail_and_own_copies_are_not_stored(ken: AtHome, box: Box) -> None:
    message_id, subject = sent(ken)
    box.mails["INBOX"] = [
        mail("Somebody <else@example.org>", f"Re: {subject}", "Not your business."),
        mail(f"Aiko Murata <{AIKO}>", "Lunch?", "About something else altogether."),
        mail(f"Aiko Murata <{AIKO}>", "Re: Lunch?", "About something else.", to="<1@example.com>"),
        mail(f"Ken Ito <{ME}>", subject, "My own copy.", to=message_id),
        notice("else@example.org", "<other@example.com>", status="5.1.1"),
    ]
    assert ken("sync", "--json").json["answers"] == []
    assert sql(ken, "SELECT * FROM answers") == sql(ken, "SELECT * FROM blocks") == []


def test_the_next_step_after_sending_is_to_look_what_came_back(ken: AtHome, box: Box) -> None:
    """docs/answers.md: after the outcome comes the reply; once looked, there may be more people."""
    assert ken("status", "--json").json["next"] == "followup sync"
    ken("sync")
    assert ken("status", "--json").json["next"] == "followup match"


def test_a_no_holds_at_once_and_waits_for_a_word(ken: AtHome, box: Box) -> None:
    """Promise 5: nothing goes to them, even before anybody has looked; nor by another list."""
    box.mails["INBOX"] = [reply(ken, "Please do not contact me again.")]
    ran = ken("sync", "--json")
    assert [one["kind"] for one in ran.json["pending"]] == ["refusal"]
    assert ran.json["answers"] == ran.json["pending"]
    [block] = ken("block", "--json").json["blocks"]
    assert (block["person"], block["address"], block["origin"]) == (1, AIKO, "proposed")
    assert ken("people", "--json").json["people"][0]["blocked"] is True
    assert "One answer needs your word" in ken("status").out
    assert ken("status", "--json").json["next"] == "followup sync"
    assert "not confirmed" in ken("receipt", 1).out


@pytest.mark.parametrize(
    "words",
    [
        "Kind of you to write. I would rather keep the evening as it was and not carry on.",
        "丁寧なメールをいただき恐れ入ります。会の外でのお付き合いはしないことにしております。",
    ],
)
def test_a_soft_no_holds_as_any_other(ken: AtHome, box: Box, words: str) -> None:
    """Promise 5: whoever declines in words that stand in no list is heard as well."""
    box.mails["INBOX"] = [reply(ken, words)]
    [told] = ken("sync", "--json").json["pending"]
    assert (told["kind"], told["excerpt"]) == ("refusal", words)
    assert ken("people", "--json").json["people"][0]["blocked"] is True


@pytest.mark.parametrize(
    "words",
    [
        "I have to decline Thursday, my train leaves at six. How about Friday?",
        "木曜は出張で伺えません。金曜でしたら喜んで。",
    ],
)
def test_who_declines_a_day_has_answered(ken: AtHome, box: Box, words: str) -> None:
    box.mails["INBOX"] = [reply(ken, words)]
    [told] = ken("sync", "--json").json["answers"]
    assert told["kind"] == "reply"
    assert sql(ken, "SELECT * FROM blocks") == []


def test_a_soft_no_to_something_else_blocks_nobody(ken: AtHome, box: Box) -> None:
    """A mail of theirs that is not about ours may decline whatever it likes, softly."""
    words = "I would rather keep the evening as it was and not carry on."
    box.mails["INBOX"] = [mail(f"Aiko <{AIKO}>", "Re: Choir", words, to="<1@example.com>")]
    assert ken("sync", "--json").json["answers"] == []
    assert sql(ken, "SELECT * FROM blocks") == []


def test_a_no_stops_what_was_approved_before_it_came(
    ken: AtHome, box: Box, report: Callable[..., None]
) -> None:
    """The gate of every way out asks for blocks last of all, proposed ones too."""
    report(27, f"Aiko Murata,{AIKO}")
    ken("draft", 2, "--person", 1)
    ken("approve", 3)
    box.mails["INBOX"] = [reply(ken, "Please do not contact me again.")]
    ken("sync")
    with open_workspace(str(ken.home)) as workspace:
        message = outbox.get(workspace.db, 3)
        with pytest.raises(FollowupError, match=r"store\.claim-blocked"):
            workspace.claim(message, workspace.now())
    assert "Aiko Murata" in ken("approve", 3, code=1).err


@pytest.mark.parametrize("so", [True, False])
def test_the_users_word_on_a_no(ken: AtHome, box: Box, so: bool) -> None:
    """A yes makes it a refusal, which nothing lifts; a no leaves the record and an answer."""
    box.mails["INBOX"] = [reply(ken, "Please do not contact me again.")]
    ken("sync")
    say(ken, so=so)
    stored = sql(ken, "SELECT origin, lifted_at IS NULL FROM blocks ORDER BY id")
    assert stored == ([("proposed", 0), ("refusal", 1)] if so else [("proposed", 0)])
    ken("unblock", 1, "--reason", "no", code=1)
    assert ken("people", "--json").json["people"][0]["blocked"] is so
    assert "lifted: the user" in ken("receipt", 1).out
    assert ken("sync", "--json").json["pending"] == []


def test_a_no_in_a_mail_of_their_own(ken: AtHome, box: Box) -> None:
    """Who wants to be left alone need not answer our mail to say so (promise 5)."""
    box.mails["INBOX"] = [mail(f"Aiko <{AIKO}>", "A request", "Please do not contact me again.")]
    [told] = ken("sync", "--json").json["pending"]
    assert (told["kind"], told["sure"]) == ("refusal", False)
    assert ken("people", "--json").json["people"][0]["blocked"] is True


def test_what_came_back_is_exported(ken: AtHome, box: Box) -> None:
    box.mails["INBOX"] = [reply(ken, "Thank you, Ken.")]
    ken("sync")
    whole = ken("export", "--format", "json").json
    assert [(one["person"], one["excerpt"]) for one in whole["answers"]] == [(1, "Thank you, Ken.")]


def test_of_a_mail_about_something_else_nothing_is_kept(ken: AtHome, box: Box) -> None:
    box.mails["INBOX"] = [mail(f"Aiko <{AIKO}>", f"Re: {sent(ken)[1]}", "See you at lunch.")]
    assert "See you at lunch" in ken("sync").out
    say(ken, so=False)
    assert sql(ken, "SELECT excerpt, confirmed FROM answers") == [("", 0)]
    assert ken("people", "show", 1, "--json").json["messages"][0]["answers"] == []
    assert ken("sync", "--json").json["answers"] == []


def test_of_two_mails_that_say_no_both_must_be_cleared(
    ken: AtHome, box: Box, report: Callable[..., None]
) -> None:
    """Then they have answered, and may be proposed again."""
    box.mails["INBOX"] = [reply(ken, f"Please do not contact me again{end}") for end in ".!"]
    ken("sync")
    say(ken, so=False)
    assert ken("people", "--json").json["people"][0]["blocked"] is True
    say(ken, so=False)
    assert ken("people", "--json").json["people"][0]["blocked"] is False
    report(27, f"Aiko Murata,{AIKO}")
    with open_workspace(str(ken.home)) as workspace:
        assert 1 not in match.match(workspace, 2).left_out


def test_unblock_answers_the_question_too(ken: AtHome, box: Box) -> None:
    box.mails["INBOX"] = [reply(ken, "Please do not contact me again.")]
    ken("sync")
    ken("unblock", 1, "--reason", "we talked")
    assert ken("sync", "--json").json["pending"] == []
    assert ken("people", "--json").json["people"][0]["blocked"] is False


def test_a_read_no_outlives_a_forget(ken: AtHome, box: Box, report: Callable[..., None]) -> None:
    box.mails["INBOX"] = [reply(ken, "Please do not contact me again.")]
    ken("sync")
    ken("forget", 1, "--yes")
    report(27, f"Aiko Murata,{AIKO}")
    known = {one["name"]: one for one in ken("people", "--json").json["people"]}
    assert known["Aiko Murata"]["blocked"] is True


def test_a_dead_address_is_blocked_and_a_full_one_is_not(ken: AtHome, box: Box) -> None:
    """RFC 3463: 5.1.1 speaks of the address, 5.2.2 of a full mailbox, 4.4.1 of patience."""
    box.mails["INBOX"] = [
        notice(AIKO, sent(ken)[0], status="5.1.1"),
        notice(DEV, sent(ken, 2)[0], status="5.2.2"),
        notice(DEV, sent(ken, 2)[0], action="delayed", status="4.4.1"),
    ]
    ran = ken("sync")
    assert f"{AIKO} does not take mail, so Aiko Murata did not get yours" in ran.out
    assert "a full mailbox" in ran.out
    assert "servers go on trying" in ran.out
    blocks = ken("block", "--json").json["blocks"]
    assert [(one["address"], one["origin"]) for one in blocks] == [(AIKO, "bounce")]
    lines = ken("outbox").out.splitlines()
    assert ["It came back" in line for line in lines] == [False, True, False, True]
    assert "Reason: mail came back" in ken("people", "show", 1).out


def test_a_better_address_than_the_dead_one(
    ken: AtHome, box: Box, report: Callable[..., None]
) -> None:
    """The two commands that the sentence names; the mail that came back has reached nobody."""
    box.mails["INBOX"] = [notice(AIKO, sent(ken)[0], status="5.1.1")]
    assert f"followup unblock {AIKO} --reason" in ken("sync").out
    report(27, f"Aiko Murata,{AIKO}")
    ken("people", "edit", 1, "--email", "aiko.murata@example.net")
    ken("unblock", AIKO, "--reason", "another address")
    ken("draft", 2, "--person", 1)
    [draft] = ken("drafts", 2, "--json").json["drafts"]
    assert draft["to"] == "aiko.murata@example.net"
    assert "Write again only" not in str(draft["warnings"])


@pytest.mark.parametrize("named", [True, False])
def test_a_forged_notice_blocks_nobody(ken: AtHome, box: Box, named: bool) -> None:
    """Anybody can write one: it must name our Message-ID, and our recipient if any."""
    box.mails["INBOX"] = [
        notice(DEV, sent(ken)[0], status="5.1.1") if named else notice(AIKO, None, status="5.1.1")
    ]
    [told] = ken("sync", "--json").json["answers"]
    assert (told["kind"], told["sure"]) == ("hard-bounce", False)
    assert ken("block", "--json").json["blocks"] == []
    assert "perhaps the address takes no mail" in ken("people", "show", 1).out


def test_a_bounce_long_after_is_about_another_mail(ken: AtHome, box: Box) -> None:
    sql(ken, "UPDATE messages SET created_at = '2026-01-01T00:00:00.000000+00:00'")
    box.mails["INBOX"] = [notice(AIKO, None, status="5.1.1")]
    assert ken("sync", "--json").json["answers"] == []


def test_who_is_away_until_when(ken: AtHome, box: Box) -> None:
    message_id, subject = sent(ken)
    box.mails["INBOX"] = [
        mail(
            f"Aiko Murata <{AIKO}>", f"Automatic reply: {subject}",
            "I am out of the office until 30 November 2026.",
            to=message_id, Auto_Submitted="auto-replied",
        )
    ]  # fmt: skip
    assert "Aiko Murata is away" in ken("sync").out
    assert 1 in [one[0] for one in sql(ken, "SELECT person_id FROM messages")]
    assert ken("status", "--json").json["answered"] == []


def test_a_server_that_writes_its_own_message_ids(ken: AtHome, box: Box) -> None:
    """Then sender and subject speak for it: shown as probable, and asked once."""
    _, subject = sent(ken)
    box.mails["INBOX"] = [mail(f"Aiko <{AIKO.upper()}>", f"RE: {subject}", "Thank you, Ken.")]
    ran = ken("sync")
    assert "Aiko Murata probably answered" in ran.out
    assert "One answer needs your word" in ran.err
    assert ken("status", "--json").json["answered"] == []
    say(ken, so=True)
    assert ken("status", "--json").json["answered"] == [1]


def test_who_answered_may_be_proposed_again(
    ken: AtHome, box: Box, report: Callable[..., None]
) -> None:
    """Silence is an answer too (promise 5); an automatic answer is silence."""
    message_id, _ = sent(ken, 2)
    away = mail(f"Dev <{DEV}>", "Out of office", "I am away.", to=message_id,
                Auto_Submitted="auto-replied")  # fmt: skip
    box.mails["INBOX"] = [reply(ken, "Thank you, how is it packed?"), away]
    ken("sync")
    report(27, f"Aiko Murata,{AIKO}", f"Dev Patel,{DEV}")
    shown = ken("match", 2)
    assert "Dev Patel" in shown.out + shown.err
    with open_workspace(str(ken.home)) as workspace:
        left_out = match.match(workspace, 2).left_out
    assert 1 not in left_out
    assert left_out[2].key == "matching.never-silent"
    ken("draft", "--person", 1, "--person", 2)
    told = {one["person"]: one["warnings"] for one in ken("drafts", 2, "--json").json["drafts"]}
    assert [any("Write again only" in str(w) for w in told[p]) for p in (1, 2)] == [False, True]


def test_an_uncertain_one_is_sent_where_the_server_filed_it(ken: AtHome, box: Box) -> None:
    """docs/answers.md, uncertain: the exact Message-ID in a folder that the server itself fills."""
    uncertain(ken)
    message_id, _ = sent(ken, 3)
    box.held = {"Sent": {message_id}}
    ran = ken("sync", code=5)
    assert "It will not be sent again by itself" in ran.out
    server_files(ken)
    ran = ken("sync")
    assert "did go out: your server has filed its copy" in ran.out
    [found] = [one for one in ken("outbox", "--json").json["messages"] if one["id"] == 3]
    assert (found["state"], found["detail"]) == ("sent", "sync.proof-copy")


def server_files(ken: AtHome) -> None:
    """The account's server keeps a copy of what it sends."""
    config = ken.home / "config.toml"
    table = "[account.default]"
    config.write_text(config.read_text().replace(table, f'{table}\nsent_copy = "server"'))


def uncertain(ken: AtHome) -> None:
    """A third message, to Chie, of which nobody can tell whether it left."""
    path = ken.home.parent / "27.csv"
    times = "11/27/2026 07:00:00 PM,11/27/2026 08:00:00 PM,60,Yes"
    path.write_text(
        "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n"
        f"Chie Nomura,chie@example.org,{times}\n"
    )
    ken("ingest", path, "--topic", "Another evening")
    ken("draft", "--person", 3)
    ken("approve", 3)
    stand(ken, "sending", "uncertain", message=3)


@pytest.mark.parametrize(
    ("held", "proof"),
    [
        ({"All": True}, True),
        ({"All": True, "Drafts": True}, False),
        ({"Drafts": True}, False),
        ({}, False),
    ],
)
def test_a_draft_in_the_folder_of_everything_proves_nothing(
    ken: AtHome, box: Box, held: dict[str, bool], proof: bool
) -> None:
    """Gmail shows drafts in All Mail too; and what is not found proves nothing either."""
    server_files(ken)
    uncertain(ken)
    box.held = {folder: {sent(ken, 3)[0]} for folder in held}
    assert ken("sync", "--json", code=0 if proof else 5).json["settled"] == ([3] if proof else [])


@pytest.mark.parametrize("state", ["uncertain", "approved"])
def test_an_answer_proves_that_it_left(ken: AtHome, box: Box, state: str) -> None:
    """Also of one that the user had already sent on its way again: no second copy leaves."""
    uncertain(ken)
    if state == "approved":
        ken("settle", 3, "again")
    message_id, subject = sent(ken, 3)
    box.mails["INBOX"] = [
        mail("Chie <chie@example.org>", f"Re: {subject}", "Thanks.", to=message_id)
    ]
    assert ken("sync", "--json").json["settled"] == [3]
    [found] = [one for one in ken("outbox", "--json").json["messages"] if one["id"] == 3]
    assert (found["state"], found["detail"]) == ("sent", "sync.proof-answer")


def test_what_was_stored_before_the_connection_ended_stays(ken: AtHome, box: Box) -> None:
    """It is told, too, and the next look goes on behind it."""
    box.mails["INBOX"] = [
        reply(ken, "Thank you."), mail("x@example.org", "Re: x", "?"), reply(ken, "One more thing.")
    ]  # fmt: skip
    box.ends_after = 2
    ran = ken("sync", code=1)
    assert "Aiko Murata answered: “Thank you.”" in ran.out
    assert "mail.example.com" in ran.err
    box.ends_after = None
    assert [one["excerpt"] for one in ken("sync", "--json").json["answers"]] == ["One more thing."]
    assert box.asked[-2][2] == 1


def test_a_message_that_leaves_while_its_answer_comes(ken: AtHome, box: Box) -> None:
    """What counts is what has left when the folder's end is known: another process may send."""
    uncertain(ken)
    message_id, _ = sent(ken, 3)
    sql(ken, "DROP TRIGGER message_goes_only_allowed_ways")
    sql(ken, "UPDATE messages SET state = 'approved', attempts = 0 WHERE id = 3")
    away = mail("chie@example.org", "Away", "Away.", to=message_id, Auto_Submitted="auto-replied")
    box.mails["INBOX"] = [away]
    box.while_reading = lambda: stand(ken, "sending", message=3)
    assert [one["message"] for one in ken("sync", "--json", code=None).json["answers"]] == [3]


def test_an_answer_that_came_since_a_backup_outlives_the_return_to_it(
    ken: AtHome, box: Box
) -> None:
    """So does the no in it (promise 5)."""
    path = ken.home.parent / "copy.sqlite"
    ken("backup", path)
    box.mails["INBOX"] = [reply(ken, "Please do not contact me again.")]
    ken("sync")
    ken("restore", path, "--yes")
    assert len(ken("sync", "--json").json["pending"]) == 1
    assert ken("people", "--json").json["people"][0]["blocked"] is True
    assert len(sql(ken, "SELECT * FROM answers")) == 1


def test_a_no_that_was_confirmed_since_a_backup_stays_confirmed(ken: AtHome, box: Box) -> None:
    """The backup knows it as proposed only; what comes out of it can be lifted by nobody."""
    box.mails["INBOX"] = [reply(ken, "Please do not contact me again.")]
    ken("sync")
    path = ken.home.parent / "copy.sqlite"
    ken("backup", path)
    say(ken, so=True)
    ken("restore", path, "--yes")
    assert ken("sync", "--json").json["pending"] == []
    assert "own word" in ken("unblock", 1, "--reason", "I wish", code=1).err


@pytest.mark.parametrize(
    "twist",
    [
        ("Thank you", "\x1b]0;owned\x07\x1b[2JThank you \u202e\x00 {name} %s {{ 7*7 }}"),
        ("Message-ID: <", "Message-ID: <\udcff" + "x" * 5000),
        ("Message-ID: <", "X-None: <"),
        ("From: Aiko", "From: \x1b[31mAiko\r\n\tMurata"),
        ("Date: ", "Date: Mon, 99 Foo 99999 99:99:99 +9999\nX-Date: "),
        ("Subject: ", "Subject: =?utf-8?b?////?= =?iso-2022-jp?B?GyRC?= "),
        ("Content-Type: text/plain", "Content-Type: text/html"),
        ('charset="utf-8"', 'charset="no-such"'),
        ("MIME-Version: 1.0", "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x"),
    ],
)
def test_what_a_stranger_may_write(ken: AtHome, box: Box, twist: tuple[str, str]) -> None:
    """Whatever is in it: stored once or not at all, no escape reaches the screen, no traceback."""
    text = reply(ken, "Thank you <b>very</b> much.").decode().replace(*twist)
    box.mails["INBOX"] = [text.encode("utf-8", "surrogateescape")]
    ran = ken("sync")
    assert not set("\x1b\x07\x00\u202e") & set(ran.out + ran.err)
    assert ken("sync", "--json").json["answers"] == []
    assert len(sql(ken, "SELECT id FROM answers")) <= 1
    for arguments in (("people", "show", 1), ("receipt", 1), ("status",)):
        assert not set("\x1b\x07\x00\u202e") & set(ken(*arguments).out)


def test_each_account_has_its_own_mailbox(ken: AtHome, box: Box) -> None:
    """How far it was read is remembered by address; an unknown account is a sentence."""
    ken(
        "init", "--no-input", "--account", "work", "--email", "ken@example.org",
        "--smtp-host", "mail.example.org", "--imap-host", "mail.example.org",
    )  # fmt: skip
    ken("sync")
    ken("sync", "--account", "work")
    assert {one for (one,) in sql(ken, "SELECT account FROM mailboxes")} == {ME, "ken@example.org"}
    assert "default, work" in ken("sync", "--account", "nosuch", code=1).err


@pytest.mark.parametrize("words", ["Thank you, I found it very useful.", "Please stop mailing me."])
def test_what_another_address_writes_is_asked_and_told_with_it(
    ken: AtHome, box: Box, words: str
) -> None:
    """Whom a message was shown to can name it as well; nobody is said to have said it."""
    box.mails["INBOX"] = [reply(ken, words, "Rolf <rolf@example.com>")]
    ran = ken("sync")
    assert f"It came from rolf@example.com, not from {AIKO}." in ran.out
    assert "One answer needs your word" in ran.err
    assert ken("status", "--json").json["answered"] == []
    [told] = ken("sync", "--json").json["pending"]
    assert (told["detail"], told["sure"]) == ("rolf@example.com", False)


def test_a_no_from_another_address_holds_both(
    ken: AtHome, box: Box, report: Callable[..., None]
) -> None:
    """Promise 5: who said it may stand in another list as somebody else."""
    report(27, "A. Murata,murata@example.com")
    box.mails["INBOX"] = [reply(ken, "Please stop mailing me.", "<murata@example.com>")]
    ken("sync")
    blocked = [one["blocked"] for one in ken("people", "--json").json["people"]]
    assert blocked == [True, False, True]
    say(ken, so=True)
    assert {AIKO, "murata@example.com"} <= {
        one["address"] for one in ken("block", "--json").json["blocks"]
    }
    ken("unblock", "murata@example.com", "--reason", "no", code=1)


def test_a_no_from_another_address_that_is_none_frees_both(ken: AtHome, box: Box) -> None:
    box.mails["INBOX"] = [reply(ken, "Please stop mailing me.", "<murata@example.com>")]
    ken("sync")
    say(ken, so=False)
    assert ken("block", "--json").json["blocks"] == []


def test_a_reader_who_names_anothers_message_speaks_for_himself(ken: AtHome, box: Box) -> None:
    """Aiko has shown our message to Dev, whom we wrote to as well: his no is his, not hers."""
    box.mails["INBOX"] = [reply(ken, "Please stop mailing me.", f"Dev <{DEV}>")]
    [told] = ken("sync", "--json").json["answers"]
    assert (told["person"], told["kind"]) == (2, "refusal")
    [block] = ken("block", "--json").json["blocks"]
    assert (block["person"], block["address"]) == (2, DEV)


def test_of_many_messages_named_a_reader_answers_their_own(ken: AtHome, box: Box) -> None:
    """RFC 5322, 3.6.4: the References of a long thread may hold many of ours."""
    ids = " ".join(sent(ken, one)[0] for one in (1, 2))
    box.mails["INBOX"] = [mail(f"Aiko <{AIKO}>", "Re: all", "Thank you.", References=ids)]
    [told] = ken("sync", "--json").json["answers"]
    assert (told["person"], told["sure"]) == (1, True)


def test_a_no_about_something_else_proves_nothing(ken: AtHome, box: Box) -> None:
    """What nobody can tell is not sent because its reader wrote a mail of their own."""
    uncertain(ken)
    box.mails["INBOX"] = [mail("<chie@example.org>", "The list", "Please stop mailing me.")]
    ken("sync", code=5)
    say(ken, so=True)
    assert ken("sync", "--json", code=5).json["uncertain"] == [3]


@pytest.mark.parametrize("by_unblock", [True, False])
def test_what_is_no_refusal_may_still_be_no_answer(ken: AtHome, box: Box, by_unblock: bool) -> None:
    """Of a mail about something else no word is kept, and it is no answer."""
    box.mails["INBOX"] = [mail(f"Aiko <{AIKO}>", "Lists", "How do I unsubscribe from the rota?")]
    ken("sync")
    if by_unblock:
        ken("unblock", 1, "--reason", "no")
    else:
        say(ken, so=False)
    assert ken("people", "--json").json["people"][0]["blocked"] is False
    assert ken("status", "--json").json["answered"] == []
    assert [one["kind"] for one in ken("sync", "--json").json["pending"]] == ["reply"]
    say(ken, so=False)
    assert sql(ken, "SELECT excerpt, confirmed FROM answers") == [("", 0)]
    assert ken("sync", "--json").json["pending"] == []


def test_a_notice_that_names_no_address_blocks_none(ken: AtHome, box: Box) -> None:
    """Who has seen our message knows its Message-ID; a server says whom it did not find."""
    copy = f"--- Below this line is a copy of the message.\n\nMessage-ID: {sent(ken)[0]}\n"
    words = f"Sorry, no mailbox here by that name.\n\n{copy}"
    box.mails["INBOX"] = [mail("MAILER-DAEMON@example.com", "failure notice", words)]
    [told] = ken("sync", "--json").json["answers"]
    assert (told["kind"], told["sure"]) == ("hard-bounce", False)
    assert ken("block", "--json").json["blocks"] == []
