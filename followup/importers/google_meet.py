"""Google Meet's attendance report: one row for each person, times without a date."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from followup.model import Attendance, Kind, Problem, Roster
from followup.names.lines import sort_out
from followup.names.normalise import address
from followup.names.spelling import full_name
from followup.tables import Document, Row, durations, forms, head
from followup.tables.cells import stated
from followup.tables.dates import Reading, parse, reading
from followup.tables.listing import Listing, listing
from followup.tables.problems import of_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "Google Meet attendance report"

_OURS = {
    "duration": "duration",
    "duration(minutes)": "duration",
    "duration(min)": "duration",
    "totalduration": "duration",
    "attendanceduration": "duration",
    "timejoined": "joined",
    "jointime": "joined",
    "timeexited": "left",
    "timeleft": "left",
    "leavetime": "left",
}
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})? ?([ap])?\.?m?\.?", re.IGNORECASE)
_TITLES = frozenset(("meetingtitle", "meetingcode", "meeting", "title", "topic"))


def identify(document: Document) -> bool:
    """A header with names, "Time joined" or "Time exited", and a duration."""
    return any(_columns(row.cells) for row in head(document))


def extract(document: Document) -> Roster:
    """Everybody was there; durations already sum up those who left and came back."""
    found = listing(document, _columns)
    block = _block(found.above)
    start = " ".join(filter(None, (block.get("date"), block.get("starttime"))))
    stamps = [found.cell(row, field) for row in found.body for field in ("joined", "left")]
    order = reading([start, *stamps], document.date_order)
    people, skipped = sort_out(_attendance(found, row, order) for row in found.body)
    assumed = (order.problem,) if order.problem else ()
    empty = () if found.body else (Problem("importing.problem-no-rows", line=found.header.line),)
    mails = {"email": found.found["email"][0]} if "email" in found.found else {}
    return Roster(
        platform="google_meet",
        kind=Kind.PARTICIPANTS,
        topic=next((stated(block[title]) for title in _TITLES if title in block), None),
        start=parse(start, order.day_first),
        attendances=people,
        skipped=skipped,
        problems=(*assumed, *empty, *of_rows(found.body, mails)),
    )


def _columns(cells: Sequence[str]) -> forms.Columns | None:
    plain = {forms.squash(cell) for cell in cells}
    if plain.isdisjoint({"timejoined", "timeexited"}):
        return None
    found = forms.columns(cells, _OURS)
    return found if {"name", "first"} & found.keys() and "duration" in found else None


def _block(above: Sequence[Row]) -> dict[str, str]:
    """What stands above the list: a title beside each value, or a row of titles over values."""
    found = {}
    for row in above:
        if len([cell for cell in row.cells if cell]) == 2:
            found[forms.squash(row[0])] = row[1]
    for titles, values in itertools.pairwise(above):
        if forms.squash(titles[0]) in _TITLES and len(titles.cells) > 2:
            found |= dict(zip(map(forms.squash, titles.cells), values.cells, strict=False))
    return found


def _attendance(listing: Listing, row: Row, order: Reading) -> Attendance:
    first, last = listing.cell(row, "first"), listing.cell(row, "last")
    joined, left = listing.cell(row, "joined"), listing.cell(row, "left")
    email = address(listing.cell(row, "email"))
    name = listing.cell(row, "name") or full_name(first, last) or email or ""
    told = durations.minutes(listing.cell(row, "duration"))
    return Attendance(
        line=row.line,
        raw_name=name,
        name=name,
        email=email,
        given_name=first or None,
        family_name=last or None,
        attended=True,
        joined=parse(joined, order.day_first),
        minutes=_between(joined, left) if told is None else told,
    )


def _between(joined: str, left: str) -> float | None:
    """Minutes between two times of one evening, perhaps over midnight."""
    begun, ended = (_minute(text) for text in (joined, left))
    return None if begun is None or ended is None else float((ended - begun) % 1440)


def _minute(text: str) -> int | None:
    if moment := parse(text, True):
        return moment.hour * 60 + moment.minute
    hit = _CLOCK.fullmatch(text)
    if not hit or int(hit[1]) > 23:
        return None
    hour = int(hit[1]) % 12 + 12 * (hit[3] in "pP") if hit[3] else int(hit[1])
    return hour * 60 + int(hit[2])
