"""Until when an absent reader says to be away, in English and Japanese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from followup.mail.reading.sentences import folded

_LONGEST = 3000
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar", "february feb februar", "march mar märz", "april apr", "may mai",
            "june jun juni", "july jul juli", "august aug", "september sep sept",
            "october oct oktober", "november nov", "december dec dezember",
        ), 1,
    )
    for name in names.split()
}  # fmt: skip
_NAMED = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DATE = re.compile(
    r"(?P<iso>(?P<y1>\d{4})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})(?!\d))"
    r"|(?:(?:令和(?P<era>\d{1,2})|(?P<y2>\d{4}))年)?(?P<m2>\d{1,2})月(?P<d2>\d{1,2})日"
    rf"|(?P<d3>\d{{1,2}})(?:st|nd|rd|th|\.)?(?: of)? (?P<m3>{_NAMED})\b\.?(?:,? (?P<y3>\d{{4}}))?"
    rf"|\b(?P<m4>{_NAMED})\.? (?P<d4>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<y4>\d{{4}}))?"
    r"|(?<![\d/.])(?P<a5>\d{1,2})[/.](?P<b5>\d{1,2})[/.](?P<y5>\d{4})"
    r"|(?<![\d/.:])(?P<a6>\d{1,2})/(?P<b6>\d{1,2})(?![\d/])"
    r"|(?<![\d月])(?P<d7>\d{1,2})日(?!間|後|以内)"
    r"|(?:until|till|through|back(?: in the office)?(?: on)?"
    r"|return(?:ing)?(?: on)?) (?:next )?(?P<w8>mon|tue|wed|thu|fri|sat|sun)[a-z]*\b"
)
_BEFORE = re.compile(
    r"(?:back|return\w*|resume\w*|available(?: again)?|(?:re)?join\w*|wieder)[^.]{0,40}$"
    r"|(?:復帰|出社|営業開始|業務再開|戻り)[^。]{0,8}$"
)
_UNTIL = re.compile(r"(?:until|till|through|thru|to|bis|jusqu'au|–|-|~|〜|から)[^.。]{0,24}$")
_AFTER = re.compile(
    r"^(?:\s*[(（][^()（）]{1,6}[)）])?[^。.\d]{0,10}(?:まで|迄|に(?:は)?(?:復帰|出社|戻|帰)"
    r"|(?:から|より|以降)[^。\d]{0,10}(?:復帰|出社|通常|営業|業務|対応|再開|勤務))"
)
# So long an absence is a number read wrongly; so long ago is last year's text.
_FARTHEST, _AGO = timedelta(days=400), timedelta(days=31)


def until(words: str, sent_at: datetime | None) -> date | None:
    """The date on which the writer is back, or the last one of the absence, as stated.

    A year that is not said is the one nearest to `sent_at`; None if there is no such date.
    """
    text = folded(words, _LONGEST)
    best: tuple[int, date] | None = None
    for found in _DATE.finditer(text):
        before, after = text[max(0, found.start() - 60) : found.start()], text[found.end() :][:40]
        weight = _weight(before, after, found)
        day = next(_days(found, sent_at), None)
        if day is not None and weight and (best is None or (weight, day) > best):
            best = weight, day
    return best[1] if best else None


def _weight(before: str, after: str, found: re.Match[str]) -> int:
    """How surely this date ends the absence: 0 not at all, 1 a weekday, 3 the day of return."""
    if found["w8"]:
        return 1
    if _BEFORE.search(before) or re.match(r"[^。]{0,8}(?:復帰|出社)", after):
        return 3
    if _UNTIL.search(before) or _AFTER.match(after):
        return 2
    return 0


def _days(found: re.Match[str], sent_at: datetime | None) -> Iterator[date]:
    """What the date may mean, the likeliest first."""
    sent = sent_at.date() if sent_at else None
    if found["w8"]:
        if sent:
            ahead = (_WEEKDAYS.index(found["w8"]) - sent.weekday() - 1) % 7 + 1
            yield sent + timedelta(days=ahead)
        return
    likely = [day for one in _readings(found, sent) for day in _in_year(*one, sent)]
    yield from sorted(likely, key=lambda day: abs(day - sent)) if sent else likely


def _readings(found: re.Match[str], sent: date | None) -> Iterator[tuple[int | None, int, int]]:
    """Year (None: not said), month and day that the signs may stand for."""
    part = {name: value for name, value in found.groupdict().items() if value}
    if "a5" in part or "a6" in part:
        first, second = int(part.get("a5") or part["a6"]), int(part.get("b5") or part["b6"])
        year = int(part["y5"]) if "y5" in part else None
        yield year, first, second
        if first != second and found["y5"]:
            yield year, second, first
    elif "d7" in part:
        if sent:
            yield None, sent.month, int(part["d7"])
            yield None, sent.month % 12 + 1, int(part["d7"])
    else:
        which = next(number for number in "1234" if f"d{number}" in part)
        said = part.get(f"y{which}")
        year = 2018 + int(part["era"]) if "era" in part else int(said) if said else None
        month = part[f"m{which}"]
        yield year, _MONTHS.get(month) or int(month), int(part[f"d{which}"])


def _in_year(year: int | None, month: int, day: int, sent: date | None) -> Iterator[date]:
    years = [year] if year else [sent.year - 1, sent.year, sent.year + 1] if sent else []
    for one in years:
        try:
            found = date(one, month, day)
        except ValueError:
            continue
        if sent is None or -_AGO <= found - sent <= _FARTHEST:
            yield found
