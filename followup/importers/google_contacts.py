"""Google Contacts' CSV, of both generations: people known already."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followup.model import Kind
from followup.tables import Document, Row, forms, head, signups
from followup.tables.listing import listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.model import Roster

NAME = "Google Contacts"

_COLUMNS = {
    "name": ("name",),
    "first": ("firstname", "givenname"),
    "last": ("lastname", "familyname"),
    "email": ("e-mail1-value", "e-mail2-value", "e-mail3-value"),
    "organization": ("organizationname", "organization1-name"),
    "job_title": ("organizationtitle", "organization1-title"),
}


def identify(document: Document) -> bool:
    """A header with names and "E-mail 1 - Value"."""
    return any(_columns(row.cells) for row in head(document))


def extract(document: Document) -> Roster:
    """One person for each row; the first address counts."""
    found = listing(document, _columns)
    body = [Row(row.line, tuple(map(_first, row.cells)), row.broken) for row in found.body]
    return signups.roster(document, replace(found, body=body), "google_contacts", Kind.CONTACTS)


def _columns(cells: Sequence[str]) -> forms.Columns | None:
    plain = [forms.squash(cell) for cell in cells]
    found = {
        field: tuple(plain.index(word) for word in words if word in plain)
        for field, words in _COLUMNS.items()
    }
    return found if found["email"] and (found["name"] or found["first"]) else None


def _first(cell: str) -> str:
    """Values of one kind stand in one cell, parted by three colons."""
    return cell.split(" ::: ")[0]
