"""Local times as exports write them; the order of day and month is decided per file."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from followup.model import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

_CLOCK = (
    r"(?:[ ,T]+(?P<before>[午上下오][前後午전후])? ?(?P<hour>\d{1,2})[:時.](?P<minute>\d{2})分?"
    r"(?:[:.](?P<second>\d{2})秒?)?(?:[.,]\d+)?"
    r" ?(?P<half>[ap]\.? ?m\.?)?(?: ?Z| ?[A-Z]{3,4}| GMT.*)?)?"
)
_YEAR_FIRST = re.compile(
    r"(?P<y>\d{4})[-/.年] ?(?P<m>\d{1,2})[-/.月] ?(?P<d>\d{1,2})日?" + _CLOCK, re.IGNORECASE
)
_NUMBERS = re.compile(
    r"(?P<a>\d{1,2})(?P<sign>[-/.]) ?(?P<b>\d{1,2})[-/.] ?(?P<y>\d{4}|\d{2})" + _CLOCK,
    re.IGNORECASE,
)
# A name may go on behind its date: "(1)" where it was downloaded twice, then the extension.
_NAMED = re.compile(r"(?<!\d)(\d{1,2}-\d{1,2}-(?:\d{4}|\d{2}))(?: ?\(\d+\))?(?:\.\w{1,5})*$")
_WORDS = re.compile(
    r"(?:[a-z]{2,9}\.?, )?(?:(?P<d>\d{1,2})\.? (?:de )?)?(?P<word>[^\W\d]{3,10})\.? ?(?:de )?"
    r"(?:(?P<d2>\d{1,2}),? )?(?P<y>\d{4})" + _CLOCK,
    re.IGNORECASE,
)
_MONTHS = (
    "jan ene", "feb fév fev", "mar mär mrz", "apr abr avr", "may mai mag", "jun juin giu",
    "jul juil lug", "aug ago aoû", "sep set", "oct okt out ott", "nov", "dec dic dez déc",
)  # fmt: skip
# Lists of sessions are not older, nor from the end of time, where sums of dates overflow.
YEARS = range(1990, 2100)


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file's dates are to be read; `problem` is set where that was an assumption."""

    day_first: bool
    problem: Problem | None = None


def reading(
    stamps: Iterable[str] | Mapping[str, int], told: str | None = None, dated: str = ""
) -> Reading:
    """The order of day and month over all `stamps` of a file (`told`: the user's word).

    Of stamps that come often, a mapping may tell how often.

    A number over 12 decides, then the shape 5/04 (no country writes months that way), then the
    date M-D-YY that ends the file name `dated`, then days that only fit together one way; else
    AM or PM means the month first and anything else the day, which is reported.
    """
    found = ((_NUMBERS.fullmatch(_plain(stamp)), n) for stamp, n in Counter(stamps).items())
    hits = {hit: n for hit, n in found if hit}
    if told or not hits:
        return Reading(told != "month")
    day = sum(n for hit, n in hits.items() if int(hit["a"]) > 12 or hit["sign"] == ".")
    month = sum(n for hit, n in hits.items() if int(hit["b"]) > 12)
    open_ = [hit for hit in hits if hit["a"] != hit["b"]]
    if day != month or not open_:
        return Reading(day > month)
    if all(len(hit["a"]) == 1 and hit["b"][0] == "0" for hit in open_):
        return Reading(True)
    if (named := _by_name(open_, dated)) is not None:
        return Reading(named)
    by_day, by_month = _spread(hits, True), _spread(hits, False)
    if min(by_day, by_month) <= 2 and max(by_day, by_month) > 20:
        return Reading(by_day < by_month)
    day_first = not any(hit["half"] for hit in hits)
    return Reading(day_first, _assumed(open_[0], day_first))


def _by_name(hits: list[re.Match[str]], dated: str) -> bool | None:
    """Whether the day comes first, if that alone makes a date the one in the file name."""
    name = _NAMED.search(dated[-60:])
    told = parse(name[1], False) if name else None
    fits = {
        day_first
        for day_first in (True, False)
        for hit in hits
        if told and (moment := _moment(hit, day_first)) and moment.date() == told.date()
    }
    return fits.pop() if len(fits) == 1 else None


def _assumed(hit: re.Match[str], day_first: bool) -> Problem:
    written = hit[0].split()[0].rstrip(",")
    found = _moment(hit, day_first)
    stated = found.date().isoformat() if found else written
    return Problem("importing.problem-date-order", {"written": written, "read": stated})


def _spread(hits: Collection[re.Match[str]], day_first: bool) -> int:
    """Days from the earliest to the latest date in this order; huge if it is no date."""
    found = [_moment(hit, day_first) for hit in hits]
    known = [moment for moment in found if moment]
    return (max(known) - min(known)).days if len(known) == len(found) else 10**6


def parse(stamp: str, day_first: bool) -> datetime | None:
    """The local time that `stamp` states, or None if it is none (``--`` and such)."""
    plain = _plain(stamp)
    if len(plain) > 60:
        return None
    if hit := _YEAR_FIRST.fullmatch(plain):
        return _datetime(hit, hit["y"], hit["m"], hit["d"])
    if hit := _NUMBERS.fullmatch(plain):
        return _moment(hit, day_first)
    if hit := _WORDS.fullmatch(plain):
        word, day = hit["word"].casefold(), hit["d"] or hit["d2"] or ""
        month = next((i for i, w in enumerate(_MONTHS, 1) if word.startswith(tuple(w.split()))), 0)
        return _datetime(hit, hit["y"], str(month), day)
    return None


def _moment(hit: re.Match[str], day_first: bool) -> datetime | None:
    a, b = int(hit["a"]), int(hit["b"])
    if a > 12 or b > 12:
        day_first = a > 12
    day, month = (a, b) if day_first else (b, a)
    return _datetime(hit, hit["y"], str(month), str(day))


def _datetime(hit: re.Match[str], year: str, month: str, day: str) -> datetime | None:
    stated = int(year) + (2000 if len(year) == 2 else 0)
    if stated not in YEARS:
        return None
    hour, half = int(hit["hour"] or 0), (hit["half"] or "")[:1].casefold()
    if half or hit["before"]:
        hour = hour % 12 + (12 if half == "p" or hit["before"] in ("午後", "下午", "오후") else 0)
    try:
        return datetime(  # noqa: DTZ001 - what a platform's file states is local and naive
            stated,
            int(month),
            int(day),
            hour,
            int(hit["minute"] or 0),
            int(hit["second"] or 0),
        )
    except ValueError:
        return None


def _plain(stamp: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", stamp[:80]).split())
