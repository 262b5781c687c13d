"""The mailbox of an account, opened with what the user keeps for it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.mail.imap import Mailbox
    from followup.mail.settings import Account
    from followup.workspace import Workspace


@contextmanager
def opened(workspace: Workspace, account: Account) -> Iterator[Mailbox]:
    """It is closed whatever happens inside.

    Raises MailboxProblem, and FollowupError as `Workspace.mail_secret`.
    """
    from followup.mail import imap

    mailbox = imap.open_mailbox(account, workspace.mail_secret(account, "imap"))
    try:
        yield mailbox
    finally:
        imap.close(mailbox)
