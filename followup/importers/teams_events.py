"""Teams' attendance list of 2020: who joined and left, one event in a line."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from followup.model import Attendance, Kind, Problem, Roster
from followup.names.lines import sort_out
from followup.names.normalise import key
from followup.tables import Document, Row, head, rows
from followup.tables.dates import Reading, parse, reading
from followup.tables.headers import squashed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NAME = "Teams attendance list of 2020"

# English and Portuguese as seen; in other languages the events below tell.
_HEADERS = frozenset(
    ("timestamp", "useraction", "carimbodedata/hora", "atividade", "zeitstempel", "horodateur")
)
_ACTIONS = frozenset(("joined", "joined before", "left", "ingressou", "saiu"))


def identify(document: Document) -> bool:
    """Three tabbed columns, name, action and moment; the header may be missing."""
    start = [row for row in head(document) if any(row.cells)]
    if "\t" not in document.start[:2000] or any(len(row.cells) != 3 for row in start):
        return False
    if start and not _HEADERS.isdisjoint(map(squashed, start[0].cells)):
        return True
    events = [row for row in start if parse(row[2], True)]
    known = any(key(row[1]) in _ACTIONS for row in events)
    again = len({key(row[0]) for row in events}) < len(events)
    few = len({key(row[1]) for row in events}) <= 3
    return len(events) >= max(1, len(start) - 1) and (known or (again and few))


def extract(document: Document) -> Roster:
    """Everybody listed was there; whoever never left has no minutes."""
    table = rows(document)
    events = [row for row in table if parse(row[2], True)]
    order = reading([row[2] for row in events], document.date_order)
    people, skipped = sort_out(_attendances(events, order))
    assumed = (order.problem,) if order.problem else ()
    empty = () if events else (Problem("importing.problem-no-rows", line=table[0].line),)
    return Roster(
        platform="teams",
        kind=Kind.PARTICIPANTS,
        attendances=tuple(sorted(people, key=lambda line: line.line)),
        skipped=skipped,
        problems=(*assumed, *empty),
    )


def _attendances(events: Sequence[Row], order: Reading) -> Iterator[Attendance]:
    """One line for each coming, with the leaving that ended it, if there is one.

    Nobody's list begins with leaving: an action that is first for somebody is a kind of
    joining, every other one is leaving.
    """

    def when(row: Row) -> tuple[str, datetime]:
        # Only rows with a moment are events.
        return key(row[0]), parse(row[2], order.day_first) or datetime(1, 1, 1)  # noqa: DTZ001

    people = [list(rows) for _, rows in groupby(sorted(events, key=when), lambda r: key(r[0]))]
    joining = {key(events[0][1]) for events in people}
    for events in people:
        yield from _stays(events, joining, order)


def _stays(events: Sequence[Row], joining: set[str], order: Reading) -> Iterator[Attendance]:
    """A person's stays; with a second device, from the first coming to the last leaving."""
    devices, first = 0, events[0]
    for row in events:
        if key(row[1]) in joining:
            first = first if devices else row
            devices += 1
        elif devices:
            devices -= 1
            if not devices:
                yield _attendance(first, row, order)
    if devices:
        yield _attendance(first, None, order)


def _attendance(first: Row, last: Row | None, order: Reading) -> Attendance:
    return Attendance(
        line=first.line,
        raw_name=first[0],
        name=first[0],
        attended=True,
        joined=parse(first[2], order.day_first),
        left=parse(last[2], order.day_first) if last else None,
    )
