"""industry: what followup makes of a text, and whether two people work in a similar field."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from followup import industry
from followup.errors import FileRefused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from followup.industry import Field
    from followup.similarity import Pairing
    from followup.workspace import Workspace

FIELDS = ("industry", "organisation", "title", "email_domain", "display_name", "note")
_SIDES = ("a_", "b_")


def companies(workspace: Workspace) -> Mapping[str, str]:
    """The user's own list of companies; makes no store where there is none."""
    if not workspace.has_store:
        return {}
    from followup.store import companies

    return companies.remembered(workspace.db)


def classify(
    texts: Iterable[str], companies: Mapping[str, str]
) -> Iterator[tuple[str, Field | None]]:
    """Each text with its field, or None where nothing is known, one by one."""
    for text in texts:
        yield text, industry.listed(text, companies) or industry.read("industry", text)


def lines(data: bytes) -> list[str]:
    """The lines of standard input that say anything; FileRefused if it is no text."""
    from followup import tables

    text = tables.from_bytes(data, "-").text
    return [said for line in text.splitlines() if (said := line.strip())]


def compare(path: str, companies: Mapping[str, str]) -> Iterator[Pairing]:
    """The verdict on each row of a CSV file with columns a_industry, a_organisation ... b_note.

    Other columns are ignored. FileRefused if it is no such table.
    """
    from followup import similarity, tables

    reader = csv.DictReader(StringIO(tables.read(Path(path)).text, newline=""))
    try:
        rows = list(reader)
    except csv.Error as error:
        raise FileRefused("industry.bad-row", path=path, line=reader.line_num) from error
    if not any(side + field in (reader.fieldnames or ()) for side in _SIDES for field in FIELDS):
        raise FileRefused("industry.no-columns", path=path)
    return (similarity.pair(_side(row, "a_"), _side(row, "b_"), companies) for row in rows)


def _side(row: Mapping[str, str], prefix: str) -> dict[str, str]:
    return {field: (row.get(prefix + field) or "").strip() for field in FIELDS}
