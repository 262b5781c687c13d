"""The days that a text states, as people write them in several languages."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier enero", "february feb februar février febrero",
            "march mar märz mars marzo", "april apr avril abril", "may mai mayo",
            "june jun juni juin junio", "july jul juli juillet julio", "august aug août agosto",
            "september sep sept septembre septiembre", "october oct oktober okt octobre octubre",
            "november nov novembre noviembre", "december dec dezember dez décembre diciembre",
        ), 1,
    )
    for name in names.split()
}  # fmt: skip
_NAMED = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAYS = (
    "monday mon montag lundi lunes 月", "tuesday tue tues dienstag mardi martes 火",
    "wednesday wed mittwoch mercredi miércoles 水",
    "thursday thu thur thurs donnerstag jeudi jueves 木", "friday fri freitag vendredi viernes 金",
    "saturday sat samstag samedi sábado 土", "sunday sun sonntag dimanche domingo 日",
)  # fmt: skip
_DAYS = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}
_LATIN_DAYS = "|".join(sorted((one for one in _DAYS if len(one) > 1), key=len, reverse=True))
_NEAR = {"tomorrow": 1, "morgen": 1, "demain": 1, "mañana": 1, "明日": 1, "明後日": 2, "翌日": 1}
_TO = r"\s?(?:to|-|–|—|~|〜|through|thru|until)\s?(?:the )?"
_TH = r"(?:st|nd|rd|th)?"
_DATE = re.compile(
    r"(?<![\d.])(?P<y1>\d{4})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})(?!\d)"
    r"|(?:(?:令和(?P<era>\d{1,2}|元)|(?P<y2>\d{4})) ?[年년] ?)?(?P<m2>\d{1,2}) ?[月월] ?"
    r"(?P<d2>\d{1,2}) ?[日일号]"
    rf"|(?<![\d/.:])(?P<d3>\d{{1,2}})(?:st|nd|rd|th|\.|er)?(?: (?:of|de))? (?P<m3>{_NAMED})\b\.?"
    r"(?:,? (?:de )?(?P<y3>\d{4}))?"
    rf"|\b(?P<m4>{_NAMED})\.? (?P<d4>\d{{1,2}}){_TH}\b(?!:)"
    rf"(?:{_TO}(?P<e4>\d{{1,2}}){_TH}\b(?![:/.]\d))?(?:,? (?P<y4>\d{{4}})(?!\d))?"
    r"|(?<![\d/.])(?P<d5>\d{1,2})\.(?P<m5>\d{1,2})\.(?P<y5>\d{4}|\d{2})?(?![\d])"
    r"|(?<![\d/.])(?P<a6>\d{1,2})[/](?P<b6>\d{1,2})(?:[/](?P<y6>\d{4}|\d{2}))?(?![\d/])"
    r"|(?<![\d月/])(?P<d7>\d{1,2})日(?!間|後|以内|中|目|前)"
    r"|\b(?P<d8>\d{1,2})(?:st|nd|rd|th)\b(?! of| [a-z]+ (?:time|floor))"
    rf"|\b(?:end of|ende|fin de?|finales de) (?P<last>{_NAMED}|(?:the |this )?month)\b"
    r"|(?P<end>(?:\d{1,2}|今)?月末)"
    # "mon bureau" is no Monday.
    rf"|\b(?P<w9>{_LATIN_DAYS})\b(?<!\bmon(?= [a-z]))(?<!\bsun)"
    r"|(?P<next>来週の?)?(?P<w10>[月火水木金土日])曜"
    rf"|(?P<near>{'|'.join(_NEAR)})(?!中)"
)
_KANJI = {sign: number for number, sign in enumerate("〇一二三四五六七八九")}
_NUMBER = re.compile(r"[〇一二三四五六七八九十]{1,4}(?=[年月日])(?!日曜|月曜)")
# So long an absence is a number read wrongly; so long ago is last year's text.
_FARTHEST, _AGO = timedelta(days=400), timedelta(days=31)
_MONTH_FIRST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DAY_FIRST = re.compile(r"\b(?:bis|ich|bin|vom|wieder|je|suis|jusqu|retour|estaré|hasta|del)\b")
_Numbers = dict[str, str]


class Stated(NamedTuple):
    """A day as it stands in a text, from `start` to `end`.

    `exact` is False for "Friday" and the like; `range` is True where two days are said in one.
    """

    start: int
    end: int
    day: date
    exact: bool = True
    range: bool = False


def stated(text: str, sent: date | None) -> list[Stated]:
    """The days in `text` (folded, with `numbered` numerals), in order.

    Of a day without a year, or with its month and day in doubt, the meaning nearest to `sent`;
    without `sent` only whole dates count.
    """
    found: list[Stated] = []
    month_first = _order(text, sent)
    for match in _DATE.finditer(text):
        parts = {name: value for name, value in match.groupdict().items() if value}
        before = found[-1].day if found and match.start() - found[-1].end < 12 else None
        day = _day(parts, sent, before, month_first)
        if day is not None:
            exact = not parts.keys() & {"w9", "w10", "near"}
            found.append(Stated(match.start(), match.end(), day, exact, "e4" in parts))
    return found


def numbered(text: str) -> str:
    """`text` with the kanji of years, months and days as digits: 十一月三十日 becomes 11月30日."""
    return _NUMBER.sub(lambda found: str(_value(found[0])), text)


def _value(signs: str) -> int:
    tens, ten, ones = signs.rpartition("十")
    if not ten:
        return int("".join(str(_KANJI[sign]) for sign in signs))
    return 10 * (_KANJI.get(tens, 0) if tens else 1) + (_KANJI.get(ones, 0) if ones else 0)


def _day(parts: _Numbers, sent: date | None, before: date | None, month_first: bool) -> date | None:
    if parts.keys() & {"w9", "w10", "near"}:
        return _by_name(parts, sent) if sent else None
    if alone := parts.get("d7") or parts.get("d8"):
        return _alone(int(alone), before, sent) if sent else None
    if parts.keys() & {"last", "end"}:
        return _last(parts, sent) if sent else None
    return _nearest(_in_year(*_numbers(parts, month_first), sent), sent)


def _by_name(parts: _Numbers, sent: date) -> date:
    if "near" in parts:
        return sent + timedelta(days=_NEAR[parts["near"]])
    number = _DAYS[parts.get("w9") or parts["w10"]]
    if "next" in parts:
        return sent + timedelta(days=7 - sent.weekday() + number)
    return sent + timedelta(days=(number - sent.weekday() - 1) % 7 + 1)


def _last(parts: _Numbers, sent: date) -> date | None:
    """The last day of a month, of this one where none is named."""
    named = parts.get("last") or parts["end"].removesuffix("月末")
    month = _MONTHS.get(named) or (int(named) if named.isdecimal() else sent.month)
    if not 1 <= month <= 12:
        return None
    year = sent.year + (month < sent.month)
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _alone(number: int, before: date | None, sent: date) -> date | None:
    """A day of the month that was named just before, else the next one of that number."""
    for month in range(sent.month - 1, sent.month + 2):
        first = before or date(sent.year + month // 12, month % 12 + 1, 1)
        try:
            day = first.replace(day=number)
        except ValueError:
            continue
        if before or day >= sent:
            return day
    return None


def _numbers(parts: _Numbers, month_first: bool) -> tuple[int | None, int, int]:
    """Year (None: not said), month and day."""
    which = next(number for number in "123456" if f"d{number}" in parts or f"a{number}" in parts)
    said = parts.get(f"y{which}")
    year = int(said) + (2000 if len(said) == 2 else 0) if said else None
    if which == "6":
        first, second = int(parts["a6"]), int(parts["b6"])
        return (year, first, second) if month_first else (year, second, first)
    if "era" in parts:
        year = 2018 + (1 if parts["era"] == "元" else int(parts["era"]))
    month = parts[f"m{which}"]
    return year, _MONTHS.get(month) or int(month), int(parts.get("e4") or parts[f"d{which}"])


def _in_year(year: int | None, month: int, day: int, sent: date | None) -> Iterator[date]:
    years = [year] if year else [sent.year - 1, sent.year, sent.year + 1] if sent else []
    for one in years:
        try:
            found = date(one, month, day)
        except ValueError:
            continue
        if sent is None or -_AGO <= found - sent <= _FARTHEST:
            yield found


def _order(text: str, sent: date | None) -> bool:
    """Whether 3/12 is the twelfth of March in all of `text`: by its language, else by what fits.

    What fits better makes every such date one of the calendar, and lies nearer to `sent`.
    """
    if _MONTH_FIRST.search(text):
        return True
    dates = [one for one in _DATE.finditer(text) if one["a6"]]

    def far(month_first: bool) -> tuple[int, int]:
        days = [_slashed(one.groupdict(), month_first, sent) for one in dates]
        gaps = [abs(day - sent).days for day in days if day and sent]
        return sum(day is None for day in days), sum(gaps)

    american, european = far(True), far(False)
    if american[0] == european[0] and _DAY_FIRST.search(text):
        return False
    return american <= european


def _slashed(groups: dict[str, str | None], month_first: bool, sent: date | None) -> date | None:
    parts = {name: value for name, value in groups.items() if value}
    return _nearest(_in_year(*_numbers(parts, month_first), sent), sent)


def _nearest(likely: Iterable[date], sent: date | None) -> date | None:
    return min(likely, key=lambda day: abs(day - (sent or day)), default=None)
