"""ingest: files -> rosters -> sessions, attendances and remarks in the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from followup.steps.ingest import grouping, overlap, placing
from followup.steps.ingest.placing import Stated
from followup.steps.ingest.reading import Manner, Source, Taken, read
from followup.store import attendances, column_maps, files, remarks, sessions
from followup.store.transactions import transaction
from followup.workspace.collecting import uncollected
from followup.workspace.zones import zone

if TYPE_CHECKING:
    from datetime import datetime

    from followup.model import Roster
    from followup.workspace import Workspace

__all__ = ["Ingested", "Source", "Stated", "Taken", "ingest"]

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Ingested:
    files: list[Taken]
    sessions: list[int]


def ingest(
    workspace: Workspace,
    sources: Sequence[Source],
    *,
    now: datetime,
    stated: Stated | None = None,
    columns: str | None = None,
    date_order: str | None = None,
    dry_run: bool = False,
    progress: Progress = lambda done, total: None,
) -> Ingested:
    """Read every source and, unless `dry_run`, store what was read, all or nothing.

    `columns` ("name=Full name,email=Mail") tells which columns of an unknown table hold what
    and is remembered; `date_order` (day or month first) settles what a file leaves open.

    A refused file has `error`; the others are still taken. Raises NeedsDecision
    ``ingest.which-session`` if a list fits two stored sessions equally well.
    """
    stated = stated or Stated()
    if stated.timezone:
        zone(stated.timezone)
    manner = _manner(workspace, stated, columns, date_order)
    with uncollected():
        taken = _read(sources, manner, progress)
        if dry_run:
            return Ingested(taken, [])
        with transaction(workspace.db):
            _store(workspace, taken, stated, now)
            if manner.columns:
                column_maps.put(workspace.db, manner.columns, now)
    _let_go(taken)
    found = dict.fromkeys(file.session for file in taken if file.session is not None)
    return Ingested(taken, list(found))


def _read(sources: Sequence[Source], manner: Manner, progress: Progress) -> list[Taken]:
    """Every source as `read` reads it; progress is in thousandths of a file."""
    total = 1000 * len(sources)

    def told(number: int, part: float) -> None:
        progress(1000 * number + int(1000 * part), total)

    taken = []
    for number, source in enumerate(sources):
        taken.append(read(source, manner, partial(told, number)))
        told(number, 1.0)
    return taken


def _let_go(taken: Sequence[Taken]) -> None:
    """The store has the lines now; nobody needs a million of them twice."""
    for file in taken:
        if file.roster:
            file.roster = replace(file.roster, attendances=())
        file.people = tuple([replace(person, lines=()) for person in file.people])


def _manner(
    workspace: Workspace, stated: Stated, columns: str | None, date_order: str | None
) -> Manner:
    return Manner(
        columns=_told(columns) if columns else {},
        remembered=column_maps.remembered(workspace.db) if workspace.has_store else (),
        date_order=date_order,
        timezone=stated.timezone or workspace.place,
    )


def _told(columns: str) -> dict[str, str]:
    from followup.tables import mapping

    return mapping.parse(columns)


def _store(workspace: Workspace, taken: Sequence[Taken], stated: Stated, now: datetime) -> None:
    if stated.session is not None:
        sessions.get(workspace.db, stated.session)
    ours = grouping.worth_keeping(workspace, taken, stated)
    for members in grouping.evenings(workspace, ours, stated):
        fresh = [file for file in members if not file.known]
        if not fresh:
            continue
        session = placing.place(workspace, fresh, grouping.at_home(stated, members), now)
        grouping.tell(workspace, members, session, stated)
        for file in fresh:
            _store_file(workspace, session, file, now)


def _store_file(workspace: Workspace, session: int, file: Taken, now: datetime) -> None:
    roster = file.roster
    if roster is None:
        return
    file.session = session
    new = overlap.fresh(workspace, session, roster)
    if problem := new.problem(roster):
        file.problems.append(problem)
    file_id = files.add(
        workspace.db, session, file.path, file.digest, roster.platform, roster.kind, now
    )
    attendances.add(workspace.db, session, file_id, new.attendances)
    if new.remarks:
        added = attendances.ids(workspace.db, session, file_id)
        speakers = _speakers(roster, {**added, **new.known})
        remarks.add(workspace.db, session, file_id, new.remarks, speakers)


def _speakers(roster: Roster, line_ids: Mapping[int, int]) -> dict[int, int]:
    """Line of a remark -> attendance of who said it: on that very line, else of that name.

    Two people of one name share a chat, but not the lines of a form.
    """
    said_by = {a.line: a.raw_name for a in roster.attendances}
    first_of = {a.raw_name: line_ids[a.line] for a in reversed(roster.attendances)}
    return {
        remark.line: line_ids[remark.line]
        if said_by.get(remark.line) == remark.sender
        else first_of[remark.sender]
        for remark in roster.remarks
        if remark.sender in first_of
    }
