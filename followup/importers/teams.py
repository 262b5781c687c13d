"""Teams' attendance report since 2021, in any language: known by its shape, not by its words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from followup.model import Attendance, Kind, Problem, Roster, Skipped
from followup.names import wordlist
from followup.names.lines import sort_out
from followup.names.normalise import address, key
from followup.names.spelling import last_first
from followup.tables import Document, Row, durations, head, rows
from followup.tables.cells import number, stated
from followup.tables.dates import Reading, parse, reading
from followup.tables.headers import squashed
from followup.tables.problems import of_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

NAME = "Teams attendance report"

_SECTION = re.compile(r"([1-9])[.．] ?\D.*")
_ZONE = re.compile(r"\((?:utc|gmt)[^)]*\)$")
_WORDS = wordlist.load(Path(__file__).with_suffix(".txt"))
_OVERVIEW, _ACTIVITIES = 2, 3
# Field -> columns, leftmost first.
_Columns = dict[str, list[int]]


def identify(document: Document) -> bool:
    """Numbered sections over two-celled lines, the column of UPNs, or rows with two moments
    and a duration in words.
    """
    start = head(document)
    plain = {_bare(cell) for row in start for cell in row.cells}
    if not plain.isdisjoint(_WORDS["foreign"]):
        return False
    return _numbered(start) or any("(upn)" in word for word in plain) or any(map(_timed, start))


def _numbered(start: Sequence[Row]) -> bool:
    titles = [i for i, row in enumerate(start) if _section(row)]
    return len(titles) > 1 and titles[1] - titles[0] > 1 and len(_filled(start[titles[0] + 1])) == 2


def _timed(row: Row) -> bool:
    moments = sum(parse(cell, True) is not None for cell in row.cells[1:])
    worded = any(durations.in_words(cell) is not None for cell in row.cells[1:])
    return moments == 2 and worded


def _section(row: Row) -> int | None:
    filled = _filled(row)
    hit = _SECTION.fullmatch(filled[0]) if len(filled) == 1 and row[0] else None
    return int(hit[1]) if hit else None


def _filled(row: Row) -> list[str]:
    return [cell for cell in row.cells if cell]


def _bare(cell: str) -> str:
    return _ZONE.sub("", squashed(cell))


def extract(document: Document) -> Roster:
    """Everybody listed was there; activities are the true intervals, where there are any."""
    summary, tables = _parts(rows(document))
    cells = [cell for _, body in tables.values() for row in body for cell in row.cells]
    stamps = [*(cell for row in summary for cell in row.cells), *cells]
    order = reading(stamps, document.date_order, document.path)
    people: list[Attendance] = []
    skipped: list[Skipped] = []
    for section, (header, body) in tables.items():
        kept, left_out = sort_out(_attendances(section, header, body, order))
        people += kept
        known = {one.name for one in skipped}
        skipped += [one for one in left_out if one.name not in known]
    host = next((line for line in people if key(line.role or "") in _WORDS["organizer"]), None)
    return Roster(
        platform="teams",
        kind=Kind.PARTICIPANTS,
        topic=_topic(summary),
        start=next(filter(None, (parse(row[1], order.day_first) for row in summary)), None),
        meeting_id=_value(summary, "id"),
        host_name=host.name if host else None,
        host_email=host.email if host else None,
        attendances=tuple(people),
        skipped=tuple(skipped),
        problems=tuple(_problems(tables, order, bool(people or skipped))),
    )


def _parts(table: Sequence[Row]) -> tuple[list[Row], dict[int, tuple[Row, list[Row]]]]:
    """The summary's rows, and section -> header and rows of its list.

    Without numbers the list begins at the first row of four cells or more; it holds
    intervals, so that it counts as activities, unless its header speaks of a first join.
    """
    at: dict[int, list[Row]] = {}
    section = 0
    for row in table:
        if (found := _section(row)) and found == section + 1:
            section = found
        else:
            at.setdefault(section, []).append(row)
    if section:
        lists = {n: (at[n][0], at[n][1:]) for n in (_OVERVIEW, _ACTIVITIES) if at.get(n)}
        return at.get(1, []), lists
    start = next((i for i, row in enumerate(table) if len(_filled(row)) > 3), len(table))
    if start == len(table):
        return list(table), {}
    first = any(_bare(cell).startswith("first") for cell in table[start].cells)
    section = _OVERVIEW if first else _ACTIVITIES
    return list(table[:start]), {section: (table[start], list(table[start + 1 :]))}


def _value(summary: Sequence[Row], word: str) -> str | None:
    found = (row[1] for row in summary if _bare(row[0]) in _WORDS[word])
    return next(filter(stated, found), None)


def _topic(summary: Sequence[Row]) -> str | None:
    """The value called title, else the first before the times that is no number."""
    if any(_bare(row[0]) in _WORDS["title"] for row in summary):
        return _value(summary, "title")
    for row in summary:
        if parse(row[1], True):
            return None
        if stated(row[1]) and number(row[1]) is None and durations.in_words(row[1]) is None:
            return row[1]
    return None


def _columns(header: Row, body: Sequence[Row]) -> _Columns:
    """Columns of a list: names and roles by their words, times and addresses by what they hold."""
    plain = [_bare(cell) for cell in header.cells]
    upn = [i for i, word in enumerate(plain) if "(upn)" in word]
    rest = [i for i in range(len(plain)) if i not in upn]
    moments = _holding(body, rest, lambda cell: parse(cell, True))
    rest = [i for i in rest if i not in moments]
    lasting = _holding(body, rest, lambda cell: durations.in_words(cell) is not None)
    mails = _holding(body, rest, address)
    role = [i for i, word in enumerate(plain) if word in _WORDS["role"]]
    rest = [i for i in rest if i not in {*lasting, *mails, *role}]
    names = [i for i in rest if plain[i] in _WORDS["name"]] or rest
    return {
        "name": names[:1], "joined": moments[:1], "left": moments[1:2], "duration": lasting[:1],
        "email": mails, "upn": upn[:1], "role": role[:1],
    }  # fmt: skip


def _holding(
    body: Sequence[Row], columns: Sequence[int], test: Callable[[str], object]
) -> list[int]:
    """Those of `columns` where a cell of the first rows passes `test`."""
    return [i for i in columns if any(test(row[i]) for row in body[:200])]


def _attendances(
    section: int, header: Row, body: Sequence[Row], order: Reading
) -> Iterator[Attendance]:
    found = _columns(header, body)
    for row in body:
        if row.cells != header.cells and len(_filled(row)) > 1:
            yield _attendance(row, found, order, section)


def _attendance(row: Row, found: _Columns, order: Reading, section: int) -> Attendance:
    """A line of an overview has its minutes; first join and last leave are no interval."""

    def cell(field: str) -> str:
        return next((row[i] for i in found[field] if row[i]), "")

    name, upn = cell("name"), cell("upn")
    told = durations.minutes(cell("duration"))
    left = parse(cell("left"), order.day_first)
    given, family = last_first(name) or (None, None)
    return Attendance(
        line=row.line,
        raw_name=name,
        name=name,
        email=next(filter(None, (address(row[i]) for i in found["email"])), None),
        given_name=given,
        family_name=family,
        role=key(cell("role")) or None,
        attended=True,
        joined=parse(cell("joined"), order.day_first),
        left=None if section == _OVERVIEW and told is not None else left,
        minutes=told,
        platform_id=f"teams:{key(upn)}" if stated(upn) else None,
    )


def _problems(
    tables: dict[int, tuple[Row, list[Row]]], order: Reading, anybody: bool
) -> Iterator[Problem]:
    if order.problem:
        yield order.problem
    if not anybody:
        header = next((header for header, _ in tables.values()), None)
        yield Problem("importing.problem-no-rows", line=header.line if header else None)
    for header, body in list(tables.values())[:1]:
        mails = _columns(header, body)["email"]
        yield from of_rows(body, {"email": mails[0]} if mails else {})
