"""Whom the clusters of a session belong to, before names of other sessions are asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from followup.identity import naming
from followup.identity.mailboxes import mailbox

if TYPE_CHECKING:
    from followup.identity.within import Cluster, Shown

Marks = tuple[tuple[str, int], ...]


def choose(
    clusters: Sequence[Cluster],
    shown: Mapping[int, Shown],
    ids: Mapping[str, int],
    live: Mapping[int, int],
) -> None:
    """Give clusters the person behind their mailbox or id, else the one they have now.

    `ids` are the people whom the platform's ids mean, `live` is line -> person at present.
    People stay who they are as far as that goes, the lowest number first, so that a later file
    does not change who is who; lines with an address choose first.
    """
    for cluster in clusters:
        if not cluster.loose:
            cluster.person = _known(cluster, shown, ids)
    taken = {cluster.person for cluster in clusters} - {None}
    for cluster in sorted(clusters, key=lambda c: c.loose):
        if cluster.person is None:
            linked = [live[line] for line in cluster.sure if line in live] or [
                live[line] for line in cluster.lines if line in live
            ]
            cluster.person = min((one for one in linked if one not in taken), default=None)
            taken.add(cluster.person)


def _known(cluster: Cluster, shown: Mapping[int, Shown], ids: Mapping[str, int]) -> int | None:
    if cluster.party and cluster.party[2] is not None:
        return cluster.party[2]
    marks = (shown[line].platform_id for line in cluster.sure)
    return next((ids[mark] for mark in marks if mark and mark in ids), None)


def marks(cluster: Cluster, shown: Mapping[int, Shown]) -> Marks:
    """(full name, one line of the cluster that shows it).

    A cluster without address goes by one name, one with an address by all it shows.
    """
    found: dict[str, int] = {}
    for line in cluster.sure:
        for name in naming.read(shown[line].raw_name).keys:
            found.setdefault(name, line)
            if cluster.loose:
                return tuple(found.items())
    return tuple(found.items())


def tagged(cluster: Cluster, shown: Mapping[int, Shown]) -> Iterator[tuple[str, int]]:
    """(mailbox, one line of the cluster that holds it with a tag)."""
    addresses = {email: line for line in cluster.sure if (email := shown[line].email)}
    boxes = ((mailbox(email), line) for email, line in addresses.items() if "+" in email)
    yield from dict(boxes).items()
