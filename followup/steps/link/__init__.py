"""link: attendances of a session -> people, by identity's rules."""

from __future__ import annotations

from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from followup.identity import choosing, mailboxes, naming, within
from followup.identity.within import Cluster
from followup.steps.link import names, writing
from followup.store import following, identity, links, people, suggestions
from followup.store.transactions import transaction
from followup.workspace.collecting import uncollected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from followup.identity.times import Span
    from followup.steps.link.names import Name
    from followup.store.identity import Shown
    from followup.store.running import Connection
    from followup.workspace import Workspace


def link(workspace: Workspace, session_ids: Iterable[int], *, now: datetime) -> None:
    """Make sure every attendance of the sessions has its person; safe to repeat.

    A name may also move lines of other sessions: when two people turn out to bear it, or one
    of them turns out to have an address.
    """
    wanted = list(session_ids)
    if wanted:
        wanted = sorted({*wanted, *identity.unidentified(workspace.db)})
    for session_id in wanted:
        with uncollected(), transaction(workspace.db):
            _link_session(workspace.db, session_id, now)


def _link_session(db: Connection, session_id: int, now: datetime) -> None:
    live = links.live(db, session_id)
    shown = identity.lines(db, session_id)
    decided = {line for line, found in live.items() if found.decided_by == "user"}
    lines = [one for one in shown.items() if one[0] not in decided] if decided else shown.items()
    spans = identity.spans(db, within.mixed(lines))
    clusters = within.clusters(lines, _parties(db, shown), spans)
    ids = identity.platform_ids(db, {one.platform_id for one in shown.values() if one.platform_id})
    choosing.choose(clusters, shown, ids, {line: found.person for line, found in live.items()})
    identity.seen(db, _names(clusters, shown))
    alone = [Cluster([line]) for line in sorted(decided)]
    own = (choosing.marks(one, shown) for one in alone)
    tagged = (choosing.tagged(one, shown) for one in (*clusters, *alone))
    others = list(chain.from_iterable(chain(own, tagged)))
    del lines, shown  # they and the names of everybody would be too much at once
    by_name = _by_name(db, session_id, clusters, spans)
    identity.keep_keys(db, session_id, others)
    _people(db, clusters, by_name, now)
    writing.moves(db, by_name, now)
    writing.session(db, clusters, by_name, live, now)
    following.readdress(db, now)


def _names(
    clusters: Sequence[Cluster], shown: Mapping[int, Shown]
) -> Iterator[tuple[int, str, int, bool]]:
    """(number, full name, line, whether it has no address) of the clusters."""
    for number, one in enumerate(clusters):
        for name, line in choosing.marks(one, shown):
            yield number, name, line, one.loose


def _by_name(
    db: Connection, session_id: int, clusters: Sequence[Cluster], spans: Mapping[int, Span]
) -> list[Name]:
    """The names of the session that several bear, with everybody who does, settled."""
    by_name = names.gather(session_id, _bearing(db, clusters), identity.bearers(db), spans)
    apart = suggestions.apart(db)
    for name in by_name:
        name.settle(apart)
    return by_name


def _bearing(db: Connection, clusters: Sequence[Cluster]) -> list[names.Keyed]:
    """The clusters whose names others bear too, with those names."""
    found = groupby(identity.shared(db), key=itemgetter(0))
    return [(clusters[number], [name for _, name in some]) for number, some in found]


def _people(
    db: Connection, clusters: Sequence[Cluster], by_name: Sequence[Name], now: datetime
) -> None:
    """Somebody new for whoever is nobody known."""
    for name in by_name:
        name.adopt()
    keyed = {cluster for name in by_name for cluster in name.clusters}
    new = [cluster for cluster in clusters if cluster.person is None and cluster not in keyed]
    humans = [same for name in by_name for same in name.same if name.nobody(same)]
    ids = iter(people.add_more(db, len(new) + len(humans), now))
    for cluster in new:
        cluster.person = next(ids)
    for same in humans:
        same.person = next(ids)
    for name in by_name:
        name.spread()


def _parties(db: Connection, shown: Mapping[int, Shown]) -> mailboxes.Parties:
    told = [
        (mailboxes.mailbox(one.email), one.raw_name)
        for one in dict.fromkeys(shown.values())
        if one.email
    ]
    boxes = {box for box, _ in told}
    known: dict[str, dict[int, set[naming.Names]]] = {}
    for address, person, raw_name in identity.mailboxes(db, boxes):
        held = known.setdefault(mailboxes.mailbox(address), {})
        held.setdefault(person, set()).add(naming.read(raw_name))
    for address, person in people.by_notes(db, boxes).items():
        known.setdefault(address, {}).setdefault(links.successor(db, person), set())
    return mailboxes.parties(told, known)
