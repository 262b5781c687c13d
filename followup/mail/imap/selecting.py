"""Folders by name: opened for reading only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import MailboxProblem
from followup.mail.imap.trouble import guarded
from followup.mail.replies import legible

if TYPE_CHECKING:
    from followup.mail.imap.mailbox import Mailbox


def examine(mailbox: Mailbox, folder: str) -> int:
    """Open `folder` for reading only; its UIDVALIDITY, 0 where the server has none.

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
        validity = int(answer.get(b"UIDVALIDITY", 0))
    mailbox.selected = (folder, validity)
    return validity


def check_name(mailbox: Mailbox, folder: str) -> None:
    """MailboxProblem if `folder` holds signs that servers repeat in the middle of their lines."""
    if not folder.isprintable():
        raise _missing(mailbox, folder)


def _missing(mailbox: Mailbox, folder: str) -> MailboxProblem:
    shown = legible(folder.encode("utf-8", "replace"))
    return MailboxProblem("imap.no-folder", host=mailbox.account.imap_host, folder=shown)
