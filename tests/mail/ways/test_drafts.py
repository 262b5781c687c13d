"""The way into the Drafts folder: claimed before, and believed only as the server says it."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from followup.errors import MailboxProblem, SendingStopped
from followup.mail import imap
from followup.mail.settings import Account
from followup.mail.verdicts import Outcome
from followup.mail.ways.drafts import Drafts
from followup.store.outbox import ClaimRefused

KEN = Account("default", "ken@example.com", "smtp.example.com", 465, imap_host="imap.example.com")
MESSAGE: Any = SimpleNamespace(id=1, recipient_name="Aiko", raw=b"frozen")
WHERE = {"host": "imap.example.com", "folder": "Drafts"}


class Box:
    """A mailbox that notes what is put into it, and may say no."""

    broken = False

    def __init__(self) -> None:
        self.seen: list[object] = []
        self.says: Exception | None = None
        self.drafts: str | None = "Drafts"
        self.opened = 0


@pytest.fixture
def box(monkeypatch: pytest.MonkeyPatch) -> Box:
    made = Box()

    def opening(account: Account, secret: str | None) -> Box:
        made.opened += 1
        return made

    def append(box: Box, folder: str, raw: bytes, **_: object) -> None:
        made.seen.append((folder, raw))
        if made.says:
            raise made.says

    monkeypatch.setattr(imap, "open_mailbox", opening)
    monkeypatch.setattr(
        imap, "folders", lambda box: imap.Folders("INBOX", None, None, made.drafts, None)
    )
    monkeypatch.setattr(imap, "append", append)
    monkeypatch.setattr(imap, "close", lambda box: None)
    return made


def way() -> Drafts:
    return Drafts(KEN, "geheim", lambda: datetime.now(UTC))


def test_it_is_claimed_before_the_words_are_out_of_our_hands(box: Box) -> None:
    """Promise 2: whatever ends here, the next run knows that it may have left."""
    delivery = way().deliver(MESSAGE, lambda: box.seen.append("claimed"))
    assert box.seen == ["claimed", ("Drafts", b"frozen")]
    assert delivery.outcome is Outcome.HANDED_OVER


def test_without_the_claim_nothing_is_put_there(box: Box) -> None:
    """Promise 1: the yes no longer holds."""

    def refuse() -> None:
        raise ClaimRefused("blocked", MESSAGE)

    with pytest.raises(ClaimRefused):
        way().deliver(MESSAGE, refuse)
    assert box.seen == []


def test_a_refusal_is_a_no_and_stops_the_others(box: Box) -> None:
    """RFC 3501, 6.3.11: NO means that nothing was put there; a full mailbox is so for all."""
    box.says = MailboxProblem("imap.append-refused", **WHERE, words="[OVERQUOTA] full")
    delivery = way().deliver(MESSAGE, lambda: None)
    assert (delivery.outcome, delivery.stop) == (Outcome.FAILED, True)
    assert delivery.words == "[OVERQUOTA] full"


@pytest.mark.parametrize("key", ["imap.append-unclear", "imap.lost", "imap.ended"])
def test_a_line_that_breaks_meanwhile_leaves_it_open(box: Box, key: str) -> None:
    """Nobody can tell, so it is never said to have failed, which would allow a second one."""
    box.says = MailboxProblem(key, **WHERE, words="")
    assert way().deliver(MESSAGE, lambda: None).outcome is Outcome.UNCERTAIN


def test_a_mailbox_without_drafts_is_told_before_anything_is_claimed(box: Box) -> None:
    box.drafts = None
    with pytest.raises(SendingStopped, match=r"mail\.no-drafts"):
        way().ready()


def test_one_connection_serves_all_and_a_broken_one_is_opened_again(box: Box) -> None:
    out = way()
    out.ready()
    out.deliver(MESSAGE, lambda: None)
    assert box.opened == 1
    box.broken = True
    out.deliver(MESSAGE, lambda: None)
    assert box.opened == 2
