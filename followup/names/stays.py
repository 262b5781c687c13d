"""A long list of attendances kept small: who came, and each stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import NamedTuple, Protocol, overload

from followup.model import Attendance


class Timed(Protocol):
    """What of an attendance tells one stay from another: an Attendance, or a Stay."""

    @property
    def line(self) -> int: ...
    @property
    def joined(self) -> datetime | None: ...
    @property
    def left(self) -> datetime | None: ...
    @property
    def minutes(self) -> float | None: ...
    @property
    def waiting(self) -> bool: ...


class Stay(NamedTuple):
    """One line of somebody who comes again; the fields are those of Attendance."""

    line: int
    joined: datetime | None
    left: datetime | None
    minutes: float | None
    waiting: bool


def stays(
    lines: Iterable[int],
    joined: Iterable[datetime | None],
    left: Iterable[datetime | None],
    minutes: Iterable[float | None],
    waiting: Iterable[bool],
) -> list[Stay]:
    """Stays by column, in a third of the time that calling each takes."""
    columns = zip(lines, joined, left, minutes, waiting, strict=True)
    return list(map(partial(tuple.__new__, Stay), columns))


class Stays(Sequence[Attendance]):
    """Attendances, each made when it is asked for; a million of them fill no memory.

    `people` are those who came, in order of first appearance, each with all that is the same
    in their lines; `of` says which of them (an index) each of the `stays` belongs to.
    """

    __slots__ = ("of", "people", "stays")

    def __init__(
        self, people: Sequence[Attendance], of: Sequence[int], stays: Sequence[Stay]
    ) -> None:
        self.people, self.of, self.stays = people, of, stays

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and [*self] == [*other]

    def __len__(self) -> int:
        return len(self.stays)

    @overload
    def __getitem__(self, index: int) -> Attendance: ...
    @overload
    def __getitem__(self, index: slice) -> Stays: ...
    def __getitem__(self, index: int | slice) -> Attendance | Stays:
        if isinstance(index, slice):
            return Stays(self.people, self.of[index], self.stays[index])
        return _made(self.people[self.of[index]], self.stays[index])

    def __iter__(self) -> Iterator[Attendance]:
        return map(_made, map(self.people.__getitem__, self.of), self.stays)


def _made(who: Attendance, stay: Stay) -> Attendance:
    # Not replace(), which takes twice as long.
    return Attendance(
        stay.line,
        who.raw_name,
        who.name,
        who.email,
        who.given_name,
        who.family_name,
        who.original_name,
        who.organization,
        who.industry,
        who.job_title,
        who.role,
        who.status,
        who.attended,
        stay.joined,
        stay.left,
        stay.minutes,
        stay.waiting,
        who.platform_id,
    )


def parted(
    attendances: Sequence[Attendance],
) -> tuple[Sequence[Attendance], Sequence[int], Sequence[Timed]]:
    """People, whose each stay is, and stays; of any other sequence each line is all in one."""
    if isinstance(attendances, Stays):
        return attendances.people, attendances.of, attendances.stays
    return attendances, range(len(attendances)), attendances
