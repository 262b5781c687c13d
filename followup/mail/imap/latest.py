"""When the last mail came in, by the server's clock."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from followup.mail.imap.fetching import fetch
from followup.mail.imap.selecting import examine
from followup.mail.imap.trouble import guarded

if TYPE_CHECKING:
    from followup.mail.imap.mailbox import Mailbox


def latest_arrival(mailbox: Mailbox, folder: str) -> datetime | None:
    """In UTC, or None where the folder is empty or the server does not tell.

    Raises MailboxProblem.
    """
    examine(mailbox, folder)
    with guarded(mailbox):
        uids = list(mailbox.client.search(["UID", "*"]))
    for parts in fetch(mailbox, uids[-1:], ["INTERNALDATE"]).values() if uids else ():
        told = parts.get(b"INTERNALDATE")
        if isinstance(told, datetime):
            # A zone may be one that no place on Earth has.
            with suppress(OverflowError, ValueError):
                return told.replace(tzinfo=told.tzinfo or UTC).astimezone(UTC)
    return None
