"""Zoom's report of questions and answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from followup.model import Attendance, Kind, Problem, Remark, Roster
from followup.names import wordlist
from followup.names.lines import sort_out
from followup.names.normalise import address
from followup.tables import Document, Row, head, rows
from followup.tables.blocks import above
from followup.tables.dates import parse, reading
from followup.tables.headers import squashed
from followup.tables.problems import of_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "Zoom question and answer report"
_WORDS = wordlist.load(Path(__file__).with_suffix(".txt"))
_TITLES = frozenset(("questionandanswerreport", "q&areport", "q&aレポート"))


def identify(document: Document) -> bool:
    """The title "Question and Answer Report", or a header with questions and their askers."""
    start = head(document)
    titled = bool(start) and squashed(start[0][0]) in _TITLES
    return titled or any(_columns(row.cells) for row in start)


def _columns(cells: Sequence[str]) -> dict[str, int]:
    """Field -> column of the table of questions; empty where `cells` are no header of it."""
    plain = [squashed(cell) for cell in cells]
    found = {
        field: next(i for i, cell in enumerate(plain) if cell in words)
        for field, words in _WORDS.items()
        if not words.isdisjoint(plain)
    }
    return found if {"question", "asker"} <= found.keys() else {}


def extract(document: Document) -> Roster:
    """Who asked was there; each question is a remark. What was answered is left out."""
    table = rows(document)
    first = next((i for i, row in enumerate(table) if _columns(row.cells)), len(table))
    found = _columns(table[first].cells) if first < len(table) else {}
    body = [row for row in table[first + 1 :] if row[found["question"]] and _has_asker(row, found)]
    block = above(table[:first])
    order = reading([block.start], document.date_order)
    people, skipped = sort_out(_attendance(row, found) for row in body)
    asked = {line.line: line.raw_name for line in people}
    assumed = (order.problem,) if order.problem else ()
    empty = () if body else (Problem("importing.problem-no-rows", line=table[-1].line),)
    return Roster(
        platform="zoom",
        kind=Kind.PARTICIPANTS,
        topic=block.topic,
        start=parse(block.start, order.day_first),
        meeting_id=block.meeting_id,
        host_name=block.host_name,
        attendances=people,
        remarks=tuple(_remark(row, found, asked[row.line]) for row in body if row.line in asked),
        skipped=skipped,
        problems=(*assumed, *empty, *of_rows(body, found)),
    )


def _has_asker(row: Row, found: dict[str, int]) -> bool:
    return bool(row[found["asker"]] or row[found.get("email", -1)])


def _attendance(row: Row, found: dict[str, int]) -> Attendance:
    email = address(row[found.get("email", -1)])
    name = row[found["asker"]] or email or ""
    return Attendance(line=row.line, raw_name=name, name=name, email=email, attended=True)


def _remark(row: Row, found: dict[str, int], sender: str) -> Remark:
    said_at = row[found.get("asked_at", -1)]
    return Remark(row.line, said_at, sender, row[found["question"]], asked=True)
