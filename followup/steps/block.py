"""block: who is never to be written to; unblock corrects a mistake and stays on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.names import normalise
from followup.store import blocks, forgotten, people
from followup.store.transactions import transaction

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from followup.model import Block
    from followup.workspace import Workspace


def block(workspace: Workspace, who: str, *, reason: str, now: datetime) -> str:
    """Block a person (by number) or an address; the name or address that is now blocked."""
    person, address, shown = _resolve(workspace, who)
    with transaction(workspace.db):
        blocks.add(workspace.db, person=person, address=address, reason=reason, now=now)
    return shown


def unblock(workspace: Workspace, who: str, *, reason: str, now: datetime) -> str:
    """Lift the blocks on a person or address, with the reason; the mistake stays on record."""
    person, address, shown = _resolve(workspace, who)
    with transaction(workspace.db):
        lifted = blocks.lift(workspace.db, person=person, address=address, reason=reason, now=now)
    if _forgotten(workspace, person, address):
        raise FollowupError("rights.was-forgotten", who=shown)
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


def _forgotten(workspace: Workspace, person: int | None, address: str | None) -> bool:
    emails = people.emails(workspace.db, person) if person else filter(None, [address])
    block = blocks.is_blocked(workspace.db, person, emails)
    return block is not None and block.origin == "forgotten"


def _resolve(workspace: Workspace, who: str) -> tuple[int | None, str | None, str]:
    if who.isdecimal():
        person = people.get(workspace.db, int(who))
        return person.id, None, person.name
    address = normalise.address(who)
    if address is None:
        raise FollowupError("block.who", who=who)
    return None, address, address
