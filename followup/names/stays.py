"""A long list of attendances kept small: who came, and each stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from itertools import compress
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


class Times(Sequence[Stay]):
    """Stays by column: a Stay is made when it is asked for, and lives no longer."""

    __slots__ = ("columns", "joined", "left", "lines", "minutes", "waiting")

    def __init__(
        self,
        lines: Sequence[int],
        joined: Sequence[datetime | None],
        left: Sequence[datetime | None],
        minutes: Sequence[float | None],
        waiting: Sequence[bool],
    ) -> None:
        self.lines, self.joined, self.left = lines, joined, left
        self.minutes, self.waiting = minutes, waiting
        self.columns = lines, joined, left, minutes, waiting
        if len(set(map(len, self.columns))) > 1:
            raise ValueError("one column is shorter than another")

    def __len__(self) -> int:
        return len(self.columns[0])

    @overload
    def __getitem__(self, index: int) -> Stay: ...
    @overload
    def __getitem__(self, index: slice) -> Times: ...
    def __getitem__(self, index: int | slice) -> Stay | Times:
        if isinstance(index, slice):
            return Times(*[column[index] for column in self.columns])  # type: ignore[arg-type]
        return Stay(*[column[index] for column in self.columns])  # type: ignore[arg-type]

    def __iter__(self) -> Iterator[Stay]:
        # A third of the time that calling Stay takes.
        return map(_AS_STAY, zip(*self.columns, strict=True))

    def only(self, wanted: Sequence[bool]) -> Times:
        """Those at which `wanted` is true."""
        return Times(*[list(compress(column, wanted)) for column in self.columns])  # type: ignore[arg-type]


_AS_STAY = partial(tuple.__new__, Stay)


class Stays(Sequence[Attendance]):
    """Attendances, each made when it is asked for; a million of them fill no memory.

    `people` are those who came, in order of first appearance, each with all that is the same
    in their lines; `of` says which of them (an index) each of the `stays` belongs to.
    """

    __slots__ = ("of", "people", "stays")

    def __init__(self, people: Sequence[Attendance], of: Sequence[int], stays: Times) -> None:
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
