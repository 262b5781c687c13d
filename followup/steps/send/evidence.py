"""Mails that lie in the Sent folder although they wait here.

A folder that was put back whole, with all that lies beside the database, no longer knows what
has left since. The server does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from followup.mail import freezing
from followup.model import Channel, Message, MessageState
from followup.store import departures, outbox
from followup.workspace import mailbox

if TYPE_CHECKING:
    from datetime import datetime

    from followup.mail.settings import Account
    from followup.workspace import Workspace

AlreadyGone = Callable[[Sequence[Message]], set[str]]
# A yes given just now stems from no backup.
_FRESH = timedelta(hours=1)


def in_sent_folder(workspace: Workspace) -> AlreadyGone:
    """Asks the mailboxes of the accounts in whose name the mails were to leave, and of the one in
    use; those of which it is known where they are."""

    def ask(messages: Sequence[Message]) -> set[str]:
        known = workspace.accounts()
        senders = {workspace.sender, *(one.sender for one in messages)}
        mine = [one for one in known if one.address in senders and one.imap_host]
        names = _names(messages, {one.address.rpartition("@")[2] for one in known})
        found = set[str]().union(*(_filed(workspace, one, list(names)) for one in mine))
        return {names[one] for one in found}

    return ask


def _names(messages: Sequence[Message], domains: set[str]) -> dict[str, str]:
    """Message-ID to look for -> that of the waiting message; it may have left in a later envelope,
    with another day in its words or another sender."""
    own = {one.message_id: one.message_id for one in messages}
    later = {
        name: one
        for one in own
        for name in freezing.successors(one, domains | {one[:-1].rpartition("@")[2]})
    }
    return later | own


def _filed(workspace: Workspace, account: Account, message_ids: Sequence[str]) -> set[str]:
    from followup.mail import imap

    with mailbox.opened(workspace, account) as box:
        return imap.filed(box, imap.folders(box), message_ids)


def settle_gone(workspace: Workspace, already_gone: AlreadyGone, *, now: datetime) -> list[Message]:
    """Those of the waiting mails that have left before; they are sent from now on.

    `already_gone` is asked once, with all that wait by a yes older than an hour, and tells which
    Message-IDs of them (angle brackets included) a Sent folder holds. It is not asked where there
    are none. Raises what it raises, and FollowupError ``store.busy``.
    """
    if not workspace.has_store:
        return []
    with workspace.sole(now):
        waiting = [one for one in outbox.all_messages(workspace.db) if _waits(one)]
        old = [one for one in waiting if not _is_fresh(workspace, one, now)]
        gone = already_gone(old) if old else set()
        return [_sent(workspace, one, now) for one in old if one.message_id in gone]


def _waits(message: Message) -> bool:
    return message.state is MessageState.APPROVED and message.channel is Channel.EMAIL


def _is_fresh(workspace: Workspace, message: Message, now: datetime) -> bool:
    age = now - outbox.approved_at(workspace.db, message.id)
    return timedelta(0) <= age < _FRESH


def _sent(workspace: Workspace, message: Message, now: datetime) -> Message:
    gone = outbox.same_contact(workspace.db, message.id)
    departures.note(workspace.folders.departures, *gone)
    return outbox.found_gone(workspace.db, message.id, "send.found-sent", now)
