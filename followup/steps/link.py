"""link: attendances of a session -> people, by identity's rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup import identity
from followup.store import attendances, links, people
from followup.store.links import Link
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
    for one in assigned:
        if one.attendance in live:
            _relink(workspace, session_id, one.attendance, _link(one, fresh), live, now)
    new = ((one.attendance, _link(one, fresh)) for one in assigned if one.attendance not in live)
    links.add_more(db, new, now)


def _relink(
    workspace: Workspace,
    session_id: int,
    line: int,
    wanted: Link,
    live: Mapping[int, Link],
    now: datetime,
) -> None:
    if links.stands(wanted, live[line]):
        return
    links.put(workspace.db, line, wanted.person, wanted.rule, wanted.strength, "rule", now)
    if live[line].person != wanted.person:
        links.move_drafts(workspace.db, live[line].person, wanted.person, session_id)


def _link(assigned: Assignment, fresh: Mapping[int, int]) -> Link:
    person = fresh[assigned.cluster] if assigned.person is None else assigned.person
    return Link(person, assigned.rule, assigned.strength, "rule")


def _fresh_people(
    workspace: Workspace, assigned: Iterable[Assignment], now: datetime
) -> dict[int, int]:
    """Cluster -> new person, for the clusters that are nobody known."""
    clusters = dict.fromkeys(one.cluster for one in assigned if one.person is None)
    ids = people.add_more(workspace.db, len(clusters), now)
    return dict(zip(clusters, ids, strict=True))
