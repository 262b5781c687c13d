"""A newer export of a list, or one that overlaps another: only what is new is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from followup.model import Attendance, Problem, Remark, Roster
from followup.store import attendances, files, remarks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Fresh:
    """The part of a roster that the session does not have yet.

    `known` maps lines of the roster that stand in an earlier file of the same kind to the ids
    of their attendances there.
    """

    attendances: Sequence[Attendance]
    remarks: tuple[Remark, ...]
    known: dict[int, int]

    def problem(self, roster: Roster) -> Problem | None:
        """What to tell where something stood there already."""
        old = len(roster.attendances) - len(self.attendances)
        old += len(roster.remarks) - len(self.remarks)
        new = len(self.attendances) + len(self.remarks)
        return Problem("ingest.overlap", {"old": old, "new": new}) if old else None


def fresh(workspace: Workspace, session_id: int, roster: Roster) -> Fresh:
    """What `roster` adds to the stored session.

    Equal lines of one file stay: a second connection in the same minute is a line of its own.
    """
    stored = _stored(workspace, session_id, roster)
    said = {_words(one.remark) for one in remarks.of_session(workspace.db, session_id)}
    if not stored and not said:
        return Fresh(roster.attendances, roster.remarks, {})
    known = {
        line.line: stored[key] for line in roster.attendances if (key := _content(line)) in stored
    }
    return Fresh(
        tuple(line for line in roster.attendances if line.line not in known),
        tuple(remark for remark in roster.remarks if _words(remark) not in said),
        known,
    )


def _stored(workspace: Workspace, session_id: int, roster: Roster) -> dict[Attendance, int]:
    """Content of the session's lines in files of the same platform and kind -> attendance id."""
    alike = {
        file.id
        for file in files.of_session(workspace.db, session_id)
        if (file.platform, file.kind) == (roster.platform, roster.kind)
    }
    if not alike:
        return {}
    lines = attendances.of_session(workspace.db, session_id)
    return {_content(line): id_ for id_, file, _, line in lines if file in alike}


def _content(line: Attendance) -> Attendance:
    return replace(line, line=0)


def _words(remark: Remark) -> tuple[str, str, str, str | None]:
    return remark.said_at, remark.sender, remark.text, remark.recipient
