"""One list in a file: its header, the rows below it and what stands above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.tables.rows import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from followup.tables.documents import Document
    from followup.tables.forms import Columns
    from followup.tables.rows import Row


@dataclass(frozen=True, slots=True)
class Listing:
    """A header with its columns (field -> indices), the rows under it and those above it."""

    above: Sequence[Row]
    header: Row
    body: Sequence[Row]
    found: Columns

    def cells(self, row: Row, field: str) -> list[str]:
        """The filled cells that `row` has under `field`, leftmost first."""
        return [cell for index in self.found.get(field, ()) if (cell := row[index])]

    def cell(self, row: Row, field: str) -> str:
        """The first filled cell of `row` under `field`, or an empty string."""
        return next(iter(self.cells(row, field)), "")


def listing(document: Document, columns: Callable[[Sequence[str]], Columns | None]) -> Listing:
    """The list whose header is the first row where `columns` finds any; StopIteration if none."""
    table = rows(document)
    header, found = next((row, hit) for row in table if (hit := columns(row.cells)))
    return _parted(table, header, found)


def below(document: Document, header: Row, found: Columns) -> Listing:
    """The list under `header`, a row of `document`."""
    return _parted(rows(document), header, found)


def _parted(table: Sequence[Row], header: Row, found: Columns) -> Listing:
    """Padded and joined exports repeat the header further down; it is no row of the list."""
    above = [row for row in table if row.line < header.line]
    body = [row for row in table if row.line > header.line and row.cells != header.cells]
    return Listing(above, header, body, found)
