"""link: attendances of a session -> people, by identity's rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup import identity
from followup.store import attendances, links, people
from followup.store.transactions import transaction
from followup.workspace import uncollected

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from followup.identity import Assignment
    from followup.workspace import Workspace


def link(workspace: Workspace, session_ids: Iterable[int], *, now: datetime) -> None:
    """Make sure every attendance of the sessions has its person; safe to repeat."""
    for session_id in session_ids:
        with uncollected(), transaction(workspace.db):
            _link_session(workspace, session_id, now)


def _link_session(workspace: Workspace, session_id: int, now: datetime) -> None:
    """Lines that leave another person first, then those that had none, all at once."""
    db = workspace.db
    lines = attendances.named(db, session_id)
    live = links.live(db, session_id)
    known = people.by_addresses(db, {line.email for _, line in lines if line.email})
    decided = {id_: found.person for id_, found in live.items() if found.decided_by == "user"}
    before = {id_: found.person for id_, found in live.items()}
    assigned = identity.assign(lines, known, before, decided)
    fresh = _fresh_people(workspace, assigned, now)
    wanted = [(one.attendance, _link(one, fresh)) for one in assigned]
    for id_, link in wanted:
        if id_ in live and not links.stands(link, live[id_]):
            links.put(db, id_, link.person, link.rule, link.strength, "rule", now)
            if before[id_] != link.person:
                links.move_drafts(db, before[id_], link.person, session_id)
    links.add_more(db, (one for one in wanted if one[0] not in live), now)


def _link(assigned: Assignment, fresh: Mapping[int, int]) -> links.Link:
    person = fresh[assigned.cluster] if assigned.person is None else assigned.person
    return links.Link(person, assigned.rule, assigned.strength, "rule")


def _fresh_people(
    workspace: Workspace, assigned: Iterable[Assignment], now: datetime
) -> dict[int, int]:
    """Cluster -> new person, for the clusters that are nobody known."""
    clusters = dict.fromkeys(one.cluster for one in assigned if one.person is None)
    ids = people.add_more(workspace.db, len(clusters), now)
    return dict(zip(clusters, ids, strict=True))
