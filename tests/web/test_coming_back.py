"""What came back, on the page: the mailbox is read at a press, and a no is confirmed there.

The mailbox is a plain list here; a real one is read in tests/mailstack.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from followup.errors import MailboxProblem
from followup.mail import imap
from followup.mail.imap import finding

Page = Any
SECRET = "geheim & <mehr>"


class Box:
    """The user's mailbox, which wants a password and can be slow."""

    def __init__(self) -> None:
        self.mails: list[bytes] = []
        self.held = threading.Event()
        self.held.set()
        self.opened = 0

    def open_mailbox(self, account: Any, secret: str | None) -> Box:
        if not secret:
            raise MailboxProblem("imap.no-password", account=account.name)
        if secret != SECRET:
            values = {"host": "mail.example.com", "user": "ken", "account": account.name}
            raise MailboxProblem("imap.wrong-password", words="no", **values)
        self.opened += 1
        return self

    def close(self, mailbox: Box) -> None:
        pass

    def folders(self, mailbox: Box) -> imap.Folders:
        self.held.wait(20)
        return imap.Folders("INBOX", "Sent", "All", "Drafts", "Junk")

    def arrived_since(
        self, mailbox: Box, folder: str, position: Any, *, since: Any, wanted: Any
    ) -> tuple[imap.Position, Iterator[imap.Fetched]]:
        mails = self.mails if folder == "INBOX" else []
        found = list(enumerate(mails, 1))[position.last_uid if position else 0 :]
        fetched = (imap.Fetched(uid, raw, datetime.now(UTC)) for uid, raw in found)
        return imap.Position(1, len(mails)), fetched

    def present(self, mailbox: Box, folder: str, ids: Any) -> set[str]:
        return set()


@pytest.fixture
def box(monkeypatch: pytest.MonkeyPatch) -> Iterator[Box]:
    made = Box()
    for name in ("open_mailbox", "close", "folders", "arrived_since"):
        monkeypatch.setattr(imap, name, getattr(made, name))
    monkeypatch.setattr(finding, "present", made.present)
    yield made
    made.held.set()


@pytest.fixture
def page(ken: Any, served: Callable[..., Page], box: Box) -> Page:
    """Ken, who has sent draft 1 to Aiko, and what she answers."""
    ken(
        "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
        "--smtp-host", "mail.example.com", "--imap-host", "mail.example.com",
    )  # fmt: skip
    ken("approve", 1)
    with closing(sqlite3.connect(Path(ken.home) / "followup.sqlite3", isolation_level=None)) as db:
        for state in ("sending", "sent"):
            db.execute("UPDATE messages SET state = ?, attempts = 1", (state,))
        [(db_id,)] = db.execute("SELECT message_id FROM messages").fetchall()
    page = served(ken.home)
    page.message_id = db_id
    return page


def answers(box: Box, page: Page, words: str) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"] = "aiko.murata@example.net", "ken.ito@example.com"
    mail["Subject"], mail["Date"] = "Re: the session", datetime.now(UTC)
    mail["Message-ID"] = f"<{abs(hash(words))}@example.net>"
    mail["In-Reply-To"] = page.message_id
    mail.set_content(words)
    box.mails.append(mail.as_bytes())


def looked(page: Page) -> Any:
    end = time.monotonic() + 20
    while page.get("/sync.json").json["phase"] == "looking":
        assert time.monotonic() < end
        time.sleep(0.02)
    return page.get("/outbox")


def test_a_missing_password_is_asked_for_and_used(page: Page, box: Box) -> None:
    answers(box, page, "Yes please, send me the note!")
    page.post("/sync")
    shown = looked(page)
    [field] = [one for one in shown.page.all("input") if one.get("type") == "password"]
    assert field["autocomplete"] == "off"
    page.post("/sync", password="wrong")
    shown = looked(page)
    assert "refused the login" in shown.page.text
    assert 'type="password"' in shown.body
    page.post("/sync", password=SECRET)
    shown = looked(page)
    assert "One new one came back." in shown.page.text
    assert "send me the note" in shown.page.text
    assert "geheim" not in shown.body
    page.post("/sync")
    assert "Nothing new came back." in looked(page).page.text


def test_how_far_it_is_can_be_seen_and_one_look_is_enough(
    page: Page, box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FOLLOWUP_IMAP_PASSWORD", SECRET)
    box.held.clear()
    page.post("/sync")
    page.post("/sync")
    while not box.opened:
        time.sleep(0.01)
    shown = page.get("/outbox")
    assert "Reading your mail" in shown.page.text
    assert shown.page.all("progress")
    assert page.get("/sync.json").json["phase"] == "looking"
    box.held.set()
    looked(page)
    assert box.opened == 1


def test_a_no_is_confirmed_on_the_page_and_stays(
    page: Page, box: Box, ken: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One no is for ever; what is answered is not asked again, in no other tab either."""
    monkeypatch.setenv("FOLLOWUP_IMAP_PASSWORD", SECRET)
    answers(box, page, "Please do not write to me again. <script>alert(1)</script>")
    page.post("/sync")
    shown = looked(page)
    assert "Do they want no more mail from you?" in shown.page.text
    assert shown.page.running() == []
    [form] = [
        one["action"] for one in shown.page.all("form") if "/answer/" in str(one.get("action"))
    ][:1]
    path = str(form).removeprefix(page.place)
    assert page.post(path, so="perhaps", kind="refusal").status == 409
    assert page.post(path, so="yes", kind="refusal").status == 303
    shown = page.get("/outbox").page.text
    assert "will never be written to again" in shown
    assert "Do they want no more mail" not in shown
    late = page.post(path, so="no", kind="refusal")
    assert (late.status, "answered already" in late.page.text) == (409, True)
    [aiko] = [one for one in ken("people", "--json").json["people"] if one["name"] == "Aiko Murata"]
    assert aiko["blocked"] is True


def test_without_an_account_there_is_no_mailbox(ken: Any, served: Callable[..., Page]) -> None:
    page = served(ken.home)
    assert "Look into the mailbox" not in page.get("/outbox").page.text
    page.post("/sync")
    assert "No mail account is set up" in looked(page).page.text
