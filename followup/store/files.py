"""The files that were taken in; the same bytes are taken once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from followup.model import Kind
from followup.store import moments
from followup.store.queries import load
from followup.store.running import Connection, added, row, rows

SQL = load("files")


# What was copied from a screen shows some of those who were there.
_PARTIAL = frozenset({"pasted", "generic"})


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file of a session; `path` as it was given when it was taken in."""

    id: int
    path: str
    platform: str
    kind: Kind


def known(db: Connection, digest: str) -> tuple[int, int] | None:
    """File id and session id of the bytes with this digest, if they were taken in before."""
    found = row(db, SQL["known"], digest=digest)
    return None if found is None else (found["id"], found["session_id"])


def add(
    db: Connection,
    session_id: int,
    path: str,
    digest: str,
    platform: str,
    kind: Kind,
    now: datetime,
) -> int:
    """The id of a new file. Ask `known` first: a digest stands once in the whole store."""
    return added(
        db,
        SQL["add"],
        session=session_id,
        path=path,
        digest=digest,
        platform=platform,
        kind=kind.value,
        now=moments.written(now),
    )


def has_report(db: Connection, session_id: int) -> bool:
    """Whether a platform's own list of who took part is among the session's files."""
    return any(
        file.kind is Kind.PARTICIPANTS and file.platform not in _PARTIAL
        for file in of_session(db, session_id)
    )


def of_session(db: Connection, session_id: int) -> list[StoredFile]:
    """In the order in which they were taken in."""
    return [
        StoredFile(found["id"], found["path"], found["platform"], Kind(found["kind"]))
        for found in rows(db, SQL["of_session"], session=session_id)
    ]
