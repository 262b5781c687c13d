"""Lines of one full name and no address, in all sessions: who of them is one human."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class Holder:
    """Who goes by the name and is known by address, id or the user's word.

    `person` None is somebody new. `sessions` are those in which they went by the name.
    """

    person: int | None
    sessions: frozenset[int] = frozenset()


@dataclass(slots=True, eq=False)
class Node:
    """Lines of one session under the name that have neither address nor id.

    `person` is whom they belong to until now; None where nobody has been asked yet.
    """

    session: int
    person: int | None


@dataclass(slots=True, eq=False)
class Same:
    """One human: `nodes` in order of their sessions, and the holder if they have an address.

    `person` None is somebody new.
    """

    nodes: list[Node]
    holder: Holder | None
    person: int | None


Apart = Collection[frozenset[int]]


def settle(
    nodes: Sequence[Node], holders: Sequence[Holder], apart: Apart, *, doubled: Collection[int] = ()
) -> list[Same]:
    """Who is one human among the `nodes` and `holders` of one full name.

    The nodes are one human, and the one holder if there is just one. In `doubled` sessions the
    name was there twice at once: whoever had it there is nobody else. Each node is by itself
    where that puts an address in doubt, or where the user told two of the people `apart`.
    """
    nodes = sorted(nodes, key=lambda node: (node.session, node.person or 0))
    firm = {holder.person for holder in holders} - {None}
    twice = _twice(nodes, holders) | set(doubled)
    if (twice and len(holders) == 1) or _told_apart(nodes, holders, apart):
        return list(_each(nodes, firm))
    together = [node for node in nodes if node.session not in twice]
    found = [_together(together, holders, firm)] if together else []
    alone = [node for node in nodes if node.session in twice]
    return [*found, *_each(alone, firm | {same.person for same in found})]


def _together(nodes: list[Node], holders: Sequence[Holder], firm: set[int | None]) -> Same:
    own = min((n.person for n in nodes if n.person and n.person not in firm), default=None)
    if len(holders) != 1:
        return Same(nodes, None, own)
    # A name that gets an address stays the person it was, with all that is known of them.
    holder = holders[0]
    holder.person = holder.person or own
    return Same(nodes, holder, holder.person)


def _each(nodes: Sequence[Node], taken: set[int | None]) -> Iterator[Same]:
    used = set(taken)
    for node in nodes:
        person = node.person if node.person not in used else None
        used.add(person)
        yield Same([node], None, person)


def _twice(nodes: Sequence[Node], holders: Sequence[Holder]) -> set[int]:
    """Sessions in which two people had the name, one of them without address."""
    times = Counter(node.session for node in nodes)
    people = {(node.session, node.person) for node in nodes}
    beside = {
        session
        for holder in holders
        for session in holder.sessions & times.keys()
        if holder.person is None or (session, holder.person) not in people
    }
    return beside | {session for session, count in times.items() if count > 1}


def _told_apart(nodes: Sequence[Node], holders: Sequence[Holder], apart: Apart) -> bool:
    people = {node.person for node in nodes} | {holder.person for holder in holders}
    return any(pair <= people for pair in apart)
