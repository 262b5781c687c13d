"""Two people become one by the user's word, with all that is known of both."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from followup.store import links, people, suggestions
from followup.store.transactions import joined

if TYPE_CHECKING:
    from followup.store.running import Connection


def merge(db: Connection, person_id: int, kept: int, now: datetime) -> list[int]:
    """Lines, notes and blocks of a person are `kept`'s; sessions worth linking again.

    The word counts more than an earlier one that told the two apart. Whom the user told from
    one of them is told from both.
    """
    with joined(db):
        suggestions.answer(db, suggestions.put(db, person_id, kept).id, "same", now)
        touched = links.same(db, person_id, kept, now)
        people.follow(db, person_id, kept)
        for pair in suggestions.apart(db):
            if person_id in pair and kept not in pair:
                (other,) = pair - {person_id}
                suggestions.answer(db, suggestions.put(db, kept, other).id, "different", now)
    return touched
