"""Lines of a list told apart: people, and what is no person."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from followup.model import Attendance, Skipped
from followup.names.display import decode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followup.names.display import DisplayName


def sort_out(lines: Iterable[Attendance]) -> tuple[tuple[Attendance, ...], tuple[Skipped, ...]]:
    """`lines` with their raw names decoded, and those that stand for no person."""
    people, skipped, read = [], [], cache(decode)
    for line in lines:
        shown = read(line.raw_name)
        if why := left_out(shown, line.email):
            skipped.append(Skipped(shown.name, why, line.line))
            continue
        role = role_of(shown, line.role)
        named = replace(line, name=shown.name, original_name=shown.original_name, role=role)
        people.append(named if named.name else replace(named, name=line.email or ""))
    return tuple(people), tuple(skipped)


def left_out(shown: DisplayName, email: str | None) -> str | None:
    """Why a line stands for no person (a key of the catalogue); None if it stands for one.

    A device or caller with an address is kept: the address says who it was, and dropping the
    line would turn somebody who came into somebody who did not. Note-taking bots never stay.
    """
    why = shown.not_a_person
    return why if why and (not email or why.endswith("bot")) else None


def role_of(shown: DisplayName, told: str | None) -> str | None:
    """The role that a display name shows, else the one that the list tells."""
    return "me" if shown.me else shown.role or told
