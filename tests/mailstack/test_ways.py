"""Drafts, the copy in Sent, what lies in Sent already, and doctor, on the real servers."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from email import message_from_bytes, policy
from typing import Any

import pytest

HEADER = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest"
TIMES = "11/20/2026 07:00:00 PM,11/20/2026 08:00:00 PM,60,Yes"


@pytest.fixture
def ken(at_home: Any, real_mail: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Ken with two approved mails, to alice and bob; nothing has left."""
    for name, value in real_mail.environment.items():
        monkeypatch.setenv(name, value)
    path = at_home.home.parent / "list.csv"
    lines = [f"Alice Murata,{real_mail.alice},{TIMES}", f"Bob Castle,{real_mail.bob},{TIMES}"]
    path.write_text("\n".join([HEADER, *lines]) + "\n")
    at_home("ingest", path, "--topic", "Returns without tears")
    account = real_mail.account(keeps_sent=False)
    at_home(
        "init", "--no-input", "--name", "Ken Ito", "--email", real_mail.me, "--offer", "a list",
        "--smtp-user", real_mail.me, "--smtp-host", "localhost", "--smtp-port", account.port,
        "--smtp-security", "tls", "--imap-security", "tls", "--imap-host", "localhost",
        "--imap-port", account.imap_port,
    )  # fmt: skip
    at_home("draft", "--person", 1, "--person", 2)
    at_home("approve", 1, 2)
    return at_home


def states(ken: Any) -> list[str]:
    return [one["state"] for one in ken("outbox", "--json").json["messages"]]


def frozen(ken: Any) -> list[bytes]:
    with closing(sqlite3.connect(ken.home / "followup.sqlite3")) as db:
        return [raw for (raw,) in db.execute("SELECT raw FROM messages ORDER BY id")]


def test_drafts_hold_the_approved_bytes_and_nothing_is_sent(ken: Any, real_mail: Any) -> None:
    """RFC 3501 6.3.11; a draft in the mailbox is handed over, and never sent as well."""
    ken("send", "--drafts", "--yes")
    assert real_mail.mails(real_mail.me, "Drafts") == frozen(ken)
    assert states(ken) == ["handed-over"] * 2
    ken("send", "--yes")
    assert real_mail.mails(real_mail.alice) == []


def test_a_copy_stands_in_sent_only_after_the_yes_of_the_server(ken: Any, real_mail: Any) -> None:
    """docs/mail.md, `sent_copy`: our own copy after 250, where the provider keeps none."""
    ken("send", "--yes")
    assert states(ken) == ["sent"] * 2
    assert real_mail.mails(real_mail.me, "Sent") == frozen(ken)
    [got] = real_mail.await_mails(1, real_mail.alice)
    assert message_from_bytes(got, policy=policy.default)["To"].addresses[0].domain == "local.test"


def test_a_copy_that_fails_changes_no_message(ken: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message has left; a mailbox that refuses the login is told, and no more."""
    monkeypatch.setenv("FOLLOWUP_IMAP_PASSWORD", "wrong")
    ran = ken("send", "--yes")
    assert states(ken) == ["sent"] * 2
    assert "refused the login" in ran.err


def old_yes(ken: Any) -> None:
    """Let both approvals be older than any that nobody is asked about."""
    with closing(sqlite3.connect(ken.home / "followup.sqlite3")) as db:
        db.execute("UPDATE messages SET created_at = '2026-01-01T00:00:00.000000+00:00'")
        db.commit()
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@pytest.fixture
def put_back(ken: Any) -> Any:
    """Ken's home as it was before the first of two mails left: put back whole."""
    old_yes(ken)
    copy = ken.home.parent / "copy"
    shutil.copytree(ken.home, copy)
    ken("send", "--yes", "--max", 1)
    shutil.rmtree(ken.home)
    copy.rename(ken.home)
    return ken


def test_a_home_put_back_whole_does_not_send_again(put_back: Any, real_mail: Any) -> None:
    """What lies in Sent has left: only the server knows where all that we keep was put back."""
    ran = put_back("send", "--yes", "--max", 1)
    assert "lies in your Sent folder already" in ran.err
    assert states(put_back) == ["sent", "sent"]
    assert [len(real_mail.await_mails(1, one)) for one in (real_mail.alice, real_mail.bob)] == [
        1,
        1,
    ]


def test_it_is_asked_where_the_mail_would_have_left_from(put_back: Any, real_mail: Any) -> None:
    """Another account in use has another Sent folder, which knows nothing of that mail."""
    account = real_mail.account(keeps_sent=False)
    put_back(
        "init", "--no-input", "--account", "work", "--name", "Ken Ito", "--email", real_mail.bob,
        "--smtp-user", real_mail.bob, "--smtp-host", "localhost", "--smtp-port", account.port,
        "--smtp-security", "tls", "--imap-security", "tls", "--imap-host", "localhost",
        "--imap-port", account.imap_port,
    )  # fmt: skip
    ran = put_back("send", "--account", "work", "--yes", code=3)
    assert "lies in your Sent folder already" in ran.err
    assert states(put_back) == ["sent", "approved"]


def test_what_left_in_another_envelope_is_found_too(
    ken: Any, real_mail: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The yes of the backup is to words from another sender; they left after a second yes."""
    account = real_mail.account(keeps_sent=False)
    old_yes(ken)
    shutil.copytree(ken.home, copy := ken.home.parent / "copy")
    ken(
        "init", "--no-input", "--account", "work", "--name", "Ken Ito", "--email", real_mail.bob,
        "--smtp-user", real_mail.bob, "--smtp-host", "localhost", "--smtp-port", account.port,
        "--smtp-security", "tls", "--imap-security", "tls", "--imap-host", "localhost",
        "--imap-port", account.imap_port,
    )  # fmt: skip
    config = ken.home / "config.toml"
    with monkeypatch.context() as patch:
        patch.setattr("followup.cli.screen.is_terminal", lambda: True)
        patch.setattr("followup.cli.ask.yes", lambda _: True)
        patch.setattr("followup.cli.pacing.wait", lambda _: True)
        ken("send", "--account", "work", "--max", 1)
    assert len(real_mail.await_mails(1, real_mail.alice)) == 1
    shutil.copy(config, copy / "config.toml")
    shutil.rmtree(ken.home)
    copy.rename(ken.home)
    ken("send", "--account", "work", code=3)
    assert states(ken) == ["sent", "approved"]


def test_a_new_keyring_is_no_reason_not_to_ask(
    put_back: Any, real_mail: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a new machine the password is typed: before anything leaves, and once."""
    for name in ("FOLLOWUP_SMTP_PASSWORD", "FOLLOWUP_IMAP_PASSWORD"):
        monkeypatch.delenv(name)
    asked, kept = [], []

    def typed(question: str, **_: object) -> str:
        asked.append(question)
        return str(real_mail.secret)

    monkeypatch.setattr("followup.cli.screen.is_terminal", lambda: True)
    monkeypatch.setattr("followup.cli.pacing.wait", lambda _: True)
    monkeypatch.setattr("followup.cli.ask.text", typed)
    monkeypatch.setattr("followup.credentials.store_secret", lambda *entry: kept.append(entry))
    ran = put_back("send", "--yes", "--wait", 0)
    assert "lies in your Sent folder already" in ran.err
    assert states(put_back) == ["sent", "sent"]
    assert len(real_mail.await_mails(1, real_mail.alice)) == 1
    assert (len(asked), kept) == (1, [("default", real_mail.secret)])


def test_a_draft_among_all_mail_is_not_taken_for_sent(ken: Any, real_mail: Any) -> None:
    """Gmail's folder of everything holds what was put into Drafts; that has reached nobody."""
    old_yes(ken)
    for folder in ("Drafts", "All Mail"):
        real_mail.put_all(real_mail.me, frozen(ken), folder)
    ran = ken("send", "--yes")
    assert "Sent folder" not in ran.err
    assert len(real_mail.await_mails(1, real_mail.alice)) == 1


def test_doctor_finds_both_servers_in_order(ken: Any) -> None:
    """One login for sending, one for reading; nothing is sent or marked."""
    found = {one["name"]: one for one in ken("doctor", "--json").json["checks"]}
    assert (found["smtp"]["state"], found["imap"]["state"]) == ("fine", "fine")
    assert "Drafts" in found["imap"]["message"]


def test_doctor_says_which_password_is_wrong(ken: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each fault with how to mend it; no secret in it."""
    monkeypatch.setenv("FOLLOWUP_IMAP_PASSWORD", "wr0ng-secret")
    ran = ken("doctor", "--json", code=1)
    found = {one["name"]: one for one in ran.json["checks"]}
    assert (found["smtp"]["state"], found["imap"]["state"]) == ("fine", "broken")
    assert "followup login" in found["imap"]["next"]
    assert "wr0ng" not in json.dumps(ran.json)


def test_doctor_sees_a_clock_behind_by_a_mail_from_the_future(ken: Any, real_mail: Any) -> None:
    """INTERNALDATE is the server's own clock (RFC 3501, 2.3.3)."""
    from datetime import UTC, datetime, timedelta

    raw = b"From: a@example.org\r\nSubject: hello\r\n\r\nhello\r\n"
    real_mail.put(real_mail.me, raw, at=datetime.now(UTC) + timedelta(hours=2))
    ran = ken("doctor", "--json", code=1)
    assert {one["name"]: one["state"] for one in ran.json["checks"]}["clock"] == "broken"
