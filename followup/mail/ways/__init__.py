"""The ways out for an approved e-mail. One message takes one of them, and only once.

Every way has the same shape: it makes ready, and for each message it calls `claim` as the last
thing before the words may be out of followup's hands, then says how it ended. If `claim`
raises, nothing has left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.mail.verdicts import Delivery
    from followup.model import Message

    Claim = Callable[[], object]


class Way(Protocol):
    """One way out, open from `ready` to `close`.

    `sender` is the address that it sends from by itself, None where another program adds it.
    """

    @property
    def sender(self) -> str | None: ...

    def ready(self) -> None:
        """Open what is needed; SendingStopped if it is not to be had, and nothing has left."""

    def deliver(self, message: Message, claim: Claim) -> Delivery:
        """Let one message out, and how that ended; FollowupError only where nothing left."""

    def close(self) -> None:
        """Never raises."""
