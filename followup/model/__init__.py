"""The values that travel between the rooms. Frozen, without behaviour beyond small derivations.

Times are ISO-able ``datetime`` values: *local* ones (what a platform's file states) are
naive, *moments* (what this program did, and when) are aware and in UTC.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.model.lists import Attendance, Folded, Kind, Problem, Remark, Roster, Skipped
from followup.model.people import (
    Block,
    LinkedAttendance,
    Note,
    Person,
    Profile,
    Session,
    StoredRemark,
    Strength,
)

if TYPE_CHECKING:
    from followup.model.incoming import Answer, Incoming, IncomingKind
    from followup.model.writing import (
        TRANSITIONS,
        Caution,
        Channel,
        Claim,
        Draft,
        DraftState,
        Fact,
        FactKind,
        Match,
        MatchKind,
        Message,
        MessageState,
        Reason,
        Rendered,
    )

__all__ = [
    "TRANSITIONS",
    "Answer",
    "Attendance",
    "Block",
    "Caution",
    "Channel",
    "Claim",
    "Draft",
    "DraftState",
    "Fact",
    "FactKind",
    "Folded",
    "Incoming",
    "IncomingKind",
    "Kind",
    "LinkedAttendance",
    "Match",
    "MatchKind",
    "Message",
    "MessageState",
    "Note",
    "Person",
    "Problem",
    "Profile",
    "Reason",
    "Remark",
    "Rendered",
    "Roster",
    "Session",
    "Skipped",
    "StoredRemark",
    "Strength",
]


def __getattr__(name: str) -> object:
    """What is written, at its first use: a list is taken without it, and sooner."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from followup.model import incoming, writing

    return getattr(incoming if hasattr(incoming, name) else writing, name)
