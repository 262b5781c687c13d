"""Luma's guest list, with the host's own questions behind its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.model import Kind
from followup.tables import Document, forms, head, signups
from followup.tables.listing import listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.model import Roster

NAME = "Luma guest list"

_OURS = {"status": "status", "approvalstatus": "status", "ticketname": None}


def identify(document: Document) -> bool:
    """A header with Luma's id of a guest and its approval status."""
    return any(_columns(row.cells) for row in head(document))


def extract(document: Document) -> Roster:
    """Sign-ups; checked in says who came. An online session has nobody checked in."""
    return signups.roster(document, listing(document, _columns), "luma", Kind.ATTENDANCE)


def _columns(cells: Sequence[str]) -> forms.Columns | None:
    plain = {forms.squash(cell) for cell in cells}
    known = "approvalstatus" in plain and not plain.isdisjoint({"apiid", "guestid"})
    return forms.columns(cells, _OURS) if known else None
