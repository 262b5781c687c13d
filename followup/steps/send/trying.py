"""send --test: the approved words to the user alone, to be looked at in a mail program."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followup.errors import FollowupError, SendingStopped
from followup.mail import freezing, smtp
from followup.mail.envelope import enclose
from followup.mail.verdicts import Outcome
from followup.store import drafts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from followup.mail.settings import Account
    from followup.model import Message
    from followup.workspace import Workspace


def try_out(
    workspace: Workspace,
    messages: Sequence[Message],
    *,
    clock: Callable[[], datetime],
    secret: str | None = None,
) -> int:
    """Send the words of `messages` to the account's own address; how many were taken.

    No message changes its state by it, and none of the people meant gets anything: the only
    recipient is the account itself, under a Message-ID that no message has. Raises
    FollowupError ``send.no-account``; SendingStopped at the first one that is not taken.
    """
    account = workspace.account
    if account is None:
        raise FollowupError("send.no-account")
    connection = smtp.open_connection(account, secret)
    try:
        for message in messages:
            delivery = smtp.deliver(
                connection,
                sender=account.address,
                recipient=account.address,
                raw=_to_myself(workspace, account, message, clock()),
                before_dot=lambda: None,
            )
            if delivery.outcome is not Outcome.SENT:
                raise SendingStopped(delivery.why, **delivery.values)
    finally:
        smtp.close(connection)
    return len(messages)


def _to_myself(workspace: Workspace, account: Account, message: Message, now: datetime) -> bytes:
    words = drafts.get(workspace.db, message.draft).words
    mine = replace(words, recipient=account.address)
    message_id = freezing.new_message_id(workspace.domain)
    return enclose(mine, workspace.profile, account, date=now, message_id=message_id)
