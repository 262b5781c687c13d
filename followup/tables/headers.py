"""Columns by the words of their headers, in the languages that portals export in."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from followup.names import wordlist
from followup.names.normalise import key

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIELDS = {
    word: field
    for field, words in wordlist.load(Path(__file__).with_name("headers.txt")).items()
    for word in words
}
# Every language writes durations with the unit in brackets at the end.
_IN_MINUTES = re.compile(r".+\((?:min|分|분|мин|分钟)[^)]*\)")
_ORIGINAL = re.compile(r"[^()]+\([^()]+\)")
_MAIL = re.compile(r"mail|メール|correo|메일|邮|почт")


def columns(cells: Sequence[str], start: int = 0) -> dict[str, int]:
    """Field -> first column from `start` on whose header names it."""
    found: dict[str, int] = {}
    for index, cell in enumerate(cells[start:], start):
        plain = squashed(cell)
        field = _FIELDS.get(plain) or ("duration" if _IN_MINUTES.fullmatch(plain) else None)
        if field:
            found.setdefault(field, index)
    return found


@lru_cache(maxsize=4096)  # every importer asks about the same head
def squashed(cell: str) -> str:
    """A header without case, blanks and typographic apostrophes: how headers are compared."""
    return key(cell[:200]).replace(" ", "").replace("’", "'")


def participants_header(cells: Sequence[str]) -> dict[str, int] | None:
    """Columns of a meeting's list of participants, or None if `cells` are another header.

    Needs a name column "Name (original name)" in a known language, or in any language if a
    mail column follows it, and a duration or a join time. Columns are looked for from the
    name on, since flat exports repeat the meeting's own columns before it. Join and leave
    times in an unknown language are the two columns between mail and duration.
    """
    at = next((i for i in range(len(cells)) if _is_name(cells, i)), None)
    if at is None:
        return None
    found = columns(cells, at + 1) | {"name": at}
    mail, minutes = found.get("email", at + 1), found.get("duration", 0)
    if "joined" not in found and minutes - mail == 3:
        found |= {"email": mail, "joined": mail + 1, "left": mail + 2}
    return found if "duration" in found or "joined" in found else None


def _is_name(cells: Sequence[str], at: int) -> bool:
    plain = squashed(cells[at])
    if "(" in plain and _FIELDS.get(plain) == "name":
        return True
    following = squashed(cells[at + 1]) if at + 1 < len(cells) else ""
    shaped = _ORIGINAL.fullmatch(plain) and not _IN_MINUTES.fullmatch(plain)
    return bool(_MAIL.search(following) and (shaped or plain == "이름"))
