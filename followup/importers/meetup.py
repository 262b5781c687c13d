"""Meetup's attendee list (tab-separated, named .xls) and Pro's answers at registration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.model import Kind
from followup.tables import Document, forms, head, signups
from followup.tables.listing import listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.model import Roster

NAME = "Meetup attendee list"

# A title here is what somebody does in the group; notes are the organisers' own.
_OURS = {
    "userid": "id",
    "title": "role",
    "eventhost": "host",
    "rsvpedon": "registered",
    "notes": None,
    "event.title": "topic",
    "event.id": None,
    "chapter.name": None,
}


def identify(document: Document) -> bool:
    """A header with User ID and RSVP or a member's page, or with chapter.name and event.title."""
    return any(_columns(row.cells) for row in head(document))


def extract(document: Document) -> Roster:
    """RSVPs, which prove nobody's coming; there are no addresses. Answers are sign-ups."""
    found = listing(document, _columns)
    kind = Kind.ATTENDANCE if "id" in found.found else Kind.REGISTRANTS
    return signups.roster(document, found, "meetup", kind)


def _columns(cells: Sequence[str]) -> forms.Columns | None:
    plain = {forms.squash(cell) for cell in cells}
    attendees = "userid" in plain and not plain.isdisjoint({"rsvp", "urlofmemberprofile"})
    answers = {"chapter.name", "event.title"} <= plain
    return forms.columns(cells, _OURS) if attendees or answers else None
