"""The header of a list of people by its words alone, wherever in the file it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.names.normalise import address
from followup.tables import forms
from followup.tables.rows import head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.tables.documents import Document
    from followup.tables.rows import Row

_PERSON = frozenset(("name", "first", "last", "email", "username"))
# Beside these, a column called "Name" holds people; products and files have names too.
_HUMAN = frozenset(("email", "organization", "job_title", "attended", "username", "comment"))
_PLAIN_NAME = frozenset(("name", "names", "member", "guest", "名前"))
_MARKUP = re.compile(r"\s*(?:[{<]|\[\s*[\[{\"]|WEBVTT|BEGIN:|%!|#!)")


def heading(document: Document) -> tuple[Row, forms.Columns] | None:
    """The best header among the first rows and its columns; None if there is none.

    Best is the one with most known fields. It needs a name or an address, something that only
    people have, and rows below that fill what it promises, if there are rows.
    """
    if _MARKUP.match(document.start[:200]):
        return None
    start = head(document)
    found = [(row, forms.columns(row.cells)) for row in start if len(row.cells) > 1]
    likely = [
        (row, columns)
        for row, columns in found
        if _of_people(row, columns) and _kept([r for r in start if r.line > row.line], columns)
    ]
    return max(likely, key=lambda hit: len(hit[1]), default=None)


def titles(document: Document, header: Row) -> str:
    """What names a file's origin: its own name, its header, and what stands above that.

    Not the rows: there people say where they heard of a session.
    """
    name = re.split(r"[\\/]", document.path)[-1]
    above = [cell for row in head(document) if row.line <= header.line for cell in row.cells]
    return "\n".join([name, *above])


def _of_people(row: Row, columns: forms.Columns) -> bool:
    fields = columns.keys()
    if fields.isdisjoint(_PERSON) or any(len(cell) > 300 for cell in row.cells):
        return False
    if not fields.isdisjoint(_HUMAN) or {"first", "last"} <= fields:
        return True
    named = [forms.squash(row[index]) for index in columns.get("name", ())]
    return len(fields) > 1 and not set(named) <= _PLAIN_NAME


def _kept(body: Sequence[Row], columns: forms.Columns) -> bool:
    """Whether most rows below a header hold a name or, where it has no names, an address."""
    names = [i for field in ("name", "first", "last", "username") for i in columns.get(field, ())]
    mails = columns.get("email", ())
    filled = sum(
        any(row[i] and not address(row[i]) for i in names) or any(address(row[i]) for i in mails)
        for row in body
    )
    return not body or 2 * filled >= len(body)
