"""PURE. People -> CSV for spreadsheets, vCard for address books, JSON for everything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.exporting import cards, table, whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from followup.model import Answer, Block, Draft, Message, Person, Session


@dataclass(frozen=True, slots=True)
class Leaving:
    """What goes out: people with their remarks, and all that hangs on them.

    `made` tells when each person (by number) was first stored; that and the number make the
    name under which an address book knows the card again.
    """

    people: Sequence[Person]
    made: Mapping[int, datetime]
    sessions: Sequence[Session] = ()
    drafts: Sequence[Draft] = ()
    messages: Sequence[Message] = ()
    answers: Sequence[Answer] = ()
    blocks: Sequence[Block] = ()

    @property
    def days(self) -> dict[int, date]:
        return {session.id: session.day for session in self.sessions}


def as_csv(leaving: Leaving) -> bytes:
    """One row for each person under a header; UTF-8 with a byte order mark, CRLF.

    Without the mark Excel takes UTF-8 for the system's old encoding.
    """
    return table.written(leaving.people, leaving.days)


def as_vcard(leaving: Leaving) -> bytes:
    """One vCard 4.0 for each person."""
    return b"".join(cards.card(one, leaving.made[one.id]) for one in leaving.people)


def as_json(leaving: Leaving, now: datetime) -> bytes:
    """One object with the schema ``followup.export/1``."""
    lists = {
        "people": (_whole(one, leaving.made[one.id]) for one in leaving.people),
        **{
            name: map(whole.plain, getattr(leaving, name))
            for name in ("sessions", "drafts", "messages", "answers", "blocks")
        },
    }
    return whole.written(now, lists)


def _whole(person: Person, made: datetime) -> dict[str, object]:
    return {
        **whole.plain(person),
        "uid": cards.uid(person.id, made),
        "known_since": made.isoformat(),
    }
