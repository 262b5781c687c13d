"""Lines of a list told apart: people, and what is no person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followup.model import Attendance, Skipped
from followup.names.display import decode

if TYPE_CHECKING:
    from collections.abc import Iterable


def sort_out(lines: Iterable[Attendance]) -> tuple[tuple[Attendance, ...], tuple[Skipped, ...]]:
    """`lines` with their raw names decoded, and those that stand for no person.

    A device or caller with an address is kept: the address says who it was, and dropping the
    line would turn somebody who came into somebody who did not. Note-taking bots never stay.
    """
    people, skipped = [], []
    for line in lines:
        shown = decode(line.raw_name)
        why = shown.not_a_person
        if why and (not line.email or why.endswith("bot")):
            skipped.append(Skipped(shown.name, why, line.line))
            continue
        role = "me" if shown.me else shown.role or line.role
        named = replace(line, name=shown.name, original_name=shown.original_name, role=role)
        people.append(named if named.name else replace(named, name=line.email or ""))
    return tuple(people), tuple(skipped)
