"""The user's word on which column holds what: ``name=Full name,email=Mail``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.errors import UsageProblem
from followup.tables import forms
from followup.tables.rows import head

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followup.tables.documents import Document
    from followup.tables.rows import Row

FIELDS = (
    "name", "first", "last", "email", "organization", "industry", "job_title", "role", "status",
    "attended", "comment", "registered", "topic", "start",
)  # fmt: skip
_ALSO = {"company": "organization", "title": "job_title", "mail": "email", "comments": "comment"}
_PAIR = re.compile(r"\s*([\w-]+)\s*=\s*(?:\"([^\"]*)\"|([^,]*?))\s*(?:,|$)")


def parse(text: str) -> dict[str, str]:
    """Field -> header, of ``field=header,field="header, with comma"``; UsageProblem if not so."""
    found: dict[str, str] = {}
    at = 0
    while at < len(text):
        hit = _PAIR.match(text, at)
        header = (hit[2] if hit[2] is not None else hit[3]) if hit else ""
        if not hit or not header:
            raise UsageProblem("importing.map-form", text=text)
        name = hit[1].casefold().replace("-", "_")
        field = _ALSO.get(name, name)
        if field not in FIELDS:
            raise UsageProblem("importing.map-field", field=hit[1], known=", ".join(FIELDS))
        found[field] = header
        at = hit.end()
    return found


def header(document: Document, told: Mapping[str, str]) -> Row | None:
    """The first row that holds every header of `told`; None if there is none."""
    wanted = {forms.squash(name) for name in told.values()}
    return next((row for row in head(document) if wanted and wanted <= _plain(row.cells)), None)


def missing(document: Document, told: Mapping[str, str]) -> tuple[str, Row | None]:
    """A header of `told` that stands nowhere, and the row with most of the others."""
    wanted = {forms.squash(name): name for name in told.values()}
    rows = head(document)
    best = max(rows, key=lambda row: len(wanted.keys() & _plain(row.cells)), default=None)
    absent = [name for plain, name in wanted.items() if not best or plain not in _plain(best.cells)]
    return absent[0], best


def columns(row: Row, told: Mapping[str, str]) -> forms.Columns:
    """The columns of `row`: those of `told` as told, others by their words."""
    own = {forms.squash(name): field for field, name in told.items()}
    plain = [forms.squash(cell) for cell in row.cells]
    exact = {field: (plain.index(name),) for name, field in own.items()}
    return forms.columns(row.cells, own) | exact


def _plain(cells: Sequence[str]) -> set[str]:
    return {forms.squash(cell) for cell in cells}
