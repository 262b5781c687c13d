"""The user's own mail server: one connection for all, opened again after a loss."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followup.errors import SendingStopped
from followup.mail import smtp
from followup.mail.connection import drop
from followup.mail.verdicts import Outcome

if TYPE_CHECKING:
    from followup.mail.settings import Account
    from followup.mail.verdicts import Delivery
    from followup.mail.ways import Claim
    from followup.model import Message

_RECONNECTS = 2


@dataclass(slots=True)
class Smtp:
    """To the server of `account`; `secret` as for `open_connection`."""

    account: Account
    secret: str | None = field(repr=False)
    connection: smtp.Connection | None = None

    @property
    def sender(self) -> str | None:
        return self.account.address

    def ready(self) -> None:
        """An open, logged-in connection; SendingStopped if there is none to be had."""
        self._open()

    def deliver(self, message: Message, claim: Claim) -> Delivery:
        """A connection lost before the dot has carried nothing: the same once more, on a new one.

        SendingStopped ``send.lost-again`` after three of these.
        """
        for _ in range(_RECONNECTS + 1):
            delivery = smtp.deliver(
                self._open(),
                sender=message.sender or "",
                recipient=message.recipient or "",
                raw=message.raw,
                before_dot=claim,
            )
            if delivery.outcome is not Outcome.RECONNECT:
                return delivery
            self._drop()
        raise SendingStopped("send.lost-again", recipient=message.recipient)

    def close(self) -> None:
        if self.connection is not None:
            smtp.close(self.connection)
        self.connection = None

    def _open(self) -> smtp.Connection:
        if self.connection is not None and not self.connection.alive:
            self._drop()
        if self.connection is None:
            self.connection = smtp.open_connection(self.account, self.secret)
        return self.connection

    def _drop(self) -> None:
        if self.connection is not None:
            drop(self.connection)
        self.connection = None
