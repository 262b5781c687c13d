"""The Drafts folder of the user's own mailbox: each message is sent from there by hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followup.errors import MailboxProblem, SendingStopped
from followup.mail import imap
from followup.mail.verdicts import HANDED_OVER, NO_ANSWER, Delivery, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from followup.mail.settings import Account
    from followup.mail.ways import Claim
    from followup.model import Message

_FLAGS = (rb"\Draft", rb"\Seen")


@dataclass(slots=True)
class Drafts:
    """In the mailbox of `account`; `secret` as for `imap.open_mailbox`."""

    account: Account
    secret: str | None = field(repr=False)
    clock: Callable[[], datetime]
    mailbox: imap.Mailbox | None = None
    folder: str = ""

    @property
    def sender(self) -> str | None:
        return self.account.address

    def ready(self) -> None:
        """Log in and find the folder; SendingStopped ``mail.no-drafts``, or as the mailbox says."""
        self._open()

    def deliver(self, message: Message, claim: Claim) -> Delivery:
        """A refusal is a clear no; a connection that broke leaves it open (RFC 3501, 6.3.11)."""
        mailbox = self._open()
        claim()
        try:
            imap.append(mailbox, self.folder, message.raw, flags=_FLAGS, at=self.clock())
        except MailboxProblem as problem:
            if problem.key != "imap.append-refused":
                return NO_ANSWER
            words = str(problem.values.get("words", ""))
            return Delivery(Outcome.FAILED, "mail.refused", words=words, stop=True)
        return HANDED_OVER

    def close(self) -> None:
        if self.mailbox is not None:
            imap.close(self.mailbox)
        self.mailbox = None

    def _open(self) -> imap.Mailbox:
        if self.mailbox is not None and not self.mailbox.broken:
            return self.mailbox
        self.close()
        try:
            self.mailbox = imap.open_mailbox(self.account, self.secret)
            found = imap.folders(self.mailbox).drafts
        except MailboxProblem as problem:
            raise SendingStopped(problem.key, **problem.values) from None
        if found is None:
            raise SendingStopped("mail.no-drafts", host=self.account.imap_host)
        self.folder = found
        return self.mailbox
