"""Words that are true only until midnight."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.model import Caution
from followup.rendering.checks.passages import unquoted

if TYPE_CHECKING:
    from datetime import date, datetime

_TODAY = re.compile(
    r"(?i)\b(?:today|tonight|this (?:morning|afternoon|evening)|earlier today|just now)\b"
    r"|本日|今日|今夜|今晩|今夕|今朝|先ほど|さきほど|先程|さっき"
)
_YESTERDAY = re.compile(
    r"(?i)\byesterday\b|\blast (?:night|evening)\b|昨日|昨夜|昨晩|ゆうべ|きのう"
)
_TOMORROW = re.compile(r"(?i)\btomorrow\b|明日|あした")


def says_today(subject: str, body: str) -> bool:
    """Whether the words name a day by its distance (today, yesterday, 今夜 ...).

    What stands between quotation marks is a topic or a quotation and does not age.
    """
    text = unquoted(f"{subject}\n{body}")
    return any(day.search(text) for day in (_TODAY, _YESTERDAY, _TOMORROW))


def not_today(subject: str, body: str, day: date, now: datetime) -> Caution | None:
    """A remark if "today" or "yesterday" is no longer true at `now`, or soon will not be."""
    text = unquoted(f"{subject}\n{body}")
    age = (now.date() - day).days
    if (_TODAY.search(text) and age != 0) or (_YESTERDAY.search(text) and age != 1):
        return Caution("drafting.warn-not-today", {"day": day.isoformat()})
    if now.hour >= 23 and (_TODAY.search(text) or _YESTERDAY.search(text)):
        return Caution("drafting.warn-almost-tomorrow")
    return None
