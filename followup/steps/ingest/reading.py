"""One source -> what it says: a roster and its people, or the sentence why not."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from followup import importers, tables
from followup.errors import FollowupError
from followup.names import folding

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from followup.model import Folded, Problem, Roster


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or bytes that came by standard input, clipboard or paste (`data`)."""

    path: str
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Manner:
    """How to read what a file leaves open: the user's word on columns, dates and place.

    `columns` map fields to headers for this call; `remembered` are those of earlier ones.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    remembered: Sequence[Mapping[str, str]] = ()
    date_order: str | None = None
    timezone: str | None = None

    def columns_for(self, document: tables.Document) -> Mapping[str, str] | None:
        """The columns to go by, if any were named that the document has."""
        if self.columns:
            return self.columns
        return next((told for told in self.remembered if importers.fits(document, told)), None)


@dataclass(slots=True)
class Taken:
    """What became of one file."""

    path: str
    digest: str = ""
    roster: Roster | None = None
    people: tuple[Folded, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    error: FollowupError | None = None
    session: int | None = None
    known: bool = False


def read(source: Source, manner: Manner, told: Callable[[float], None] | None = None) -> Taken:
    """Read one source; what is wrong with it stands in `error`.

    `told` hears now and then which part of it, 0 to 1, is read.
    """
    taken = Taken(source.path)
    try:
        taken.digest, taken.roster = _roster(source, manner, told)
    except FollowupError as error:
        taken.error = error
        return taken
    taken.people = folding.fold(taken.roster.attendances, taken.roster.kind)
    taken.problems.extend(taken.roster.problems)
    return taken


def _roster(
    source: Source, manner: Manner, told: Callable[[float], None] | None
) -> tuple[str, Roster]:
    """Digest and roster; the text, which may be long, is let go before anything else is done."""
    if source.data is None:
        document = tables.read(Path(source.path), manner.date_order)
    else:
        document = tables.from_bytes(source.data, source.path, manner.date_order)
    document = replace(document, timezone=manner.timezone, told=told)
    return _digest(document), importers.read(document, manner.columns_for(document))


def _digest(document: tables.Document) -> str:
    return hashlib.sha256(document.data).hexdigest()
