"""Until when an absent reader says to be away, in several languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.mail.reading.dates import numbered, stated
from followup.mail.reading.sentences import folded

if TYPE_CHECKING:
    from datetime import date, datetime

    from followup.mail.reading.dates import Stated

_LONGEST, _MOST = 3000, 40
_SENTENCE = re.compile(r"[。!?！？\n]|(?<=[a-zäöüéñ]{4})\.(?:\s|$)|(?<=\d)\. (?=[a-z]+ )")
# "Monday, ", "the ", "den ": what may stand between a word and its date.
_DAY = (
    r"(?:(?:next|on|the|le|el|am|dem|den|du|lunes|lundi|[a-zäéáû]{2,9}tag|[a-zéá]{3,6}day|mittwoch"
    r"|mon|tue|wed|thu|fri|sat|sun|mardi|mercredi|jeudi|vendredi|samedi|dimanche|martes"
    r"|miércoles|jueves|viernes)[,.]? \(?){0,3}"
)
_RETURN = re.compile(
    r"\b(?:back|return\w*|resum\w*|re-?open\w*|available|reachable|rejoin\w*|wieder|zurück|kehre|retour|reviens|rentre"
    r"|reprends|vuelvo|volveré|regres\w+|vuelta|reincorpor\w*)\b[^\d]{0,30}$"
    r"|\b(?:no|not|without|unable|won't|cannot|can't)\b[^\d]{0,40}\bbefore (?:the )?$"
    r"|(?:復帰|出社|営業開始|再開|戻り|返回|回来|恢复|복귀)[^。\d]{0,10}$"
)
_FROM = re.compile(rf"\b(?:ab|am)(?: dem| den)? {_DAY}$")
_AGAIN = re.compile(r"^.{0,40}\b(?:wieder|zurück)\b")
_PAREN = r"^(?:\s*[(（][^()（）]{1,6}[)）])?"
_BACK_AFTER = re.compile(
    rf"{_PAREN}[^。.\d]{{0,4}}(?:に(?:は)?[^。\d]{{0,6}}(?:復帰|出社|戻|帰)"
    r"|(?:から|より|以降)[^。\d]{0,12}(?:復帰|出社|通常|営業|業務|対応|再開|勤務)"
    r"|(?:返回|回来|回來|恢复|复工|上班)|(?:에|부터)[^.\d]{0,10}(?:복귀|출근|업무|돌아))"
    rf"|{_PAREN}[^。\d]{{0,8}}(?:復帰|出社)"
)
# The day from which answers come may be a later one than the day of return.
_ANSWERS = re.compile(
    r"\b(?:respond|reply|answer|get back)\b[^\d]{0,16}\b(?:on|from|after)[^\d]{0,12}$"
)
_ANSWERS_AFTER = re.compile(
    rf"{_PAREN}[^。.\d]{{0,4}}(?:から|より|以降)[^。\d]{{0,12}}(?:返信|返事|連絡)"
)
_UNTIL = re.compile(
    rf"(?:\b(?:until|till|til|through|thru|up to(?: and including)?|bis(?: zum| einschliesslich)?"
    rf"|jusqu'(?:au|à)|hasta)(?: (?:cob|eod|end of|close of business)(?: on)?)? {_DAY}|[至到]\s?)$"
)
_RANGE = re.compile(
    r"(?:\d(?:st|nd|rd|th)?|[日일号)）])[.,]?(?: ?[a-zäéûü]{3,10}\.?)?(?:,? \d{4})?"
    rf"\s?(?:부터|から|to|-|–|—|~|〜|bis(?: zum)?|au|al|through|thru|until|[至到])\s?{_DAY}$"
)
_UNTIL_AFTER = re.compile(rf"{_PAREN}\s?[^。.\d]{{0,4}}?(?:まで|迄|까지|は(?:終日)?お?休)")
_AWAY = re.compile(
    r"\b(?:away|out|off|leave|vacation|holidays?|absent\w*|absence|abwesen\w*|clos\w+|travel\w*|pto"
    r"|sabbatical|unavailable|limited access|urlaub|geschlossen|nicht|ausser|congé|vacances"
    r"|vacaciones|fuera|cerrad\w+|ooo|ooto|trip)\b|不在|休|留守|出張|外出|閉|産前|育児|외출|부재"
    r"|휴가|휴무|출장"
)


def until(words: str, sent_at: datetime | None) -> date | None:
    """The day on which the writer is back, else the last one of the absence, as stated.

    A year that is not said is the one nearest to `sent_at`; None if there is no such date.
    """
    text = numbered(folded(words, _LONGEST))
    found = stated(text, sent_at.date() if sent_at else None)[:_MOST]
    weighed = [(_weight(text, one), one.exact, one.day) for one in found]
    best = max((one for one in weighed if one[0]), default=None)
    return best[2] if best else None


def _weight(text: str, one: Stated) -> int:
    """How surely this day ends the absence: 0 not at all, 1 a day from which answers come or until
    which something goes on, 2 its last day, 3 the day of return."""
    before = _SENTENCE.split(text[max(0, one.start - 80) : one.start])[-1]
    after = _SENTENCE.split(text[one.end : one.end + 60])[0]
    if _RETURN.search(before) or _BACK_AFTER.match(after):
        return 3
    if _FROM.search(before) and _AGAIN.match(after):
        return 3
    away = _AWAY.search(f"{before} {after}") is not None
    if _UNTIL.search(before) or _UNTIL_AFTER.match(after):
        return 1 + away
    if _ANSWERS.search(before) or _ANSWERS_AFTER.match(after):
        return 1
    spans = one.exact and (one.range or _RANGE.search(before) is not None)
    return 2 if away and spans else 0
