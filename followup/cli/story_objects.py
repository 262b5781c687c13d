"""A person in JSON: as `followup people` lists them, and as `people show` tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from followup.cli.came_back import stored_object

if TYPE_CHECKING:
    from followup.model import LinkedAttendance, Person
    from followup.steps.story import Said, Shared, Story, Written


def person_object(person: Person) -> dict[str, Any]:
    """A person in the form of ``followup people --json``."""
    return {
        "id": person.id,
        "name": person.name,
        "emails": list(person.emails),
        "organization": person.organization,
        "industry": person.industry,
        "job_title": person.job_title,
        "blocked": person.blocked,
        "attendances": [_attendance(entry) for entry in person.attendances],
    }


def story_object(told: Story) -> dict[str, Any]:
    """The same with sessions, remarks and messages, each newest first and whole."""
    return {
        **person_object(told.person),
        "sessions": [_session(one) for one in told.sessions],
        "remarks": [_remark(one) for one in told.said],
        "messages": [_message(one) for one in told.written],
    }


def _attendance(entry: LinkedAttendance) -> dict[str, Any]:
    line = entry.attendance
    return {
        "session": entry.session,
        "topic": entry.topic,
        "file": entry.file,
        "line": line.line,
        "raw_name": line.raw_name,
        "email": line.email,
        "minutes": line.minutes,
        "attended": line.attended,
        "link": entry.link.value,
    }


def _session(one: Shared) -> dict[str, Any]:
    return {
        "session": one.session.id,
        "day": one.session.day.isoformat(),
        "topic": one.session.topic,
        "attended": one.attended,
        "minutes": one.minutes,
        "roles": list(one.roles),
        "hosted": one.hosted,
    }


def _remark(one: Said) -> dict[str, Any]:
    fact = one.fact
    return {
        "session": one.session,
        "kind": fact.kind.value,
        "text": fact.text,
        "file": fact.file,
        "line": fact.line,
        "said_at": fact.said_at,
        "private": fact.private,
    }


def _message(one: Written) -> dict[str, Any]:
    message = one.message
    return {
        "id": message.id,
        "session": message.session,
        "channel": message.channel.value,
        "to": message.recipient,
        "subject": message.subject or None,
        "text": one.text,
        "state": message.state.value,
        "at": one.at.isoformat(),
        "answers": [stored_object(answer) for _, answer in one.answers],
    }
