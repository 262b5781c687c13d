"""Links put down as decided: of this session, and of others that a name moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.model import Strength
from followup.store import identity, links
from followup.store.links import Link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from followup.identity.namesakes import Node, Same
    from followup.identity.within import Cluster
    from followup.steps.link.names import Name
    from followup.store.running import Connection


def session(
    db: Connection,
    clusters: Sequence[Cluster],
    by_name: Sequence[Name],
    live: Mapping[int, Link],
    now: datetime,
) -> None:
    """The links of the session: lines that leave another person first, then the new ones."""
    guessed = {cluster for name in by_name for cluster in _guessed(name)}
    for line, link in _all(clusters, guessed) if live else ():
        if line in live and not _as_before(link, live[line]):
            links.put(db, line, link.person, link.rule, link.strength, "rule", now)
    new = ((line, link) for line, link in _all(clusters, guessed) if line not in live)
    links.add_more(db, new, now)


def _as_before(link: Link, now: Link) -> bool:
    """A line that is known by now, and was alone at first, is no news."""
    return (link.person, link.strength) == (now.person, now.strength)


def _all(clusters: Sequence[Cluster], guessed: set[Cluster]) -> Iterator[tuple[int, Link]]:
    """Made twice rather than kept: a session may have a million lines."""
    for cluster in clusters:
        yield from _links(cluster, guessed=cluster in guessed)


def moves(db: Connection, by_name: Sequence[Name], now: datetime) -> None:
    """Lines of other sessions whose name tells something new."""
    moving: list[tuple[int, Link]] = []
    for name in by_name:
        for same in name.same:
            for node in same.nodes:
                moving += _moved(db, name, same, node)
    for line, link in moving:
        links.put(db, line, link.person, link.rule, link.strength, "rule", now)


def _moved(db: Connection, name: Name, same: Same, node: Node) -> Iterator[tuple[int, Link]]:
    stored = name.stored.get(node)
    if stored is None or same.person is None:
        return
    sure = same.holder is None and same.nodes[0] is node
    strength = Strength.CERTAIN if sure else Strength.PROVISIONAL
    if (stored.person, stored.strength) != (same.person, strength):
        link = Link(same.person, "alone" if sure else "full-name", strength, "rule")
        for line in identity.node(db, stored.session, stored.person):
            yield line, link


def _guessed(name: Name) -> Iterator[Cluster]:
    """The clusters that only their name ties to somebody: to an address, or to earlier lines."""
    for same in name.same:
        for node in same.nodes:
            here = name.here.get(node, [])
            yield from here if same.holder or node is not same.nodes[0] else here[1:]


def _links(cluster: Cluster, *, guessed: bool) -> Iterator[tuple[int, Link]]:
    if cluster.person is None:
        raise ValueError("a cluster without a person")
    by_name = "full-name" if guessed else "came-back" if cluster.loose else "same-name"
    maybe = Link(cluster.person, by_name, Strength.PROVISIONAL, "rule")
    sure = Link(cluster.person, _rule(cluster), Strength.CERTAIN, "rule")
    yield from ((line, maybe if guessed else sure) for line in cluster.sure)
    yield from ((line, maybe) for line in cluster.joined)


def _rule(cluster: Cluster) -> str:
    if cluster.party and cluster.party[2] is not None:
        return "known-address"
    if len(cluster.sure) == 1:
        return "alone"
    return "same-name" if cluster.loose else "same-address" if cluster.party else "same-id"
