"""The user's own promise, turned so that it can be quoted in a letter to whom it was made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.model import Channel
from followup.names.normalise import clean
from followup.rendering import mentioning, quoting
from followup.rendering.presence import presence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.model import Reason
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


def promise(situation: Situation) -> Reason | None:
    """The open promise of the user's that the match rests on; none of a closed session."""
    match = situation.match
    return match.promise if match and not situation.session.closed else None


def quoted(made: Reason, situation: Situation) -> str:
    """The promise, quoted short and without the reader's name; '' where it may not be quoted.

    One that names somebody else of the session may not: the letter may reach the wrong hands.
    What was said to one alone is quoted only where more than a name says that it is they who
    read it (docs/messages.md, rule 5).
    """
    if made.values.get("private") and not presence(situation).sure:
        return ""
    text = clean(str(made.values["promised"]))
    own = [situation.me.name or "", *_called(situation)]
    if mentioning.mentions(text, situation.names, but=own):
        return ""
    turned = _ASSENT.sub("", _unnamed(_ASSENT.sub("", text), situation))
    room = _ROOM if situation.channel is Channel.COPY else None
    return _upper(quoting.quote(turned, situation.language, room=room))


def _unnamed(text: str, situation: Situation) -> str:
    names = sorted(set(_names(situation)), key=len, reverse=True)
    called = "|".join(map(re.escape, names))
    return re.sub(rf"^[@＠]?(?:{called}){_TITLE}{_AFTER}", "", text, flags=re.IGNORECASE)


def _names(situation: Situation) -> Iterator[str]:
    """What the reader may have been called: whole names, and each of their words."""
    for name in _called(situation):
        yield from (part for part in (clean(name), *clean(name).split()) if len(part) > 1)
        if not name.isascii():
            yield from (clean(name)[:2], clean(name)[:3])


def _called(situation: Situation) -> list[str]:
    """The reader's names as the lists write them."""
    person = situation.person
    lines = [linked.attendance for linked in person.attendances]
    return [person.name, *(name for one in lines for name in (one.raw_name, one.name))]


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
