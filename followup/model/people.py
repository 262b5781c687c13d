"""What the store keeps: sessions and people, and who the user is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup.model.lists import Attendance, Kind, Remark


class Strength(StrEnum):
    """How sure a link between an attendance and a person is, weakest first."""

    PROVISIONAL = "provisional"
    CERTAIN = "certain"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Session:
    """One study session. `day` is its local date; `hosted` is None while nobody knows.

    Nobody is quoted from a `closed` session, and the topic of a `discreet` one stays out of
    subjects.
    """

    id: int
    day: date
    topic: str | None = None
    start: datetime | None = None
    day_assumed: bool = False
    platform: str | None = None
    meeting_id: str | None = None
    timezone: str | None = None
    hosted: bool | None = None
    host_name: str | None = None
    host_email: str | None = None
    no_contact: bool = False
    closed: bool = False
    discreet: bool = False


@dataclass(frozen=True, slots=True)
class LinkedAttendance:
    """A stored attendance of a person, with the strength of the link to that person."""

    id: int
    session: int
    topic: str | None
    file: str
    kind: Kind
    attendance: Attendance
    link: Strength


@dataclass(frozen=True, slots=True)
class StoredRemark:
    """A remark with where it stands; `session` and `person` are ids."""

    session: int
    person: int
    file: str
    remark: Remark


@dataclass(frozen=True, slots=True)
class Note:
    """What the user said about a person; `field` is one of the person's fields or ``note``."""

    field: str
    value: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Person:
    """A human across sessions, with everything their lines and the user's notes say.

    `organization`, `industry` and `job_title` are the user's correction, else the newest
    session's first non-empty value. `emails` has the user's own entry first.
    """

    id: int
    name: str
    emails: tuple[str, ...] = ()
    given_name: str | None = None
    family_name: str | None = None
    organization: str | None = None
    industry: str | None = None
    job_title: str | None = None
    blocked: bool = False
    attendances: tuple[LinkedAttendance, ...] = ()
    remarks: tuple[StoredRemark, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A person or an address never to be written to, and why.

    `origin` is ``user``, ``refusal``, ``bounce``, ``proposed`` or ``forgotten``.
    """

    id: int
    reason: str
    created_at: datetime
    person: int | None = None
    address: str | None = None
    origin: str = "user"


@dataclass(frozen=True, slots=True)
class Profile:
    """Who the user is; every field may be missing until it is asked for."""

    name: str | None = None
    email: str | None = None
    organization: str | None = None
    industry: str | None = None
    job_title: str | None = None
    language: str | None = None
    offers: tuple[str, ...] = ()
    timezone: str | None = None
