"""To whom a sentence is said by name: "@Aiko ...", "Aiko, ...", "佐藤さん、..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.names.normalise import clean, key

if TYPE_CHECKING:
    from collections.abc import Sequence

_TITLE = r"(?:さん|様|さま|先生|氏|くん|君|-?san\b)"
_MENTION = re.compile(rf"[@＠](?P<name>[^\s@＠,、。:：!！]{{1,40}}?)(?:{_TITLE}|(?=[\s,、:：]|$))")
_JAPANESE = re.compile(
    rf"(?:^|[、。\s])(?P<name>[^\s、。,!！@]{{1,12}}?){_TITLE}(?:[、,\s]|(?:に|へ)(?:は|も)?)"
)
_ENGLISH = re.compile(
    r"^(?i:(?:hi|hello|hey|thanks|thank you|sure|ok)[, ]+)?(?P<name>[A-Z][\w'’-]{1,20})\s*[,:–-]\s",
)
_NO_NAME = re.compile(
    r"sure|yes|yeah|yep|ok(?:ay)?|thanks?|great|hi|hello|hey|sorry|absolutely|noted|no|nope|well"
    r"|anyway|today|tomorrow|tonight|later|also|then|done|cool|perfect|right|alright|agreed|good"
    r"|nice|exactly|indeed|please|ps|fyi|btw|update|afterwards?|finally|meanwhile|of|so|and|but"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|i|we|all|everyone|everybody|folks|team|question"
    r"|皆|みな|みんな|お客|皆々|q|ill|will|happy|glad|let",
    re.IGNORECASE,
)


def addressee(sentence: str, names: Sequence[str]) -> str | None:
    """The name to whom `sentence` is said; None if it is said to everyone.

    One of `names` (raw display names) if exactly one of them holds what was said; else the
    word as written, without さん and the like.
    """
    for form in (_MENTION, _JAPANESE, _ENGLISH):
        said = form.search(sentence)
        if said and not _NO_NAME.fullmatch(said["name"]):
            return _full(said["name"], sentence[said.start("name") :], names)
    return None


def _full(said: str, rest: str, names: Sequence[str]) -> str:
    """The one of `names` that begins `rest`, or of which `said` is a part; else `said`."""
    known = {clean(name): key(name) for name in names}
    begun, called = key(rest), key(said)
    whole = [name for name, form in known.items() if form and begun.startswith(form)]
    part = [name for name, form in known.items() if called in form.split()]
    glued = [name for name, form in known.items() if len(said) > 1 and form.startswith(called)]
    for found in (sorted(whole, key=len)[-1:], part, glued):
        if len(found) == 1:
            return found[0]
    return said
