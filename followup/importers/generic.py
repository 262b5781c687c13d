"""Any list of people whose columns have known names, or names that the user told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.tables import Document, Row, head, headings, mapping, signups
from followup.tables.listing import below

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.model import Roster

NAME = "list of people"

# Services without columns of their own, by their names; one has a state that no other has.
_SERVICES = {
    "doorkeeper": re.compile(r"doorkeeper", re.IGNORECASE),
    "techplay": re.compile(r"tech ?-?_?play", re.IGNORECASE),
    "kokuchpro": re.compile(r"kokuch|こくち[ーぃい]", re.IGNORECASE),
}


def identify(document: Document) -> bool:
    """A header with names or addresses and something else that only people have."""
    return headings.heading(document) is not None


def extract(document: Document) -> Roster:
    """Sign-ups, with or without a word on who came."""
    found = headings.heading(document)
    row, columns = found or (head(document)[0], {})
    listing = below(document, row, columns)
    return signups.roster(document, listing, _platform(document, row), None)


def by_map(document: Document, told: Mapping[str, str]) -> Roster | None:
    """The list under the header that holds every column of `told` (field -> header), if any."""
    row = mapping.header(document, told)
    if row is None:
        return None
    listing = below(document, row, mapping.columns(row, told))
    return signups.roster(document, listing, _platform(document, row), None)


def _platform(document: Document, header: Row) -> str:
    seen = headings.titles(document, header)
    known = next((name for name, words in _SERVICES.items() if words.search(seen)), None)
    return known or ("kokuchpro" if "出席待ち" in document.start[:20_000] else "generic")
