"""receipt: everything that followup keeps of somebody, to be handed to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.steps.rights import leftovers, whom
from followup.store import blocks, receipt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from followup.model import Block
    from followup.store.receipt import Row
    from followup.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Receipt:
    """`stored` is what the database holds, table by table, each row column by column.

    `files` are the user's own ones in which they stand, `copies` those that followup wrote.
    `block` is what stands against writing to them.
    """

    name: str
    addresses: tuple[str, ...]
    stored: Mapping[str, Sequence[Row]]
    files: tuple[str, ...]
    copies: tuple[Path, ...]
    block: Block | None
    months: int


def receipt_of(workspace: Workspace, who: str) -> Receipt:
    """FollowupError as `whom.found`; ``rights.several`` where an address is that of several."""
    found = whom.found(workspace, [who])
    if len(found) > 1:
        numbers = ", ".join(str(one.people[0]) for one in found)
        raise FollowupError("rights.several", who=who, numbers=numbers)
    one, db = found[0], workspace.db
    files = leftovers.leftovers(workspace, [one])
    addresses = sorted(one.addresses)
    return Receipt(
        whom.name(db, one),
        tuple(addresses),
        receipt.stored(db, one),
        tuple(leftovers.yours(workspace, one)),
        (*files.answers, *files.letters, *files.stores, *files.copies),
        blocks.is_blocked(db, next(iter(one.people), None), addresses),
        workspace.config.keep.keep_months,
    )
