"""By what the people of a forget are known: numbers, addresses, full names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from followup.names.mentions import Mentions, mentions
from followup.store.queries import load
from followup.store.running import Connection, rows, rows_among

SQL = load("forgetting")


@dataclass(frozen=True, slots=True)
class Marks:
    """Everything that tells some people; `shown` are names as lines, notes and drafts have them.

    `people` are the people themselves and who they were before the user or a name made them
    one with somebody; `keys` are their full names as `identity_keys` has them.
    """

    people: tuple[int, ...]
    addresses: frozenset[str]
    keys: frozenset[str]
    shown: frozenset[str]

    @property
    def hashed(self) -> frozenset[str]:
        """What is hashed to know them again."""
        return self.addresses | self.keys

    def mentions(self) -> Mentions:
        """What finds them in the words of others."""
        return mentions(self.shown, self.addresses)


def holding(db: Connection, address: str) -> list[int]:
    """The people to whom a line, a note or a block gives the address."""
    return sorted(found["id"] for found in rows(db, SQL["holding"], address=address))


def lone(db: Connection, address: str) -> Marks | None:
    """An address that is nobody's, where a block or a line holds it."""
    if not rows(db, SQL["known_address"], address=address):
        return None
    return Marks((), frozenset([address]), frozenset(), frozenset())


def of(db: Connection, person_ids: Iterable[int]) -> Marks:
    """The marks of people; an address that somebody else's line holds as well is left out
    where only a note or a message says that it is theirs."""
    ids = sorted(set(person_ids))
    ids += sorted({found["id"] for found in rows_among(db, SQL["formers"], ids)} - set(ids))
    addresses = {found["address"] for found in rows_among(db, SQL["held"], ids)}
    addresses |= {found["address"] for found in rows_among(db, SQL["given"], ids)}
    keys = {found["key"] for found in rows_among(db, SQL["keys"], ids)}
    shown = {found["name"] for found in rows_among(db, SQL["shown"], ids)}
    return Marks(
        tuple(ids),
        frozenset(addresses),
        frozenset(key for key in keys if "@" not in key),
        frozenset(name for name in shown if name),
    )
