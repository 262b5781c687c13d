"""The language of a message: the chat's, else that of the name, else the user's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.names.greeting import is_japanese

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.model import Person, Profile, StoredRemark

_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
_CLEARLY = 2 / 3


def pick_language(me: Profile, person: Person, remarks: Sequence[StoredRemark]) -> str:
    """``en`` or ``ja`` for `person`, given the remarks of the session (docs/messages.md, rule 7).

    In a mixed chat the person's own lines count before everybody's.
    """
    own = [remark for remark in remarks if remark.person == person.id]
    return (
        _of_remarks(own)
        or _of_remarks(remarks)
        or _of_name(person.name)
        or ("ja" if me.language == "ja" else "en")
    )


def _of_remarks(remarks: Sequence[StoredRemark]) -> str | None:
    texts = [remark.remark.text for remark in remarks]
    japanese = sum(is_japanese(text) for text in texts)
    english = sum(not is_japanese(t) and len(_LATIN_WORD.findall(t)) > 1 for t in texts)
    if japanese + english == 0:
        return None
    share = japanese / (japanese + english)
    if share >= _CLEARLY:
        return "ja"
    return "en" if share <= 1 - _CLEARLY else None


def _of_name(name: str) -> str | None:
    if is_japanese(name):
        return "ja"
    return "en" if _LATIN_WORD.search(name) else None
