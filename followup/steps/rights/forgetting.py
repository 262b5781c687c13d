"""forget: somebody goes, everywhere that followup keeps things; a hash keeps the block.

Ask of each line: and if the power goes now? Files go first and the database last, in one
transaction: until then the same command can be given again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.model import MessageState
from followup.steps.rights import leftovers, whom
from followup.store import forgetting, forgotten, outbox, receipt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from followup.steps.rights.leftovers import Leftovers
    from followup.store.forgotten import Hash
    from followup.store.marks import Marks
    from followup.workspace import Workspace

# What is counted before it goes.
COUNTED = ("attendances", "remarks", "notes", "drafts", "messages", "answers", "blocks")


@dataclass(frozen=True, slots=True)
class Leaving:
    """Somebody with how much of each goes; `yours` are the user's own files that hold them.

    `nameless`: neither an address nor a full name is known, so no hash can keep a block.
    """

    who: Marks
    name: str
    counts: Mapping[str, int]
    yours: tuple[str, ...]
    uncertain: bool
    nameless: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """Who goes, and which files of followup's own."""

    people: tuple[Leaving, ...]
    files: Leftovers


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How many went; `unclean` are copies of the store that could not be cleaned, and why."""

    count: int
    unclean: tuple[tuple[Path, FollowupError], ...]


def plan(workspace: Workspace, everyone: Sequence[Marks], *, now: datetime) -> Plan:
    """What `forget` would take away; changes nothing but what a crash left behind."""
    with workspace.sole(now):
        leaving = tuple(_leaving(workspace, who) for who in everyone)
        return Plan(leaving, leftovers.leftovers(workspace, everyone))


def forget(
    workspace: Workspace, blocked: Sequence[Marks], others: Sequence[Marks] = (), *, now: datetime
) -> Forgotten:
    """Forget these people for good; only of those `blocked` a hash stays, which keeps the block.

    FollowupError ``store.busy`` while another followup sends, ``rights.cannot-remove``; the
    people are still there then.
    """
    db, everyone = workspace.db, [*blocked, *others]
    with workspace.sole(now):
        _call_back(workspace, everyone, now)
        files = leftovers.leftovers(workspace, everyone)
        leftovers.remove(files.gone)
        hashes = forgotten.made(db, {one for who in blocked for one in who.hashed}, now)
        numbers = [person for who in everyone for person in who.people]
        copied = list(forgetting.made(db, numbers).items())
        unclean = _clean_copies(files.copies, hashes, copied, now)
        with forgetting.erasing(db):
            forgotten.carry(db, hashes)
            for who in everyone:
                forgetting.forget(db, who, now)
    return Forgotten(len(everyone), unclean)


def _leaving(workspace: Workspace, who: Marks) -> Leaving:
    rows = receipt.stored(workspace.db, who)
    uncertain = any(one["state"] == MessageState.UNCERTAIN for one in rows["messages"])
    return Leaving(
        who,
        whom.name(workspace.db, who),
        {name: len(rows[name]) for name in COUNTED},
        tuple(leftovers.yours(workspace, who)),
        uncertain,
        not who.hashed,
    )


def _call_back(workspace: Workspace, everyone: Sequence[Marks], now: datetime) -> None:
    """What is approved is cancelled first: it must not leave if the rest fails."""
    numbers = {person for who in everyone for person in who.people}
    for message in outbox.all_messages(workspace.db):
        if message.person in numbers and message.state is MessageState.APPROVED:
            outbox.withdraw(workspace.db, message.draft, now)


def _clean_copies(
    copies: Sequence[Path],
    hashes: Sequence[Hash],
    copied: Sequence[tuple[int, datetime]],
    now: datetime,
) -> tuple[tuple[Path, FollowupError], ...]:
    failed = []
    for path in copies:
        try:
            forgetting.scrub_copy(path, hashes, now, copied=copied)
        except FollowupError as error:
            failed.append((path, error))
    return tuple(failed)
