"""The host's own questions in a registration form, and what people wrote as comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.model import Remark
from followup.tables.cells import stated
from followup.tables.forms import field_of
from followup.tables.headers import columns
from followup.tables.presence import says_nothing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from followup.model import Attendance
    from followup.tables.rows import Row

_FIELDS = frozenset(("organization", "industry", "job_title", "comment"))


def asked(cells: Sequence[str]) -> dict[str, int]:
    """``asked_`` and field -> first column that asks for it and is not one of Zoom's own.

    The fields are organization, industry, job_title and comment.
    """
    own = columns(cells).values()
    found: dict[str, int] = {}
    for index, cell in enumerate(cells):
        field = field_of(cell, {})
        if field in _FIELDS and index not in own:
            found.setdefault(f"asked_{field}", index)
    return found


def remarks(lines: Iterable[tuple[Row, Mapping[str, int], Attendance]]) -> tuple[Remark, ...]:
    """The comments of `lines` (row, field -> column, whose row it is), each said once.

    A report repeats a person's answers in every row of theirs. `said_at` is the time of
    registration as written.
    """
    first: dict[tuple[str, str], Remark] = {}
    for row, found, line in lines:
        text = stated(row[found.get("asked_comment", -1)])
        if text and line.raw_name and not says_nothing(text):
            said_at = row[found.get("registered", -1)]
            remark = Remark(row.line, said_at, line.raw_name, text, asked=True)
            first.setdefault((line.email or line.raw_name, text), remark)
    return tuple(first.values())
