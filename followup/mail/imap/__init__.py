"""The user's own mailbox over IMAP: read without leaving a trace, and two folders to put into.

Every failure is a MailboxProblem (``imap.*``) that holds neither the secret nor a mail's words.
"""

from __future__ import annotations

from followup.mail.imap.appending import append
from followup.mail.imap.arriving import Fetched, Position, arrived_since
from followup.mail.imap.finding import filed, present
from followup.mail.imap.folders import Folders, folders
from followup.mail.imap.latest import latest_arrival
from followup.mail.imap.mailbox import Mailbox
from followup.mail.imap.opening import close, open_mailbox

__all__ = [
    "Fetched",
    "Folders",
    "Mailbox",
    "Position",
    "append",
    "arrived_since",
    "close",
    "filed",
    "folders",
    "latest_arrival",
    "open_mailbox",
    "present",
]
