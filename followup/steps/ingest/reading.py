"""One source -> what it says: a roster and its people, or the sentence why not."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from followup import importers, tables
from followup.errors import FollowupError
from followup.names import folding

if TYPE_CHECKING:
    from followup.model import Folded, Problem, Roster


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or bytes that came by standard input, clipboard or paste (`data`)."""

    path: str
    data: bytes | None = None


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


def read(source: Source) -> Taken:
    """Read one source; what is wrong with it stands in `error`."""
    taken = Taken(source.path)
    try:
        if source.data is None:
            document = tables.read(Path(source.path))
        else:
            document = tables.from_bytes(source.data, source.path)
        taken.digest = _digest(document)
        taken.roster = importers.read(document)
    except FollowupError as error:
        taken.error = error
        return taken
    taken.people = folding.fold(taken.roster.attendances, taken.roster.kind)
    taken.problems.extend(taken.roster.problems)
    return taken


def _digest(document: tables.Document) -> str:
    return hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
