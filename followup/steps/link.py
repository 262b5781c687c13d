"""link: attendances of a session -> people, by identity's rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup import identity
from followup.store import attendances, links, people
from followup.store.transactions import transaction

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from followup.identity import Assignment
    from followup.workspace import Workspace


def link(workspace: Workspace, session_ids: Iterable[int], *, now: datetime) -> None:
    """Make sure every attendance of the sessions has its person; safe to repeat."""
    for session_id in session_ids:
        with transaction(workspace.db):
            _link_session(workspace, session_id, now)


def _link_session(workspace: Workspace, session_id: int, now: datetime) -> None:
    db = workspace.db
    lines = [(id_, line) for id_, _, _, line in attendances.of_session(db, session_id)]
    live = links.live(db, session_id)
    addresses = {line.email for _, line in lines if line.email}
    known = {a: p for a in sorted(addresses) if (p := people.by_address(db, a)) is not None}
    decided = {id_: found[0] for id_, found in live.items() if found[3] == "user"}
    before = {id_: found[0] for id_, found in live.items()}
    fresh: dict[int, int] = {}
    for assigned in identity.assign(lines, known, before, decided):
        if assigned.attendance in decided:
            continue
        person = _person(workspace, assigned, fresh, now)
        links.put(db, assigned.attendance, person, assigned.rule, assigned.strength, "rule", now)
        if before.get(assigned.attendance, person) != person:
            links.move_drafts(db, before[assigned.attendance], person, session_id)


def _person(
    workspace: Workspace, assigned: Assignment, fresh: dict[int, int], now: datetime
) -> int:
    if assigned.person is not None:
        return assigned.person
    if assigned.cluster not in fresh:
        fresh[assigned.cluster] = people.add(workspace.db, now)
    return fresh[assigned.cluster]
