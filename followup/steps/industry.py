"""industry: what followup makes of a text, and whether two people work in a similar field."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from followup import industry, similarity, tables
from followup.errors import FileRefused

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followup.industry import Field
    from followup.similarity import Pairing

FIELDS = ("industry", "organisation", "title", "email_domain", "display_name", "note")
_SIDES = ("a_", "b_")


def classify(texts: Sequence[str]) -> list[tuple[str, Field | None]]:
    """Each text with its field, or None where nothing is known."""
    return [(text, industry.classify(text)) for text in texts]


def lines(data: bytes) -> list[str]:
    """The lines of standard input that say anything; FileRefused if it is no text."""
    text = tables.from_bytes(data, "-").text
    return [line.strip() for line in text.splitlines() if line.strip()]


def compare(path: str) -> list[Pairing]:
    """The verdict on each row of a CSV file with columns a_industry, a_organisation ... b_note.

    Other columns are ignored. FileRefused if it is no such table.
    """
    reader = csv.DictReader(StringIO(tables.read(Path(path)).text, newline=""))
    try:
        rows = list(reader)
    except csv.Error as error:
        raise FileRefused("industry.bad-row", path=path, line=reader.line_num) from error
    if not any(side + field in (reader.fieldnames or ()) for side in _SIDES for field in FIELDS):
        raise FileRefused("industry.no-columns", path=path)
    return [similarity.pair(*(_side(row, side) for side in _SIDES)) for row in rows]


def _side(row: Mapping[str, str], prefix: str) -> dict[str, str]:
    return {field: (row.get(prefix + field) or "").strip() for field in FIELDS}
