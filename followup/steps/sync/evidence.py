"""The rule of evidence: what nobody can tell becomes sent only where something shows it.

A copy with its Message-ID counts where the server itself files what it sends: another copy
somebody may have put there. An answer to it counts too. That nothing is found proves nothing.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.mail import imap, presets
from followup.model import Channel, MessageState
from followup.store import answers, outbox

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import datetime

    from followup.mail.imap import Folders, Mailbox
    from followup.mail.settings import Account
    from followup.model import Message
    from followup.workspace import Workspace


def uncertain(workspace: Workspace) -> list[Message]:
    """The mails of which nobody can tell whether they left, oldest first."""
    return [
        one
        for one in outbox.all_messages(workspace.db)
        if one.state is MessageState.UNCERTAIN and one.channel is Channel.EMAIL
    ]


def filed(
    account: Account, mailbox: Mailbox, where: Folders, doubtful: Collection[Message]
) -> set[int]:
    """Of these messages those whose copy the server has filed as sent.

    FollowupError of the connection.
    """
    if not doubtful or presets.sent_copy(account) != "server":
        return set()
    ids = {one.message_id: one.id for one in doubtful}
    return {ids[one] for one in imap.filed(mailbox, where, list(ids))}


def settle(workspace: Workspace, found: Collection[int], now: datetime) -> list[Message]:
    """The messages that are sent after all: `found` ones, and those that were answered.

    None while another followup is at work; then they are settled next time.
    """
    settled: list[Message | None] = []
    db = workspace.db
    with _if_free(workspace, now) as free:
        if free:
            proofs = dict.fromkeys(answers.proven(db), "sync.proof-answer")
            proofs |= dict.fromkeys(found, "sync.proof-copy")
            settled = [outbox.proven(db, one, how, now) for one, how in sorted(proofs.items())]
    return [one for one in settled if one is not None]


def recover(workspace: Workspace, now: datetime) -> None:
    """What a crash left behind counts as uncertain, unless somebody is at work on it."""
    with _if_free(workspace, now):
        pass


@contextmanager
def _if_free(workspace: Workspace, now: datetime) -> Iterator[bool]:
    with ExitStack() as held:
        try:
            held.enter_context(workspace.sole(now))
            free = True
        except FollowupError as busy:
            if busy.key != "store.busy":
                raise
            free = False
        yield free
