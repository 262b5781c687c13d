"""Day, hour, who hosted, who came, and what of it is certain: docs/messages.md, rules 4 and 10."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from tests.examples.evening import Written
from tests.examples.passages import letter, own_words

_TODAY = re.compile(r"\b[Tt]oday\b|\b[Tt]onight\b|\bthis evening\b|本日|今日|今夜|今晩")
_YESTERDAY = re.compile(r"\b[Yy]esterday\b|昨日|昨夜|昨晩")
_DATE = re.compile(
    r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b|\d{1,2}月\d{1,2}日"
)
_LATE = re.compile("夜分")
_THANKS = re.compile(r"[Tt]hank you for (?:joining|coming)|ご参加(?:いただき|くださり|くださった)")
_HOSTED = re.compile(r"\bI hosted\b|which I hosted|を主催|主催(?:いた|を)|私が主催")
_THERE_TOO = re.compile(r"I was there(?: too)?|We were both at|私も参加|so was I")
_NO_SHOW = re.compile(
    r"something came up|ご都合がつかなかった|you could not|お申し込みをいただき、"
)
_REPROACH = re.compile(
    r"\b(?:missed|absent|did not (?:come|show)|no-show|didn't)\b|欠席|来られなかった|不参加"
)
_ASKED = re.compile(
    r"\?|\b[Ii]f (?:you|it|that|there|I)\b|でしょうか|でしたら|ましたら|人違い|かと(?:存じ|思い)"
)


def _at(written: Written) -> datetime:
    return written.evening.now.astimezone(ZoneInfo(written.evening.me["timezone"]))


def day(written: Written) -> Iterator[str]:
    """The subject and the body name the session's day as it is on the user's clock."""
    said = own_words(f"{written.draft['subject'] or ''}\n{written.body}")
    age = (_at(written).date() - written.evening.day).days
    today, yesterday = bool(_TODAY.search(said)), bool(_YESTERDAY.search(said))
    if today != (age == 0):
        yield f"today or not, {age} days after"
    if yesterday != (age == 1):
        yield f"yesterday or not, {age} days after"
    if bool(_DATE.search(said)) != (age > 1):
        yield f"a date or not, {age} days after"


def lateness(written: Written) -> Iterator[str]:
    late = not 5 <= _at(written).hour < 21
    says = bool(_LATE.search(written.body))
    if says and not (late and written.japanese):
        yield "says that it is late, which it is not"
    if late and written.japanese and written.mail and not says:
        yield f"does not say that it is late at {_at(written):%H:%M}"


def hosting(written: Written) -> Iterator[str]:
    said, hosted = own_words(letter(written)), written.evening.said["hosted"]
    if not hosted and (found := _THANKS.search(said)):
        yield f"a guest says {found.group()!r}"
    if not hosted and (found := _HOSTED.search(said)):
        yield f"a guest says {found.group()!r}"
    if hosted and (found := _THERE_TOO.search(said)):
        yield f"the host says {found.group()!r}"
    if _NO_SHOW.search(said) and not (hosted and written.marked.get("absent")):
        yield "takes for absent who is not"
    if written.marked.get("absent") and _THANKS.search(said):
        yield "thanks for coming who did not come"
    if found := _REPROACH.search(said):
        yield f"reproaches: {found.group()!r}"


def asking(written: Written) -> Iterator[str]:
    """Where address or presence are not certain, a question or a condition stands.

    That of the last paragraph, which asks for an answer, does not count.
    """
    if written.marked.get("own"):
        return
    said = letter(written).rpartition("\n\n")[0] if written.mail else written.body
    if not _ASKED.search(own_words(said)):
        yield "states what is not certain"
