"""A server that asks for a pause gets it: until then nothing connects to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import SendingStopped
from followup.mail import verdicts
from followup.store import rests
from followup.store.rests import Rest

if TYPE_CHECKING:
    from datetime import datetime

    from followup.workspace import Workspace

# A login that was refused is the user's to mend, at once.
_NO_PAUSE = ("mail.wrong-password", "mail.token-refused")


def until(workspace: Workspace, now: datetime) -> datetime | None:
    """When the account may go on, in the user's zone; None if it need not wait."""
    if workspace.account is None:
        return None
    rest = rests.longest(workspace.db, workspace.account.addresses, now)
    return rest.until.astimezone(now.tzinfo) if rest else None


def refuse(workspace: Workspace, now: datetime) -> None:
    """SendingStopped ``send.resting`` while the server wants to be left alone."""
    if moment := until(workspace, now):
        raise SendingStopped("send.resting", until=moment)


def begin(workspace: Workspace, stopped: SendingStopped, now: datetime) -> datetime | None:
    """Keep the pause that the server asked for when it stopped the sending; its end."""
    code, words = stopped.values.get("code"), str(stopped.values.get("words", ""))
    if not isinstance(code, int) or stopped.key in _NO_PAUSE or workspace.account is None:
        return None
    wait = verdicts.pause(code, words)
    if wait is None:
        return None
    rests.put(workspace.db, workspace.account.address, Rest(now + wait, words))
    return now + wait


def end(workspace: Workspace) -> None:
    """The server has taken a mail."""
    if workspace.account is not None:
        for address in workspace.account.addresses:
            rests.lift(workspace.db, address)
