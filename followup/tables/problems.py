"""What rows leave open, as problems: quotes never closed, cells that are no address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.model import Problem
from followup.names.normalise import address

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from followup.tables.rows import Row


def of_rows(body: Iterable[Row], found: Mapping[str, int]) -> tuple[Problem, ...]:
    """Problems of a list's rows, in order; `found` is field -> column."""
    problems = []
    for row in body:
        mail = row[found.get("email", -1)]
        if row.broken:
            problems.append(Problem("importing.problem-quote", line=row.line))
        if "@" in mail and not address(mail):
            problems.append(Problem("importing.problem-address", {"cell": mail[:80]}, row.line))
    return tuple(problems)
