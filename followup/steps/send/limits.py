"""How many mails an account may still send: counted over the last 24 hours, not the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.errors import SendingStopped
from followup.mail import presets
from followup.store import outbox
from followup.store.outbox.counting import WINDOW

if TYPE_CHECKING:
    from datetime import datetime

    from followup.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Room:
    """`left` may leave now (None: as many as there are), and more from `more_at` on.

    `more_at` is in the user's zone and reckons with all of `left` leaving now.
    """

    left: int | None = None
    more_at: datetime | None = None

    def refuse(self, number: int) -> None:
        """SendingStopped ``send.limit-reached`` for a message that comes after `left` others."""
        if self.left is not None and number >= self.left:
            raise SendingStopped("send.limit-reached", until=self.more_at)


def shortest_pause(workspace: Workspace) -> float:
    """Seconds between two messages that the account's provider asks for; 0 if none."""
    return presets.shortest_pause(workspace.account) if workspace.account else 0.0


def room(workspace: Workspace, now: datetime) -> Room:
    """What is left of the account's limit; without an account there is none."""
    if workspace.account is None:
        return Room()
    limit = presets.limit(workspace.account)
    gone = outbox.departures(workspace.db, workspace.account.addresses, now)
    left = max(limit - len(gone), 0)
    counted = [*gone, *([now] * left)]
    first = counted[len(counted) - limit] if limit > 0 else now
    return Room(left, (first + WINDOW).astimezone(now.tzinfo))
