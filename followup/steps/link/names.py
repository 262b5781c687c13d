"""Everybody under one full name, in this session and all others, put to the rule of names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followup.identity import namesakes, within
from followup.identity.namesakes import Holder, Node
from followup.model import Strength

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from followup.identity.namesakes import Apart, Same
    from followup.identity.times import Span
    from followup.identity.within import Cluster
    from followup.store.identity import Bearer

Keyed = tuple["Cluster", "Sequence[str]"]


@dataclass(slots=True)
class Name:
    """Those who bear one full name.

    `anchored` are the clusters of the session with an address or id, and the holders they are;
    `here` are its other clusters, by the node they form, and `stored` the line of another
    session that stands for a node. In `doubled` sessions two of them were there at once.
    """

    anchored: dict[Cluster, Holder] = field(default_factory=dict)
    holders: list[Holder] = field(default_factory=list)
    here: dict[Node, list[Cluster]] = field(default_factory=dict)
    stored: dict[Node, Bearer] = field(default_factory=dict)
    doubled: frozenset[int] = frozenset()
    same: list[Same] = field(default_factory=list)

    @property
    def clusters(self) -> list[Cluster]:
        """Those without address, whose person the name tells."""
        return [cluster for found in self.here.values() for cluster in found]

    def settle(self, apart: Apart) -> None:
        nodes = [*self.here, *self.stored]
        self.same = namesakes.settle(nodes, self.holders, apart, doubled=self.doubled)

    def adopt(self) -> None:
        """An address takes over the person that its name was so far."""
        for cluster, holder in self.anchored.items():
            cluster.person = cluster.person or holder.person

    def spread(self) -> None:
        """Everybody has a person now; nodes belong to that of their holder, or to their own."""
        for cluster, holder in self.anchored.items():
            holder.person = cluster.person
        for same in self.same:
            same.person = same.holder.person if same.holder else same.person
            for node in same.nodes:
                for cluster in self.here.get(node, ()):
                    cluster.person = same.person

    def nobody(self, same: Same) -> bool:
        """Whether a human without address is nobody known."""
        return same.holder is None and same.person is None


def gather(
    session: int, clusters: Sequence[Keyed], bearers: Iterable[Bearer], spans: Mapping[int, Span]
) -> list[Name]:
    """Who bears the names of the clusters; a person is the same holder under each of theirs."""
    names = {key: Name() for _, keys in clusters for key in keys}
    known: dict[int, Holder] = {}
    for cluster, keys in clusters:
        if not cluster.loose:
            new = Holder(cluster.person)
            holder = known.setdefault(cluster.person, new) if cluster.person else new
            for key in keys:
                names[key].anchored[cluster] = holder
                _hold(names[key], holder)
    for cluster, keys in clusters:
        for key in keys if cluster.loose else ():
            _add_here(names[key], session, cluster, spans)
    for bearer in bearers:
        _add_stored(names[bearer.key], session, bearer, known)
    return list(names.values())


def _hold(name: Name, holder: Holder) -> None:
    if holder not in name.holders:
        name.holders.append(holder)


def _add_here(name: Name, session: int, cluster: Cluster, spans: Mapping[int, Span]) -> None:
    """A name that comes and goes is one node; one that is here twice at once is two."""
    others = () if name.doubled else (*name.anchored, *name.clusters)
    if any(within.both_there(cluster, one, spans) for one in others):
        name.doubled |= {session}
    if name.here and not name.doubled:
        next(iter(name.here.values())).append(cluster)
    else:
        name.here[Node(session, cluster.person)] = [cluster]


def _add_stored(name: Name, session: int, bearer: Bearer, known: dict[int, Holder]) -> None:
    elsewhere = bearer.session != session
    if bearer.by_user or (not bearer.loose and bearer.strength is not Strength.PROVISIONAL):
        if elsewhere or bearer.by_user:
            holder = known.setdefault(bearer.person, Holder(bearer.person))
            holder.sessions |= {bearer.session}
            _hold(name, holder)
    elif elsewhere and bearer.loose and not bearer.joined:
        same = (bearer.session, bearer.person)
        if not any((node.session, node.person) == same for node in name.stored):
            name.stored[Node(*same)] = bearer
