"""English: "today's session" becomes "the session on 22 November"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.rendering.aging.edits import HIDDEN, Change, Edit, around

if TYPE_CHECKING:
    from collections.abc import Iterator

# Days since -> the words for that day.
_WHEN = {
    0: r"[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening)|[Ee]arlier today",
    1: r"[Yy]esterday|[Ll]ast (?:night|evening)",
}
_NOUN = (
    r"(?:[\w&/-]+ ){0,3}?(?:session|meetup|event|talk|seminar|webinar|workshop|lecture"
    r"|presentation|panel|gathering|study group)\b"
)
_TOPIC = rf"(?: {HIDDEN}+)?"
_NO_ARTICLE = r"(?<!\b[Tt]he )(?<!\b[Oo]ur )(?<!\b[Yy]our )(?<!\b[Mm]y )"
# What may follow a date without making it belong to something else ("today's session notes").
_END = (
    r"(?=\s*(?:$|[.,;:!?)]|[–—-] )| (?:and|but|because|which|that|where|when|with|by|about|from|in"
    r"|at|I|you|we|was|were|made|gave|helped|went|had)\b)"
)
# What somebody did with the user on that day; the second ones want an object before the day.
_DONE = (
    r"for (?:coming|joining|attending|taking part|being there|speaking|presenting|hosting)"
    r"|met|attended|joined|asked|spoke|talked|presented"
)
_DONE_TO = (
    r"(?:was|were) (?:[\w']+ ){1,4}?to (?:meet|see|hear|talk|speak|listen|have|learn)"
    r"|for your|saw|heard|enjoyed|learned|learnt"
)
_ON_THE_WAY = rf"[^\n.!?;:,{HIDDEN}]{{0,60}}?"
_PAST = rf"\b(?:(?:{_DONE})\b|(?:{_DONE_TO}) [^\W_]){_ON_THE_WAY}"
# "thank you for today", "the talk of today": no date can stand there as it is.
_TAKES_A_NOUN = re.compile(
    r"(?i)\b(?:of|for|from|and|or|the|a|this|until|since|about|on|in|at|to|by|with|as|than|like|all"
    r"|your|my|our)$"
)
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n")
# A sentence on what is to come, or on the writing itself, does not speak of that evening.
_TO_COME = re.compile(
    r"(?i)\b(?:will|shall|going to|gonna|hope|hoping|look(?:ing)? forward|plan(?:ning)?|let['’]?s"
    r"|until|till|later|next|soon)\b|['’]ll\b|\bsee you\b(?<!to see you)"
)
_NOW = re.compile(
    r"(?i)\b(?:am|is|are|can|could|may|might|would|do|does|have|has|need|want|wr[io]t\w*|contact"
    r"\w*|reach\w*|send\w*|sent|e?-?mail\w*|messag\w*)\b|['’](?:m|re|d|ve)\b"
)


def changes(text: str, days: int, date: str) -> Iterator[Change]:
    """All changes to a masked `text` that was written so many `days` after the session."""
    when = _WHEN.get(days)
    if when is None:
        return
    whose = rf"{_NO_ARTICLE}\b({when})['’]s ({_NOUN}{_TOPIC}|{HIDDEN}+){_END}"
    for found in re.finditer(whose, text, re.MULTILINE):
        yield from _of_that_day(text, found, date)
    noun = rf"\b(?:[Tt]he|[Oo]ur|[Yy]our) {_NOUN}{_TOPIC} ({when}){_END}"
    past = rf"{_PAST} ({when}){_END}"
    told = {found.start(1): found for found in _past(text, past, _NOW)}
    told |= {found.start(1): found for found in _past(text, noun, _TO_COME)}
    for found in told.values():
        edit = Edit(found.start(1), found.end(1), f"on {date}")
        yield Change((edit,), found[1], edit.new)


def _past(text: str, pattern: str, never: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What is found in sentences that tell of what was."""
    for found in re.finditer(pattern, text, re.MULTILINE):
        sentence = around(text, found, _SENTENCE_END)
        if _TAKES_A_NOUN.search(text[: found.start(1) - 1][-10:]):
            continue
        if found[1][0].islower() and not (never.search(sentence) or _TO_COME.search(sentence)):
            yield found


def _of_that_day(text: str, found: re.Match[str], date: str) -> Iterator[Change]:
    """Possessives: a capital one must open its sentence."""
    before = text[: found.start()].rstrip(" (*–—-")
    opens = before[-1:] in {"", ".", "!", "?", "\n"}
    if _TO_COME.search(around(text, found, _SENTENCE_END)) or (found[1][0].isupper() and not opens):
        return
    quoted = found[2].startswith(HIDDEN)
    article = "" if quoted else "The " if found[1][0].isupper() else "the "
    edits = (
        Edit(found.start(), found.start(2), article),
        Edit(found.end(2), found.end(2), f" on {date}"),
    )
    shown = found[2].replace(HIDDEN, "").rstrip() or "“…”"
    own = text[found.start() : found.start(2)]
    yield Change(edits, own + shown, f"{article}{shown} on {date}")
