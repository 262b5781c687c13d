"""Whom the user means by a number or an address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.names import normalise
from followup.store import links, marks, people

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followup.store.marks import Marks
    from followup.store.running import Connection
    from followup.workspace import Workspace


def found(workspace: Workspace, who: Iterable[str]) -> list[Marks]:
    """The marks of each one named, everybody once.

    FollowupError ``store.no-person``, or ``rights.nobody`` for an address that is not known.
    """
    named = [one for word in who for one in _named(workspace.db, word)]
    return list(dict.fromkeys(named))


def name(db: Connection, who: Marks) -> str:
    """What the user knows them by: a name, else an address, else the number."""
    known = people.some(db, who.people)
    names = [one.name for one in known] + sorted(who.shown) + sorted(who.addresses)
    return next(iter(names), f"#{who.people[0] if who.people else 0}")


def _named(db: Connection, word: str) -> list[Marks]:
    if word.isdecimal():
        number = int(word)
        if not people.exists(db, number):
            raise FollowupError("store.no-person", id=word)
        # Somebody who was merged is looked for under the number that was kept.
        return [marks.of(db, [links.successor(db, number)])]
    address = normalise.address(word)
    if address is None:
        raise FollowupError("block.who", who=word)
    lone = marks.lone(db, address)
    everyone = [marks.of(db, [person]) for person in marks.holding(db, address)]
    if not everyone and lone is None:
        raise FollowupError("rights.nobody", who=address)
    return everyone or [one for one in [lone] if one]
