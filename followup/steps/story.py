"""story: what is remembered of one person, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup import facts, rendering
from followup.identity.hosting import hosted
from followup.model import Channel, FactKind, IncomingKind
from followup.names.presence import minutes
from followup.store import answers, blocks, outbox, people, sessions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from followup.model import (
        Answer,
        Block,
        Fact,
        LinkedAttendance,
        Message,
        Person,
        Profile,
        Session,
        StoredRemark,
    )
    from followup.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Address:
    """An address, and the line that shows it; None where the user entered it."""

    address: str
    line: LinkedAttendance | None


@dataclass(frozen=True, slots=True)
class Shared:
    """A session that shows the person. `hosted`: by the user; `roles` as the lists call them.

    `minutes` is the longest presence that one of the lists shows.
    """

    session: Session
    lines: tuple[LinkedAttendance, ...]
    attended: bool | None
    minutes: float | None
    roles: tuple[str, ...]
    hosted: bool | None


@dataclass(frozen=True, slots=True)
class Said:
    """A fact out of their words, with the session and its day."""

    session: int
    day: date
    fact: Fact


@dataclass(frozen=True, slots=True)
class Written:
    """A message to them. `at`: on the user's clock, when it came to its `state`.

    `text` is that of a copy text, which has no subject. `answers`, newest first, with the time
    on the user's clock: what came back on it.
    """

    message: Message
    at: datetime
    text: str | None
    answers: tuple[tuple[datetime, Answer], ...]


@dataclass(frozen=True, slots=True)
class Story:
    """One person with sessions, words and messages, each newest first.

    `since`: when the `block` was made, on the user's clock.
    """

    person: Person
    addresses: tuple[Address, ...]
    sessions: tuple[Shared, ...]
    said: tuple[Said, ...]
    written: tuple[Written, ...]
    block: Block | None
    since: datetime | None


def story(workspace: Workspace, person_id: int) -> Story:
    """All of one person; FollowupError ``store.no-person`` for an unknown number."""
    db = workspace.db
    person = people.get(db, person_id)
    letters = outbox.of_person(db, person_id)
    seen = {line.session for line in person.attendances}
    known = {one.id: one for one in sessions.all_sessions(db) if one.id in seen}
    block = blocks.is_blocked(db, person_id, person.emails)
    came_back = answers.of_person(db, person_id)
    return Story(
        person,
        tuple(_addresses(person)),
        tuple(_shared(person, one, workspace.profile) for one in known.values()),
        tuple(_said(person.remarks, known)),
        tuple(_written(one, workspace, came_back) for one in reversed(letters)),
        block,
        block.created_at.astimezone(workspace.zone) if block else None,
    )


def worth_knowing(said: Sequence[Said], count: int) -> list[Said]:
    """The newest `count` that say more than a mere remark; only where none does, remarks."""
    telling = [one for one in said if one.fact.kind is not FactKind.REMARK]
    return (telling or list(said))[:count]


def _addresses(person: Person) -> Iterator[Address]:
    own = next((n.value for n in reversed(person.notes) if n.field == "email"), None)
    for address in person.emails:
        shows = (line for line in person.attendances if line.attendance.email == address)
        yield Address(address, None if address == own else next(shows, None))


def _shared(person: Person, session: Session, me: Profile) -> Shared:
    lines = tuple(line for line in person.attendances if line.session == session.id)
    files: dict[str, list[LinkedAttendance]] = {}
    for line in lines:
        files.setdefault(line.file, []).append(line)
    times = [minutes([line.attendance for line in each]) for each in files.values()]
    roles = dict.fromkeys(line.attendance.role for line in lines if line.attendance.role)
    return Shared(
        session,
        lines,
        rendering.attended(person, session.id),
        max((time for time in times if time is not None), default=None),
        tuple(roles),
        hosted(session, me),
    )


def _said(remarks: Sequence[StoredRemark], known: dict[int, Session]) -> Iterator[Said]:
    for session in dict.fromkeys(one.session for one in remarks):
        for fact in facts.extract([one for one in remarks if one.session == session]):
            yield Said(session, known[session].day, fact)


def _written(message: Message, workspace: Workspace, came_back: Sequence[Answer]) -> Written:
    copied = message.channel is Channel.COPY
    text = message.raw.decode("utf-8", "replace") if copied else None
    answered = tuple(
        (one.received_at.astimezone(workspace.zone), one)
        for one in reversed(came_back)
        if one.message == message.id and not _elsewhere(one)
    )
    return Written(message, message.updated_at.astimezone(workspace.zone), text, answered)


def _elsewhere(answer: Answer) -> bool:
    """Whether the user has said that the mail was about something else."""
    return answer.kind is IncomingKind.REPLY and answer.confirmed is False
