"""When the last mail came in, by the server's clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.mail.imap.fetching import arrival, fetch
from followup.mail.imap.selecting import examine
from followup.mail.imap.trouble import guarded

if TYPE_CHECKING:
    from datetime import datetime

    from followup.mail.imap.mailbox import Mailbox


def latest_arrival(mailbox: Mailbox, folder: str) -> datetime | None:
    """In UTC, or None where the folder is empty or the server does not tell.

    Raises MailboxProblem.
    """
    examine(mailbox, folder)
    with guarded(mailbox):
        uids = list(mailbox.client.search(["UID", "*"]))
    found = fetch(mailbox, uids[-1:], ["INTERNALDATE"]) if uids else {}
    return next(filter(None, map(arrival, found.values())), None)
