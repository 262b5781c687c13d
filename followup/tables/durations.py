"""Durations as exports write them, in words or with colons, in minutes."""

from __future__ import annotations

import re

from followup.names.normalise import key
from followup.tables.cells import number

_PART = re.compile(r"(\d{1,6}(?:[.,]\d{1,3})?) ?([^\W\d_]+)\.?")
_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})")
# First letters of hours, minutes and seconds in the languages that portals export in.
_UNITS = (
    (60.0, re.compile(r"h|std|stunden?|godz|ore|ora|u$|uur|uren|t$|tim|ч|時|小时|시")),
    (1.0, re.compile(r"m|分|분|мин|хв")),
    (1 / 60, re.compile(r"s|秒|초|с")),
    (1440.0, re.compile(r"d|tage?$|日|天|일")),
)


def minutes(text: str) -> float | None:
    """Minutes in `text`: ``1h 13m 42s``, ``1 hr 2 min``, ``1:02:30``, ``32:14`` (minutes and
    seconds), ``204 mins`` or plain minutes; None if it is no duration.
    """
    if len(text) > 60:
        return None
    plain = key(text)
    if clock := _CLOCK.fullmatch(plain):
        hours, whole, seconds = (int(part or 0) for part in clock.groups())
        return round(hours * 60 + whole + seconds / 60, 4)
    return in_words(plain) if re.search(r"[^\W\d_]", plain) else number(plain)


def in_words(text: str) -> float | None:
    """Minutes of a duration that names its units, in one of many languages; else None."""
    plain = key(text[:60])
    parts = _PART.findall(plain)
    if not parts or _PART.sub("", plain).strip(" ,"):
        return None
    found = [_in_minutes(amount, unit) for amount, unit in parts]
    return None if None in found else round(sum(map(float, filter(None, found)), 0.0), 4)


def _in_minutes(amount: str, unit: str) -> float | None:
    size = next((size for size, words in _UNITS if words.match(unit)), None)
    return None if size is None else float(amount.replace(",", ".")) * size
