"""One module per kind of export: NAME, identify(document), extract(document) -> Roster.

A module in this folder is an importer by standing here; nothing has to be registered.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol

from followup.errors import FileRefused
from followup.names.normalise import clean
from followup.tables import Document, head
from followup.tables.blocks import is_title
from followup.tables.headers import columns

if TYPE_CHECKING:
    from followup.model import Roster


class Importer(Protocol):
    NAME: str

    def identify(self, document: Document) -> bool:
        """Whether the document is this kind of export; looks at its first rows only."""

    def extract(self, document: Document) -> Roster:
        """What the document says; called only where identify() said yes."""


def importers() -> list[Importer]:
    """All importers, in the order of their names."""
    names = sorted(module.name for module in iter_modules(__path__))
    return [import_module(f"{__name__}.{name}") for name in names]


def read(document: Document) -> Roster:
    """The roster of `document`, by the one importer that knows it.

    FileRefused, with what was seen and what to do, if none or more than one knows it.
    """
    claimants = [importer for importer in importers() if importer.identify(document)]
    if len(claimants) > 1:
        names = " / ".join(importer.NAME for importer in claimants)
        raise FileRefused("importing.ambiguous", path=document.path, names=names)
    if not claimants:
        raise _unknown(document)
    roster = claimants[0].extract(document)
    return replace(roster, problems=document.problems + roster.problems)


def _unknown(document: Document) -> FileRefused:
    start = head(document)
    for row in start:
        found = columns(row.cells)
        if is_title(row.cells) and ("participants" in found or "created" in found):
            return FileRefused("importing.meeting-list", path=document.path, line=row.line)
    widest = max(start, key=lambda row: len(row.cells), default=None)
    seen = clean(", ".join(filter(None, widest.cells))) if widest else ""
    shown = seen if len(seen) <= 80 else seen[:79] + "…"
    return FileRefused("importing.unknown", path=document.path, seen=shown)
