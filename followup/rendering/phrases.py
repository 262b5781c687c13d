"""Ready-made phrases for templates: the session, its day, where a name stood, who I am."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.model import Channel, LinkedAttendance, Profile, Session
from followup.names.greeting import family_or_full, is_japanese
from followup.names.normalise import clean
from followup.texts import say

if TYPE_CHECKING:
    from datetime import date

    from followup.rendering.situation import Situation

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_PLATFORMS = {
    "zoom": "Zoom",
    "teams": "Teams",
    "meet": "Google Meet",
    "google_meet": "Google Meet",
    "webex": "Webex",
}
# What a platform calls a session that nobody gave a topic to.
_NO_TOPIC = re.compile(
    r"(?i)(my|zoom) meeting|.*['’]s? (zoom meeting|personal meeting room)"
    r"|マイ ?ミーティング|.*の ?(zoom ?ミーティング|パーソナル ?ミーティング ?ルーム)"
)
_IN_QUOTES = re.compile(r"[「『\"“]([^「」『』\"“”]+)[」』\"”]")
_BREAK = re.compile(r"\s*[|｜/／(（【\[~〜:：\s]")
_LONGEST_TOPIC = {"en": 60, "ja": 36}
_ALONE = re.compile(
    r"(?i)free-?lanc(e|er|ing)|self[- ]employed|sole trader|independent|none|n/a|-"
    r"|フリー(ランス)?|個人(事業主?|事業者)?|自営(業)?|無所属|なし"
)
_HONORIFIC = re.compile(r"(?<=.)(様|さま|さん|氏|先生)$")


def topic(session: Session, language: str) -> str:
    """The session's topic fit to stand in quotation marks; '' if it has none of its own."""
    text = clean(session.topic or "")
    if _NO_TOPIC.fullmatch(text):
        return ""
    quoted = _IN_QUOTES.fullmatch(text)
    text = inner_quotes(quoted[1] if quoted else text, language)
    longest = _LONGEST_TOPIC[language]
    if len(text) <= longest:
        return text
    ends = [found.start() for found in _BREAK.finditer(text, 0, longest)]
    cut = ends[-1] if ends and ends[-1] >= longest // 4 else longest - 1
    return text[:cut].rstrip() + "…"


def inner_quotes(text: str, language: str) -> str:
    """`text` with quotation marks that can stand within the language's outer ones."""
    if language == "ja":
        return text.replace("「", "『").replace("」", "』")
    return re.sub('["“”]', "'", text)


def session_names(situation: Situation, subject: str) -> tuple[str, str]:
    """The session with its day, in full and short; `subject` is its topic or ''.

    "Today" is a matter of the user's own clock and ends at midnight (docs/messages.md, rule 10).
    """
    session, language = situation.session, situation.language
    today = situation.now.date()
    age = (today - session.day).days
    day = {0: "today", 1: "yesterday"}.get(age, "date")
    suffix = f"{day}-topic" if subject else day
    brief = day if session.discreet else suffix
    short = "casual" if situation.channel is Channel.COPY else "short"
    values = {
        "topic": subject,
        "place": _PLATFORMS.get(session.platform or "") or say("phrases.online", language),
        "date": dated_day(session.day, today, language),
    }
    return (
        say(f"phrases.session-{suffix}", language, **values),
        say(f"phrases.{short}-{brief}", language, **values),
    )


def dated_day(day: date, today: date, language: str) -> str:
    """22 November, 11月22日; with the year where it is not this one."""
    key = "phrases.date" if abs((today - day).days) < 300 else "phrases.date-year"
    return say(key, language, day=day.day, month=_month(day, language), year=day.year)


def _month(day: date, language: str) -> str:
    return str(day.month) if language == "ja" else _MONTHS[day.month - 1]


def earlier_session(earlier: Session, situation: Situation, style: str, *, named: bool) -> str:
    """An earlier session with its month, and with its topic where it is `named`.

    `style` is ``mail`` or ``casual``. The day itself is said in its own month only; a day that
    was assumed is not said at all.
    """
    language, today = situation.language, situation.now.date()
    subject = topic(earlier, language) if named else ""
    day = earlier.day
    when, suffix = _when(earlier, today), "-topic" if subject else ""
    said = say(
        f"phrases.when-{when}",
        language,
        date=dated_day(day, today, language),
        month=_month(day, language),
        year=day.year,
    )
    return say(f"phrases.{style}-earlier{suffix}", language, topic=subject, when=said)


def _when(earlier: Session, today: date) -> str:
    if earlier.day_assumed:
        return "unknown"
    months = (today.year - earlier.day.year) * 12 + today.month - earlier.day.month
    return "date" if months == 0 else "month" if months < 11 else "month-year"


def list_name(line: LinkedAttendance, language: str) -> str:
    """What the reader would call the list that `line` stands in."""
    return say(f"phrases.list-{line.kind}", language)


def greeting(name: str, given: str | None, family: str | None, language: str) -> str:
    """The name to greet by, without 様 or さん of its own."""
    return full_name(family_or_full(name, given, family, language), language)


def full_name(name: str, language: str) -> str:
    """`name` as it stands, in Japanese without 様 or さん of its own."""
    found = clean(name)
    return _HONORIFIC.sub("", found) if language == "ja" else found


def organization(me: Profile) -> str:
    """The user's organisation; '' where they work for themselves: nobody is "at freelance"."""
    found = clean(me.organization or "")
    return "" if _ALONE.fullmatch(found) else found


def introduction(me: Profile, language: str, *, known: bool = False) -> str:
    """One sentence on who the user is, from what the profile holds; '' without a name.

    Who is `known` to the reader says but the name, as one does among acquaintances.
    """
    name = clean(me.name or "")
    if not name:
        return ""
    told = {
        "job": _readable(me.job_title, language),
        "organization": organization(me),
        "industry": _readable(me.industry, language),
    }
    if told["organization"] and told["job"]:
        told["industry"] = ""
    elif told["job"] and told["industry"]:
        told["job"] = ""
    if known:
        told["job"] = told["industry"] = ""
    opening = "me-known" if known else "me"
    key = "-".join([opening, *(part for part, value in told.items() if value)])
    shown = greeting(name, None, None, "ja") if language == "ja" else name
    return say(f"phrases.{key}", language, name=shown, **told)


def _readable(text: str | None, language: str) -> str:
    """`text`, or '' where an English reader could not read it."""
    found = clean(text or "").rstrip(".。")
    return "" if language == "en" and is_japanese(found) else found
