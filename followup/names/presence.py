"""What the stays of a person amount to: for one, and for all the people of a long list."""

from __future__ import annotations

from calendar import timegm
from datetime import timedelta
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from followup.names.stays import Times

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followup.names.stays import Timed

_LINE, _WAITING = attrgetter("line"), attrgetter("waiting")
# From so many stays on, counting for everybody at once is worth what numpy takes to start.
LONG = 50_000
_NEVER = -(10**12)


class Presence(NamedTuple):
    """The lines and minutes of one person; `inside`: not in the waiting room alone."""

    lines: tuple[int, ...]
    minutes: float | None
    inside: bool


def presences(stays: Sequence[Timed], home: Sequence[int], people: int) -> list[Presence]:
    """The presence of each person; `home` is the number of whose each stay is, below `people`."""
    if isinstance(stays, Times) and len(stays) >= LONG:
        return _of_many(stays, home, people)
    theirs: list[list[Timed]] = [[] for _ in range(people)]
    for number, stay in zip(home, stays, strict=True):
        theirs[number].append(stay)
    return [
        Presence(tuple(map(_LINE, one)), minutes(one), not all(map(_WAITING, one)))
        for one in theirs
    ]


def minutes(lines: Sequence[Timed]) -> float | None:
    """Minutes present: the union of the intervals, else the sum of stated durations, else None.

    Time in the waiting room does not count (nothing else: 0.0); an interval that ends before
    it starts and a negative duration are unusable.
    """
    inside = [line for line in lines if not line.waiting]
    if lines and not inside:
        return 0.0
    spans = sorted(
        [
            (line.joined, line.left)
            for line in inside
            if line.joined and line.left and line.joined <= line.left
        ]
    )
    if not spans:
        stated = [line.minutes for line in inside if line.minutes is not None and line.minutes >= 0]
        return round(sum(stated), 1) if stated else None
    total, end = timedelta(), spans[0][0]
    for joined, left in spans:
        if left > end:
            total += left - max(end, joined)
            end = left
    return round(total.total_seconds() / 60, 1)


def _of_many(stays: Times, home: Sequence[int], people: int) -> list[Presence]:
    import numpy as np

    whose = np.array(home, "int64")
    order = np.argsort(whose, kind="stable")
    bounds = [0, *np.bincount(whose, minlength=people).cumsum().tolist()]
    lines = np.array(stays.lines)[order].tolist()
    inside = np.bincount(whose[~np.array(stays.waiting)], minlength=people).tolist()
    united = _united(stays, home, people)
    return [
        Presence(
            tuple(lines[begin:end]),
            minutes([stays[row] for row in order[begin:end].tolist()])
            if united[number] is None
            else united[number],
            inside[number] > 0,
        )
        for number, (begin, end) in enumerate(pairwise(bounds))
    ]


def _united(stays: Times, home: Sequence[int], people: int) -> list[float | None]:
    """The union of everybody's intervals in minutes; None for who has none."""
    import numpy as np

    came, went = (np.array(_seconds(side), "int64") for side in (stays.joined, stays.left))
    usable = (came > _NEVER) & (went >= came) & ~np.array(stays.waiting)
    if not usable.any():
        return [None] * people
    whose, came, went = np.array(home, "int64")[usable], came[usable], went[usable]
    # Everybody gets a stretch of time of their own, one after the other, as if all were one.
    shift = whose * (went.max() - came.min() + 1) - came.min()
    order = np.argsort(came + shift)
    whose, came, went = whose[order], (came + shift)[order], (went + shift)[order]
    before = np.concatenate((came[:1], np.maximum.accumulate(went)[:-1]))
    gained = np.maximum(went - np.maximum(came, before), 0)
    present = np.bincount(whose, gained, people).tolist()
    found = np.bincount(whose, minlength=people).tolist()
    return [
        round(seconds / 60, 1) if n else None for seconds, n in zip(present, found, strict=True)
    ]


def _seconds(moments: Sequence[datetime | None]) -> list[int]:
    """Seconds on one clock; no export states parts of them."""
    known = {moment: timegm(moment.timetuple()) if moment else _NEVER for moment in set(moments)}
    return list(map(known.__getitem__, moments))
