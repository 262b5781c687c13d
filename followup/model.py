"""The values that travel between the rooms. Frozen, without behaviour beyond small derivations.

Times are ISO-able ``datetime`` values: *local* ones (what a platform's file states) are
naive, *moments* (what this program did, and when) are aware and in UTC.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a file's rows prove."""

    PARTICIPANTS = "participants"
    REGISTRANTS = "registrants"
    ATTENDANCE = "attendance"
    CHAT = "chat"
    CONTACTS = "contacts"


class Strength(StrEnum):
    """How sure a link between an attendance and a person is, weakest first."""

    PROVISIONAL = "provisional"
    CERTAIN = "certain"
    CONFIRMED = "confirmed"


class MatchKind(StrEnum):
    CAN_HELP = "can-help"
    NEAR = "near"
    COMPLEMENT = "complement"
    STRETCH = "stretch"
    # These two stand above the list and are not counted in it.
    THANK_HOST = "thank-host"
    OFFER_HELP = "offer-help"


class FactKind(StrEnum):
    SELF_INTRODUCTION = "self-introduction"
    QUESTION = "question"
    PROMISE = "promise"
    CONTACT_CARD = "contact-card"
    REMARK = "remark"


class Channel(StrEnum):
    EMAIL = "email"
    COPY = "copy"


class DraftState(StrEnum):
    PROPOSED = "proposed"
    LATER = "later"
    DECLINED = "declined"
    APPROVED = "approved"
    CANCELLED = "cancelled"
    STALE = "stale"


class MessageState(StrEnum):
    APPROVED = "approved"
    SENDING = "sending"
    SENT = "sent"
    HANDED_OVER = "handed-over"
    FAILED = "failed"
    UNCERTAIN = "uncertain"
    CANCELLED = "cancelled"


# The only ways a message may go. `sent`, `handed-over`, `failed` and `cancelled` are final;
# the same pairs stand in the database as a table that its triggers obey.
TRANSITIONS: frozenset[tuple[MessageState, MessageState]] = frozenset(
    {
        (MessageState.APPROVED, MessageState.SENDING),
        (MessageState.APPROVED, MessageState.FAILED),
        (MessageState.APPROVED, MessageState.CANCELLED),
        (MessageState.SENDING, MessageState.SENT),
        (MessageState.SENDING, MessageState.HANDED_OVER),
        (MessageState.SENDING, MessageState.FAILED),
        (MessageState.SENDING, MessageState.UNCERTAIN),
        # Only by a human's word that nothing went out (mail program closed, copy put off).
        (MessageState.SENDING, MessageState.APPROVED),
        (MessageState.SENDING, MessageState.CANCELLED),
        (MessageState.UNCERTAIN, MessageState.SENT),
        (MessageState.UNCERTAIN, MessageState.HANDED_OVER),
        (MessageState.UNCERTAIN, MessageState.APPROVED),
        (MessageState.UNCERTAIN, MessageState.CANCELLED),
    }
)


# --- what importers return -------------------------------------------------------------


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


# --- what the store keeps --------------------------------------------------------------


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
    id: int
    reason: str
    created_at: datetime
    person: int | None = None
    address: str | None = None


# --- what is made of it ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a file says about a person, with file, line and time.

    `private` marks words exchanged with the user alone.
    """

    kind: FactKind
    text: str
    file: str
    line: int
    said_at: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """A label, its weight and where it comes from; a score is the sum of its reasons.

    `label` is a key of the catalogue and `values` fill it; `source` names file and line,
    ``profile`` or ``note``.
    """

    label: str
    weight: float
    source: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Match:
    """A person worth writing to. `claim`: "rather similar industry" may be said."""

    person: int
    kind: MatchKind
    reasons: tuple[Reason, ...]
    claim: bool = False

    @property
    def score(self) -> float:
        return round(sum(reason.weight for reason in self.reasons), 4)


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


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that a draft makes about its reader, and the fact that it rests on."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Caution:
    """A remark for the user on a draft; `key` and `values` as in errors. Never blocks."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rendered:
    """Words for one person, before they are stored. `basis` digests what they rest on."""

    channel: Channel
    recipient: str | None
    recipient_name: str
    subject: str
    body: str
    language: str
    template: str
    claims: tuple[Claim, ...] = ()
    warnings: tuple[Caution, ...] = ()
    address_source: str | None = None
    basis: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draft:
    """Rendered words for one person in one session, as stored."""

    id: int
    person: int
    session: int
    state: DraftState
    digest: str
    words: Rendered
    created_at: datetime
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """Approved and frozen. `raw` are the bytes that leave (for copy: the text itself)."""

    id: int
    draft: int
    person: int
    session: int
    channel: Channel
    recipient: str | None
    recipient_name: str
    sender: str | None
    subject: str
    raw: bytes
    message_id: str
    state: MessageState
    attempts: int
    detail: str | None
    not_before: datetime | None
    expires_at: datetime
    updated_at: datetime
