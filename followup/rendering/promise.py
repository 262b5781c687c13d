"""The user's own promise, turned so that it can be quoted in a letter to whom it was made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.model import Channel
from followup.names.normalise import clean
from followup.rendering import quoting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.rendering.situation import Situation

# What a promise in a chat begins with says nothing in a letter.
_ASSENT = re.compile(
    r"^(?:(?:oh|ah|sure(?: thing)?|yes|yeah|yep|ok(?:ay)?|of course|certainly|absolutely|gladly"
    r"|no problem|good (?:idea|point|question)|thanks?(?: you)?|hi|hello|hey|great"
    r"|はい|ええ|もちろんです?|もちろん|了解です|承知しました|わかりました"
    r"|ありがとうございます)(?:[\s,.:;!、。！～〜]+|$))+",
    re.IGNORECASE,
)
_TITLE = r"(?:さん|様|さま|先生|氏|くん|君|-?san\b)?"
_AFTER = r"(?:[\s,:;.!、。：！–-]+|(?:に|へ)(?:は|も)?、?)"
# A copy text has little room beside it.
_ROOM = {"en": 44, "ja": 24}


def promised(situation: Situation) -> str:
    """The promise that the match rests on, quoted short; '' where it cannot or may not be quoted.

    Without the reader's name, which the letter greets by already.
    """
    text, _ = _made(situation)
    if not text:
        return ""
    room = _ROOM if situation.channel is Channel.COPY else None
    turned = _ASSENT.sub("", _unnamed(_ASSENT.sub("", clean(text)), situation))
    return _upper(quoting.quote(turned, situation.language, room=room))


def source(situation: Situation) -> str:
    """File, line and time of the promise."""
    return _made(situation)[1]


def _made(situation: Situation) -> tuple[str, str]:
    """The whole sentence and its source; nothing that was said in a closed session."""
    match = situation.match
    for reason in match.reasons if match and not situation.session.closed else ():
        if "promised" in reason.values:
            return str(reason.values["promised"]), reason.source
    return "", ""


def _unnamed(text: str, situation: Situation) -> str:
    names = sorted(set(_names(situation)), key=len, reverse=True)
    called = "|".join(map(re.escape, names))
    return re.sub(rf"^[@＠]?(?:{called}){_TITLE}{_AFTER}", "", text, flags=re.IGNORECASE)


def _names(situation: Situation) -> Iterator[str]:
    """What the reader may have been called: whole names, and each of their words."""
    person = situation.person
    lines = [linked.attendance for linked in person.attendances]
    for name in (person.name, *(n for one in lines for n in (one.raw_name, one.name))):
        yield from (part for part in (clean(name), *clean(name).split()) if len(part) > 1)
        if not name.isascii():
            yield from (clean(name)[:2], clean(name)[:3])


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
