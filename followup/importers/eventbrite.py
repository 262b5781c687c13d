"""Eventbrite's reports of attendees and of orders."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followup.model import Kind
from followup.names.normalise import key
from followup.tables import Document, Row, forms, head, signups
from followup.tables.listing import listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.model import Roster

NAME = "Eventbrite report"

_ORDER = frozenset(("order#", "orderid", "orderno.", "ordernumber"))
_REPORT = frozenset(("attendeestatus", "attendee#", "attendeeid", "orderstatus"))


def identify(document: Document) -> bool:
    """A header with an order's number and the status of an attendee or an order."""
    return any(_columns(row.cells) for row in head(document))


def extract(document: Document) -> Roster:
    """One line for each ticket; only the attendees' report says who was checked in."""
    found = listing(document, _columns)
    plain = {forms.squash(cell) for cell in found.header.cells}
    kind = Kind.ATTENDANCE if "attendeestatus" in plain else None
    named = {i for field in ("name", "first") for i in found.found.get(field, ())}
    body = [_asked_for(row, named) for row in found.body]
    return signups.roster(document, replace(found, body=body), "eventbrite", kind)


def _asked_for(row: Row, named: set[int]) -> Row:
    """A ticket that somebody bought for somebody else says so in every cell of the person."""
    cells = [
        "" if key(cell) == "info requested" and i not in named else cell
        for i, cell in enumerate(row.cells)
    ]
    return Row(row.line, tuple(cells), row.broken)


def _columns(cells: Sequence[str]) -> forms.Columns | None:
    plain = {forms.squash(cell) for cell in cells}
    known = not plain.isdisjoint(_ORDER) and not plain.isdisjoint(_REPORT)
    own = {"orderstatus": None} if "attendeestatus" in plain else {}
    return forms.columns(cells, own) if known else None
