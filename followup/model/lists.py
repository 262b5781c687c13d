"""What importers return."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a file's rows prove."""

    PARTICIPANTS = "participants"
    REGISTRANTS = "registrants"
    ATTENDANCE = "attendance"
    CHAT = "chat"
    CONTACTS = "contacts"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something assumed or passed over while reading; `key` and `values` as in errors."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that is no person (device, dial-in, bot ...) and why (a key of the catalogue)."""

    name: str
    reason: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Attendance:
    """One line of a platform's list as given.

    `raw_name` is the cell itself, `name` the display name without pronouns, platform
    marks, organisation and original name. `email` is lower case and valid, or None.
    `minutes` is the duration that the line states; `joined` and `left` are local times.
    `attended` is None where the file does not say. `waiting` marks a waiting-room line.
    `platform_id` is the platform's own stable id of the person, where it gives one.
    """

    line: int
    raw_name: str
    name: str
    email: str | None = None
    given_name: str | None = None
    family_name: str | None = None
    original_name: str | None = None
    organization: str | None = None
    industry: str | None = None
    job_title: str | None = None
    role: str | None = None
    status: str | None = None
    attended: bool | None = None
    joined: datetime | None = None
    left: datetime | None = None
    minutes: float | None = None
    waiting: bool = False
    platform_id: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """Something said in writing. `sender` is the raw name; `recipient` is None for everyone.

    `asked`: the platform itself calls it a question (Q&A, a form's comments).
    """

    line: int
    said_at: str
    sender: str
    text: str
    recipient: str | None = None
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Roster:
    """What one file says: a session and its attendances.

    `topic`, `start` (local), `meeting_id` and the host only as stated in the file.
    """

    platform: str
    kind: Kind
    topic: str | None = None
    start: datetime | None = None
    meeting_id: str | None = None
    host_name: str | None = None
    host_email: str | None = None
    attendances: Sequence[Attendance] = ()
    remarks: tuple[Remark, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Folded:
    """One person of one file, after its lines were folded together."""

    name: str
    email: str | None = None
    organization: str | None = None
    industry: str | None = None
    job_title: str | None = None
    minutes: float | None = None
    attended: bool | None = None
    role: str | None = None
    lines: tuple[int, ...] = ()
