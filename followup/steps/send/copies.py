"""A copy of what was sent into the user's own Sent folder, where the provider keeps none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.mail import presets
from followup.model import MessageState
from followup.workspace import mailbox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from followup.mail.settings import Account
    from followup.model import Message
    from followup.workspace import Workspace

_SEEN = (rb"\Seen",)


def keep_copies(
    workspace: Workspace, results: Sequence[Message], *, clock: Callable[[], datetime]
) -> FollowupError | None:
    """Put the `sent` ones of `results` into Sent; what stood in the way, if anything did.

    Only after the server's yes, and no proof of anything later: the copy is our own. A copy
    that fails changes no message.
    """
    account = workspace.account
    sent = [message for message in results if message.state is MessageState.SENT]
    if account is None or not sent or presets.sent_copy(account) != "append":
        return None
    try:
        _append(workspace, account, sent, clock)
    except FollowupError as problem:
        return problem
    return None


def _append(
    workspace: Workspace,
    account: Account,
    sent: Sequence[Message],
    clock: Callable[[], datetime],
) -> None:
    from followup.mail import imap

    with mailbox.opened(workspace, account) as box:
        folder = imap.folders(box).sent
        if folder is None:
            raise FollowupError("mail.no-sent", host=account.imap_host)
        for message in sent:
            imap.append(box, folder, message.raw, flags=_SEEN, at=clock())
