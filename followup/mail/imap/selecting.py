"""Folders by name: opened for reading only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.errors import MailboxProblem
from followup.mail.imap.trouble import guarded
from followup.mail.replies import legible

if TYPE_CHECKING:
    from followup.mail.imap.mailbox import Mailbox


@dataclass(frozen=True, slots=True)
class Opened:
    """What a server says of a folder (RFC 3501, 2.3.1.1), 0 where it does not."""

    uidvalidity: int
    uidnext: int


def examine(mailbox: Mailbox, folder: str) -> Opened:
    """Open `folder` for reading only.

    Raises MailboxProblem ``imap.no-folder`` and others.
    """
    check_name(mailbox, folder)
    mailbox.selected = None
    with guarded(mailbox):
        try:
            answer = mailbox.client.select_folder(folder, readonly=True)
        except mailbox.client.AbortError:
            raise
        except mailbox.client.Error:
            raise _missing(mailbox, folder) from None
        opened = Opened(*(int(answer.get(name, 0)) for name in (b"UIDVALIDITY", b"UIDNEXT")))
    mailbox.selected = (folder, opened.uidvalidity)
    return opened


def check_name(mailbox: Mailbox, folder: str) -> None:
    """MailboxProblem if `folder` holds signs that servers repeat in the middle of their lines."""
    if not folder.isprintable():
        raise _missing(mailbox, folder)


def _missing(mailbox: Mailbox, folder: str) -> MailboxProblem:
    shown = legible(folder.encode("utf-8", "replace"))
    return MailboxProblem("imap.no-folder", host=mailbox.account.imap_host, folder=shown)
