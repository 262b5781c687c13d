"""The connection of one sending: opened at first use, and again after a loss."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followup.mail import smtp
from followup.mail.connection import drop

if TYPE_CHECKING:
    from followup.mail.settings import Account


@dataclass(slots=True)
class Line:
    """To the server of `account`; must be closed."""

    account: Account
    secret: str | None = field(repr=False)
    connection: smtp.Connection | None = None

    def ready(self) -> smtp.Connection:
        """An open, logged-in connection; SendingStopped if there is none to be had."""
        if self.connection is not None and not self.connection.alive:
            self.drop()
        if self.connection is None:
            self.connection = smtp.open_connection(self.account, self.secret)
        return self.connection

    def drop(self) -> None:
        if self.connection is not None:
            drop(self.connection)
        self.connection = None

    def close(self) -> None:
        if self.connection is not None:
            smtp.close(self.connection)
        self.connection = None
