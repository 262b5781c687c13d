"""Our own mails in the folders of a real Dovecot: found by their Message-ID, and put there."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime

import pytest

from followup.errors import FollowupError, MailboxProblem
from followup.mail import imap
from tests.mailstack.letters import letter

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TODAY = NOW.date()


def test_a_message_id_is_compared_as_a_whole(real_mail, mailbox) -> None:
    """RFC 3501, 6.4.4: SEARCH HEADER finds substrings. Also of mails that are not the newest."""
    later = [letter(f"later{number}") for number in range(250)]
    ids = ["<a@followup>", "<aa@followup>", "<a@followup.example>", "<x<a@followup>>"]
    for number, each in enumerate(ids[1:]):
        real_mail.put(real_mail.me, letter(f"n{number}", message_id=each), "Sent")
    assert imap.present(mailbox, "Sent", ids) == set(ids[1:])
    real_mail.put_all(real_mail.me, later, "Sent")
    assert imap.present(mailbox, "Sent", ids) == set(ids[1:])


@pytest.mark.parametrize(
    "field",
    [
        "Message-ID:\r\n <long@followup>",
        "message-id:\t<long@followup>  ",
        "MESSAGE-ID:<long@followup>",
    ],
)
def test_a_message_id_is_found_however_it_is_written(real_mail, mailbox, field) -> None:
    """Long ones stand on a line of their own (RFC 5322, 2.2.3)."""
    raw = letter("x", message_id="<y>").replace(b"Message-ID: <y>", field.encode())
    real_mail.put(real_mail.me, raw, "Sent")
    assert imap.present(mailbox, "Sent", ["<long@followup>"]) == {"<long@followup>"}


@pytest.mark.parametrize(
    "odd",
    ['<a"b@x>', "<a\\b@x>", "<a{3}@x>", "<(a)*%@x>", '<a>" ALL', "<a\r\nA1 LOGOUT@x>", "", "<é>"],
)
def test_no_message_id_can_say_anything_to_the_server(real_mail, mailbox, odd) -> None:
    real_mail.put(real_mail.me, letter("x", message_id="<other@x>"), "Sent")
    assert imap.present(mailbox, "Sent", [odd, "<other@x>"]) == {"<other@x>"}


def test_folders_are_known_by_their_use(mailbox) -> None:
    """RFC 6154: the server says which folder is which."""
    assert imap.folders(mailbox) == imap.Folders("INBOX", "Sent", None, "Drafts", "Junk")


def test_a_draft_is_put_where_the_mail_program_looks(real_mail, mailbox, flags) -> None:
    """docs/sending.md, other ways: into Drafts, with its flags, bytes and time."""
    raw = letter("draft", text="Guten Tag, \u6771\u4eac")
    flagged = (rb"\Draft", rb"\Seen")
    imap.append(mailbox, imap.folders(mailbox).drafts, raw, flags=flagged, at=NOW)
    assert (real_mail.mails(real_mail.me, "Drafts")) == [raw]
    (line,) = flags("Drafts")
    assert (b"\\Draft" in line, b"\\Seen" in line) == (True, True)
    _, mails = imap.arrived_since(mailbox, "Drafts", None, since=TODAY)
    assert [(mail.raw, mail.arrived) for mail in mails] == [(raw, NOW)]


def test_a_full_mailbox_refuses_a_draft(real_mail) -> None:
    account = real_mail.account(real_mail.full)
    mailbox = imap.open_mailbox(account, real_mail.secret, context=real_mail.stack.context)
    with closing(mailbox.client.socket()), pytest.raises(MailboxProblem) as caught:
        imap.append(mailbox, "Drafts", letter("x"), flags=(), at=NOW)
    assert caught.value.key == "imap.append-refused"
    assert "uota" in str(caught.value.values["words"])
    imap.close(mailbox)


@pytest.mark.parametrize("name", ["Gone", "a\r\nA1 LOGOUT", "\u9001\u4fe1", '"', "\\", "\ud800"])
def test_a_folder_that_is_not_there_is_said(mailbox, name) -> None:
    for attempt in (
        lambda: imap.arrived_since(mailbox, name, None, since=TODAY),
        lambda: imap.present(mailbox, name, ["<x@y>"]),
        lambda: imap.append(mailbox, name, letter("x"), flags=(), at=NOW),
    ):
        with pytest.raises(FollowupError) as caught:
            attempt()
        assert caught.value.key in ("imap.no-folder", "imap.append-refused", "imap.senseless")
    assert imap.folders(mailbox).sent == "Sent"
