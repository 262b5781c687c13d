"""Who was there at once, who came back: in logarithmic time, for lists of any length."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import accumulate

# Who comes back within so long under the same name is the same human (a lost connection);
# who is there twice for longer than that is two (Zoom shows a new stay before the old one ends).
_BACK = timedelta(minutes=3)
_TWICE = timedelta(minutes=5)

Span = tuple[datetime, datetime]
Stay = tuple[int, Span | None]


def overlapping(a: Span | None, b: Span | None) -> bool:
    """Whether both were there at once, for longer than a lost connection explains."""
    return a is not None and b is not None and min(a[1], b[1]) - max(a[0], b[0]) > _TWICE


def twice(spans: Iterable[Span]) -> bool:
    """Whether any two of the spans overlap so."""
    last: datetime | None = None
    for start, end in sorted(spans):
        if last is not None and min(last, end) - start > _TWICE:
            return True
        last = end if last is None else max(last, end)
    return False


def chains(stays: Iterable[Stay]) -> list[list[Stay]]:
    """Stays that follow one another, between five minutes of overlap and three of absence.

    Those without times make one chain of their own, at the end.
    """
    timed = sorted((span, line) for line, span in stays if span)
    found: list[list[Stay]] = []
    ends: list[tuple[datetime, int]] = []
    for span, line in timed:
        at = bisect_left(ends, (span[0] - _BACK, -1))
        if at < len(ends) and ends[at][0] <= span[0] + _TWICE:
            number = ends.pop(at)[1]
            found[number].append((line, span))
        else:
            number = len(found)
            found.append([(line, span)])
        insort(ends, (span[1], number))
    untimed = [stay for stay in stays if not stay[1]]
    return [*found, untimed] if untimed else found


class Presence:
    """The times of one human with an address, to hold others against."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._starts = sorted(start for start, _ in spans)
        self._ends = sorted(end for _, end in spans)
        long = sorted(span for span in spans if span[1] - span[0] > _TWICE)
        self._long = [start for start, _ in long]
        self._latest = list(accumulate((end for _, end in long), max))

    def meets(self, span: Span) -> bool:
        """Whether they were there at once."""
        before = bisect_left(self._long, span[1] - _TWICE)
        lasting = span[1] - span[0] > _TWICE
        return lasting and before > 0 and self._latest[before - 1] - span[0] > _TWICE

    def adjoins(self, span: Span) -> bool:
        """Whether one left and the other came within minutes, never both there."""
        return _any(self._ends, span[0] - _BACK, span[0]) or _any(
            self._starts, span[1], span[1] + _BACK
        )


def _any(times: Sequence[datetime], first: datetime, last: datetime) -> bool:
    return bisect_left(times, first) < bisect_right(times, last)
