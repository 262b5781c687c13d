"""One module per kind of export: NAME, identify(document), extract(document) -> Roster.

A module in this folder is an importer by standing here; nothing has to be registered. One that
`signs.txt` names is imported only where a file has one of its words: most commands read one file.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol

from followup.errors import FileRefused
from followup.names import wordlist
from followup.names.normalise import clean, key
from followup.tables import Document, head, headers
from followup.tables.blocks import is_title

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.model import Roster
    from followup.tables import Row


# What any file could be: asked only where no export's own marks are seen, a table before names.
_BY_WORDS = ("generic", "pasted")
_UNSIGNED = str.maketrans("", "", " _*:※")


class Importer(Protocol):
    __name__: str
    NAME: str

    def identify(self, document: Document) -> bool:
        """Whether the document is this kind of export; looks at its first rows only."""

    def extract(self, document: Document) -> Roster:
        """What the document says; called only where identify() said yes."""


def importers() -> list[Importer]:
    """All importers, in the order of their names."""
    return [_importer(name) for name in _names()]


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted(module.name for module in iter_modules(__path__)))


@cache
def _signs() -> dict[str, frozenset[str]]:
    return wordlist.load(Path(__file__).with_name("signs.txt"))


def _importer(name: str) -> Importer:
    return import_module(f"{__name__}.{name}")


def candidates(document: Document) -> list[Importer]:
    """The importers of exports with marks of their own that `document` is worth showing to."""
    signs = _signs()
    seen = key(f"{document.path} {document.encoding} {document.start}").translate(_UNSIGNED)
    return [
        _importer(name)
        for name in _names()
        if name not in _BY_WORDS
        and (name not in signs or any(word in seen for word in signs[name]))
    ]


def read(document: Document, columns: Mapping[str, str] | None = None) -> Roster:
    """The roster of `document`, by the one importer that knows it.

    `columns` (field -> header) is the user's word; it counts for a file that has these headers.
    FileRefused, with what was seen and what to do, if none or more than one knows the file.
    """
    mapped = _by_map(document, columns) if columns else None
    roster = mapped or _claimant(document, columns).extract(document)
    return replace(roster, problems=document.problems + roster.problems)


def _by_map(document: Document, columns: Mapping[str, str]) -> Roster | None:
    from followup.importers import generic

    return generic.by_map(document, columns)


def fits(document: Document, columns: Mapping[str, str]) -> bool:
    """Whether one row of `document` has all the headers of `columns`, so that they count."""
    from followup.tables import mapping

    return mapping.header(document, columns) is not None


def _claimant(document: Document, told: Mapping[str, str] | None) -> Importer:
    claimants = [importer for importer in candidates(document) if importer.identify(document)]
    if not claimants:
        _refuse_meeting_list(document)
        rest = map(_importer, _BY_WORDS)
        claimants = [importer for importer in rest if importer.identify(document)][:1]
    if len(claimants) > 1:
        names = " / ".join(importer.NAME for importer in claimants)
        raise FileRefused("importing.ambiguous", path=document.path, names=names)
    if told and (not claimants or claimants[0].__name__.endswith(".generic")):
        raise _no_column(document, told)
    if not claimants:
        raise _unknown(document)
    return claimants[0]


def _refuse_meeting_list(document: Document) -> None:
    for row in head(document):
        found = headers.columns(row.cells)
        if is_title(row.cells) and ("participants" in found or "created" in found):
            raise FileRefused("importing.meeting-list", path=document.path, line=row.line)


def _no_column(document: Document, told: Mapping[str, str]) -> FileRefused:
    from followup.tables import mapping

    header, row = mapping.missing(document, told)
    seen = _shown(row) if row else ""
    return FileRefused("importing.map-column", path=document.path, column=header, seen=seen)


def _unknown(document: Document) -> FileRefused:
    widest = max(head(document), key=lambda row: len(row.cells), default=None)
    seen = _shown(widest) if widest else ""
    return FileRefused("importing.unknown", path=document.path, seen=seen)


def _shown(row: Row) -> str:
    seen = clean(", ".join(filter(None, row.cells)))
    return seen if len(seen) <= 80 else seen[:79] + "…"
