"""Folders of servers that do what Dovecot would not."""

from __future__ import annotations

from datetime import UTC, datetime
from unicodedata import normalize

import pytest
from imapclient.imap_utf7 import encode

from followup.errors import MailboxProblem
from followup.mail import imap

LISTED = [
    ((b'* LIST (\\Sent) "/" "[Gmail]/&kAFP4W4IMH8w4TD8MOs-"',), "sent", "[Gmail]/送信済みメール"),
    ((b'* LIST () "." INBOX.&kAFP4W4IMH8-',), "sent", "INBOX.送信済み"),
    ((b'* LIST () "." "Sent Items"', b'* LIST () "." Sent'), "sent", "Sent"),
    ((b'* LIST () "/" Clients/Sent',), "sent", None),
    ((b"* LIST (\\Noselect \\Sent) \"/\" Sent",), "sent", None),
    ((b'* LIST () "/" {4}\r\nSent',), "sent", "Sent"),
    ((b'* LIST () NIL Sent',), "sent", "Sent"),
    ((b'* LIST () "/" "&!!-"', b'* LIST () "/" "\xe9"', b'* LIST () "/" Sent'), "sent", "Sent"),
    ((b'* LIST () "/" 2026', b'* LIST () "/" Sent'), "sent", "Sent"),
    ((b'* LIST () "/" "Sent"', b'* LIST (\\SENT) "/" "Away"'), "sent", "Away"),
    ((b'* LIST () "/" &Tgtm+DBN-',), "drafts", "下書き"),
    ((b'* LIST () "/" Draft',), "drafts", "Draft"),
    ((b'* LIST (\\All) "/" "[Gmail]/All Mail"',), "everything", "[Gmail]/All Mail"),
    ((b'* LIST () "/" "Bulk Mail"',), "junk", "Bulk Mail"),
    ((b'* LIST () "/" &j,dg0TDhMPww6w-',), "junk", "迷惑メール"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "purpose", "name"), LISTED)
def test_folders_without_a_mark_are_known_by_name(scripted, opened, lines, purpose, name) -> None:
    """Names as providers and mail programs give them, in modified UTF-7 (RFC 3501, 5.1.3)."""
    server = scripted(script={"LIST": b"\r\n".join([*lines, b"<tag> OK done\r\n"])})
    found = imap.folders(opened(server))
    assert (found.inbox, getattr(found, purpose)) == ("INBOX", name)


def test_a_name_may_be_written_in_parts(scripted, opened) -> None:
    """macOS decomposes: ダ as タ and a mark."""
    name = normalize("NFD", "迷惑メールフォルダ")
    server = scripted(script={"LIST": b'* LIST () "/" ' + encode(name) + b"\r\n<tag> OK done\r\n"})
    assert imap.folders(opened(server)).junk == name


def test_a_server_is_asked_for_special_uses(scripted, opened) -> None:
    """RFC 6154, 5.1: some tell them only then."""
    server = scripted(
        capabilities="IMAP4rev1 AUTH=PLAIN LIST-EXTENDED SPECIAL-USE",
        script={
            "LIST": [b"<tag> BAD not today\r\n", b'* LIST (\\Sent) "/" Gone\r\n<tag> OK done\r\n']
        },
    )
    assert imap.folders(opened(server)).sent == "Gone"
    assert [line.split(b" ", 1)[1] for line in server.said[-2:]] == [
        b'LIST "" "*" RETURN (SPECIAL-USE)', b'LIST "" "*"'
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        (b"<tag> NO [TRYCREATE] no such folder\r\n", "imap.append-refused"),
        (b"<tag> NO [OVERQUOTA] full\r\n", "imap.append-refused"),
        (b"+ go\r\n(literal)<tag> NO [LIMIT] too large\r\n", "imap.append-refused"),
        (b"+ go\r\n(drop)", "imap.append-unclear"),
        (b"+ go\r\n(literal)(drop)", "imap.append-unclear"),
        (b"+ go\r\n(literal)(hang)", "imap.append-unclear"),
    ],
)
def test_putting_a_mail_there_is_known_or_said_to_be_unknown(scripted, opened, answer, key) -> None:
    mailbox = opened(scripted(script={"APPEND": answer}), timeout=0.5)
    with pytest.raises(MailboxProblem) as caught:
        imap.append(
            mailbox, "Drafts", b"Subject: x\r\n\r\nprivate\r\n",
            flags=(rb"\Draft",), at=datetime(2026, 11, 22, tzinfo=UTC),
        )  # fmt: skip
    assert caught.value.key == key
    assert "private" not in str(caught.value.values)


def named(uid: int, message_id: bytes) -> bytes:
    header = b"Message-ID: " + message_id + b"\r\n\r\n"
    name = b"BODY[HEADER.FIELDS (MESSAGE-ID)]"
    fetched = b"* %d FETCH (UID %d %s {%d}\r\n%s)\r\n" % (uid, uid, name, len(header), header)
    return fetched + b"<tag> OK done\r\n"


def test_a_server_that_cannot_search_is_looked_through(scripted, opened) -> None:
    """The index of some lags behind, and some search no headers at all."""
    script = {"SEARCH": b"* SEARCH\r\n<tag> OK done\r\n", "FETCH": named(8, b"<a@x>")}
    assert imap.present(opened(scripted(script=script)), "Sent", ["<a@x>", "<b@x>"]) == {"<a@x>"}


def test_only_the_header_counts_as_present(scripted, opened) -> None:
    """SEARCH may find what it likes; the header decides."""
    found, nothing = b"* SEARCH 3\r\n<tag> OK done\r\n", b"<tag> OK done\r\n"
    server = scripted(script={"SEARCH": found, "FETCH": [nothing, named(3, b"<aa@x>")]})
    assert imap.present(opened(server), "Sent", ["<a@x>", "<aa@x>"]) == {"<aa@x>"}
