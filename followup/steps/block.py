"""block: who is never to be written to; unblock corrects a mistake and stays on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.model import MessageState
from followup.names import normalise
from followup.store import answers, blocks, forgotten, outbox, people
from followup.store.transactions import transaction

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from followup.model import Block, Message
    from followup.store.running import Connection
    from followup.workspace import Workspace


def block(
    workspace: Workspace, who: str, *, reason: str, now: datetime
) -> tuple[str, list[Message]]:
    """Block a person (by number) or an address.

    The name or address that is now blocked, and the approved messages that will not leave.
    """
    person, address, shown = _resolve(workspace, who)
    with transaction(workspace.db):
        blocks.add(workspace.db, person=person, address=address, reason=reason, now=now)
    return shown, _held(workspace.db)


def _held(db: Connection) -> list[Message]:
    """What the gate of every way out refuses from now on."""
    waiting = [one for one in outbox.all_messages(db) if one.state is MessageState.APPROVED]
    return [one for one in waiting if blocks.is_blocked(db, one.person, _reached(db, one))]


def _reached(db: Connection, message: Message) -> list[str]:
    return [*people.emails(db, message.person), *filter(None, [message.recipient])]


def unblock(workspace: Workspace, who: str, *, reason: str, now: datetime) -> str:
    """Lift the blocks on a person or address, with the reason; the mistake stays on record."""
    person, address, shown = _resolve(workspace, who)
    with transaction(workspace.db):
        lifted = blocks.lift(workspace.db, person=person, address=address, reason=reason, now=now)
        answers.confirm_refusals(workspace.db, person, address, so=False)
    left = _left(workspace, person, address)
    if left and left.origin == "forgotten":
        raise FollowupError("rights.was-forgotten", who=shown)
    if left and left.address and not lifted:
        raise FollowupError("block.by-address", who=shown, address=left.address)
    if not lifted:
        raise FollowupError("block.not-blocked", who=shown)
    return shown


def listed(workspace: Workspace) -> list[Block]:
    """The blocks in force."""
    return blocks.live(workspace.db)


def names(workspace: Workspace, found: Iterable[Block]) -> dict[int, str]:
    """Person -> name, of the blocked people who are in a list."""
    numbers = {one.person for one in found if one.person is not None}
    return {one.id: one.name for one in people.some(workspace.db, numbers)}


def hashes(workspace: Workspace) -> int:
    """How many hashes of forgotten people keep a block."""
    return forgotten.count(workspace.db)


def _left(workspace: Workspace, person: int | None, address: str | None) -> Block | None:
    """The block that still stands."""
    emails = people.emails(workspace.db, person) if person else filter(None, [address])
    return blocks.is_blocked(workspace.db, person, emails)


def _resolve(workspace: Workspace, who: str) -> tuple[int | None, str | None, str]:
    if who.isdecimal():
        person = people.get(workspace.db, int(who))
        return person.id, None, person.name
    address = normalise.address(who)
    if address is None:
        raise FollowupError("block.who", who=who)
    return None, address, address
