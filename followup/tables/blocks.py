"""The block about the session itself that stands above a report's list."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.names.normalise import address
from followup.tables.cells import meeting_id, stated
from followup.tables.dates import parse
from followup.tables.headers import columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.tables.rows import Row

_HOST = re.compile(r"(.*?)\s*\(([^()\s]+@[^()\s]+)\)")


@dataclass(frozen=True, slots=True)
class Block:
    """What a report says about its session; `start` as written."""

    topic: str | None = None
    start: str = ""
    meeting_id: str | None = None
    host_name: str | None = None
    host_email: str | None = None


def above(table: Sequence[Row]) -> Block:
    """The block among the rows above a list: a row of titles and the row of values below it.

    Where the titles are in no known words, the row whose third cell is a time is taken, with
    the topic in its first cell: the layout that webinar registration reports have.
    """
    for titles, values in itertools.pairwise(table):
        if is_title(titles.cells):
            return of_row(titles.cells, values)
    for values in table:
        if values[0] and parse(values[2], True):
            return Block(topic=values[0], start=values[2])
    return Block()


def is_title(cells: Sequence[str]) -> bool:
    """Whether `cells` are the titles of such a block, in either generation's words."""
    found = columns(cells)
    return "topic" in found and not found.keys().isdisjoint({"meeting_id", "start", "host"})


def of_row(titles: Sequence[str], values: Row) -> Block:
    """The block that `values` state under `titles`."""
    found = columns(titles)

    def cell(field: str) -> str:
        return values[found.get(field, -1)]

    hosted = _HOST.fullmatch(cell("host"))
    return Block(
        topic=stated(cell("topic")),
        start=cell("start"),
        meeting_id=meeting_id(cell("meeting_id")),
        host_name=(hosted[1] or None) if hosted else stated(cell("host")),
        host_email=address(hosted[2] if hosted else cell("email")),
    )
