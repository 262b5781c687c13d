"""Words that are true for a day: until when a yes to them holds, and what to say afterwards.

Only what surely speaks of the session's own day is put into a date; where any "today" is left
that does not, a human must read the words again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from followup.rendering.aging import english, japanese
from followup.rendering.aging.edits import Change, applied, masked
from followup.rendering.checks.day import says_today
from followup.rendering.phrases import dated_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from followup.model import Rendered

# An approval is a yes to words of tonight, not a standing order.
HOLDS = timedelta(hours=48)
_LANGUAGES = {"en": english.changes, "ja": japanese.changes}
# Of the hour, not of the day: never a reason of their own to ask.
_GREETINGS = {"ja": japanese.greetings}


@dataclass(frozen=True, slots=True)
class Dated:
    """Words that name the day by its date, their claims too.

    `changes` are (before, after) in short, each once.
    """

    words: Rendered
    changes: tuple[tuple[str, str], ...]


def expiry(subject: str, body: str, now: datetime) -> datetime:
    """When a yes given `now` (aware, the user's zone) ends: words of today end with the day."""
    end = now + HOLDS
    if says_today(subject, body):
        midnight = datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
        end = min(end, midnight)
    return end.astimezone(UTC)


def dated(words: Rendered, *, day: date, said_on: date, today: date) -> Dated | None:
    """The words of `said_on` with the session's `day` in place of "today" or "yesterday".

    None where that would not be true, might read wrong, or would leave a word that ages.
    Quotations stay as they are.
    """
    date, days = dated_day(day, today, words.language), (said_on - day).days
    shown: list[tuple[str, str]] = []

    def changed(text: str, found: Iterable[Change]) -> str:
        every = [*found]
        shown.extend((change.before, change.after) for change in every)
        return applied(text, every)

    def put(text: str) -> str:
        return changed(text, _LANGUAGES[words.language](masked(text), days, date))

    def greet(text: str) -> str:
        of_the_hour = _GREETINGS.get(words.language)
        return changed(text, of_the_hour(masked(text))) if of_the_hour else text

    subject, body = put(words.subject), put(words.body)
    if not shown or says_today(subject, body):
        return None
    body = greet(body)
    changes = tuple(dict.fromkeys(shown))
    claims = tuple(replace(claim, text=greet(put(claim.text))) for claim in words.claims)
    return Dated(replace(words, subject=subject, body=body, claims=claims), changes)
