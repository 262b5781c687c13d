"""Zoom's participants report of a meeting, in all its shapes since 2019."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from functools import cache, partial
from itertools import chain, count, islice
from typing import TYPE_CHECKING

from followup.errors import FileRefused
from followup.model import Attendance, Kind, Problem, Roster, Skipped
from followup.names.display import decode
from followup.names.lines import left_out, role_of
from followup.names.normalise import address, key
from followup.names.stays import Stays, Times
from followup.tables import Document, Row, head
from followup.tables.blocks import Block, above, is_title, of_row
from followup.tables.cells import meeting_id, number, yes
from followup.tables.dates import parse, reading
from followup.tables.headers import columns, participants_header
from followup.tables.portions import Portion, below
from followup.tables.problems import of_rows
from followup.tables.rows import each

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

NAME = "Zoom participants report"


@dataclass(slots=True)
class _Columns:
    """The rows of the list by column, before the order of their dates is known.

    `shown` is everybody, with what is the same in all their rows; `of` are indices into it,
    and `doubtful` are those whose mail cell is no address. `stamps` numbers the times as they
    are written; `joined` and `left` are such numbers.
    """

    shown: list[Attendance | Skipped] = field(default_factory=list)
    doubtful: set[int] = field(default_factory=set)
    of: list[int] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    stamps: defaultdict[str, int] = field(default_factory=lambda: defaultdict(count().__next__))
    joined: list[int] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    minutes: list[float | None] = field(default_factory=list)
    waiting: list[bool] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def identify(document: Document) -> bool:
    """A header with "Name (original name)" and a duration or join time.

    A webinar's report has such a header too, but begins it with Attended.
    """
    start = head(document)
    webinar = any("attended" in columns(row.cells[:1]) for row in start)
    return not webinar and any(participants_header(row.cells) for row in start)


def extract(document: Document) -> Roster:
    """Every row proves presence; times are local, a duration is in minutes rounded up."""
    top, header, found = _header(document)
    block, body = _session(document, top, header, found)
    seen = _read(body, found, block)
    empty = () if seen.lines else (Problem("importing.problem-no-rows", line=header.line),)
    times = Counter(seen.joined) + Counter(seen.left)
    stamps = Counter({stamp: times[number] for stamp, number in seen.stamps.items()})
    order = reading(stamps + Counter([block.start]), document.date_order)
    people, skipped = _sorted_out(seen, order.day_first)
    assumed = (order.problem,) if order.problem else ()
    return Roster(
        platform="zoom",
        kind=Kind.PARTICIPANTS,
        topic=block.topic,
        start=parse(block.start, order.day_first),
        meeting_id=block.meeting_id,
        host_name=block.host_name,
        host_email=block.host_email,
        attendances=people,
        skipped=skipped,
        problems=(*assumed, *empty, *seen.problems),
    )


def _header(document: Document) -> tuple[list[Row], Row, dict[str, int]]:
    """The rows above the header, the header and its columns."""
    top: list[Row] = []
    for row in each(document):
        if found := participants_header(row.cells):
            return top, row, found
        top.append(row)
    raise StopIteration


def _session(
    document: Document, top: list[Row], header: Row, found: dict[str, int]
) -> tuple[Block, Iterator[Portion]]:
    """What the file says about the meeting, and the rows of its list.

    An administrator's export repeats the meeting's own columns before each participant.
    """
    body = below(document, header)
    titles = header.cells[: found["name"]]
    if not is_title(titles):
        return above(top), body
    first = list(islice(body, 1))
    block = of_row(titles, first[0].rows()[0]) if first else Block()
    return block, _of_one_meeting(document, chain(first, body), columns(titles))


def _of_one_meeting(
    document: Document, body: Iterator[Portion], found: dict[str, int]
) -> Iterator[Portion]:
    """`body`; FileRefused at its end if its rows are of several meetings."""
    meetings: set[tuple[str, date | None]] = set()
    which = cache(_which)
    stated, start = found.get("meeting_id", -1), found.get("start", -1)
    for portion in body:
        meetings.update(map(which, portion.column(stated), portion.column(start)))
        yield portion
    if len(meetings) > 1:
        raise FileRefused("importing.several-sessions", path=document.path, count=len(meetings))


def _which(stated: str, start: str) -> tuple[str, date | None]:
    """Id and day, since a meeting that is held every week keeps its id."""
    moment = parse(start, True)
    return meeting_id(stated) or stated, moment.date() if moment else None


def _read(body: Iterator[Portion], found: dict[str, int], block: Block) -> _Columns:
    """The rows of the list.

    Equal texts are read and kept once: a list may have a million rows, and people come again.
    """
    seen, minutes, waits = _Columns(), cache(number), cache(yes)
    met = cache(partial(_met, seen, block))

    def column(field: str) -> list[str]:
        return portion.column(found.get(field, -1))

    for portion in body:
        who = list(map(met, column("name"), column("email")))
        seen.of += who
        seen.lines += portion.lines
        seen.joined += map(seen.stamps.__getitem__, column("joined"))
        seen.left += map(seen.stamps.__getitem__, column("left"))
        seen.minutes += map(minutes, column("duration"))
        seen.waiting += map(waits, column("waiting"))
        if portion.broken or not seen.doubtful.isdisjoint(who):
            seen.problems += of_rows(portion.rows(), found)
    return seen


def _met(seen: _Columns, block: Block, raw_name: str, mail: str) -> int:
    """The index in `shown` of somebody new."""
    display, email = decode(raw_name), address(mail)
    why = left_out(display, email)
    host = "host" if _is_host(block, email, raw_name) else None
    if "@" in mail and not email:
        seen.doubtful.add(len(seen.shown))
    seen.shown.append(
        Skipped(display.name, why)
        if why
        else Attendance(
            0,
            raw_name,
            display.name or email or "",
            email,
            original_name=display.original_name,
            role=role_of(display, host),
            attended=True,
        )
    )
    return len(seen.shown) - 1


def _sorted_out(seen: _Columns, day_first: bool) -> tuple[Stays, tuple[Skipped, ...]]:
    """The rows of people, and those that stand for nobody."""
    time = [parse(stamp, day_first) for stamp in seen.stamps].__getitem__
    times = list(map(time, seen.joined)), list(map(time, seen.left))
    all_of_them = Times(seen.lines, *times, seen.minutes, seen.waiting)
    people = [one for one in seen.shown if isinstance(one, Attendance)]
    if len(people) == len(seen.shown):
        return Stays(people, seen.of, all_of_them), ()
    numbers = count()
    place = [next(numbers) if isinstance(one, Attendance) else None for one in seen.shown]
    of = [place[who] for who in seen.of]
    skipped = tuple(
        replace(one, line=line)
        for line, who, at in zip(seen.lines, seen.of, of, strict=True)
        if at is None and isinstance(one := seen.shown[who], Skipped)
    )
    kept = all_of_them.only([at is not None for at in of])
    return Stays(people, [at for at in of if at is not None], kept), skipped


def _is_host(block: Block, email: str | None, raw_name: str) -> bool:
    if email:
        return email == block.host_email
    return bool(block.host_name) and key(raw_name) == key(block.host_name or "")
