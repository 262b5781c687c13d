"""The records of Zoom's API as attendances and remarks."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from followup.importers.zoom_api.answers import text
from followup.model import Attendance, Remark
from followup.names import nobody
from followup.names.normalise import address, key
from followup.names.spelling import full_name
from followup.tables.cells import stated
from followup.tables.forms import field_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from followup.importers.zoom_api.answers import Answer, Record

_FIELDS = {"organization": "org", "industry": "industry", "job_title": "job_title"}


class _Work(NamedTuple):
    organization: str | None
    industry: str | None
    job_title: str | None


def read(answer: Answer) -> tuple[list[Attendance], list[Remark]]:
    """All lines of `answer`, nobody left out yet, and what they asked in writing."""
    if answer.name == "participants":
        numbered = enumerate(answer.records, 1)
        return [_participant(number, record, answer) for number, record in numbered], []
    if answer.name == "questions":
        return _askers(answer.records)
    attended = False if answer.name == "absentees" else None
    pairs = [
        (_registrant(number, record, attended), record)
        for number, record in enumerate(answer.records, 1)
    ]
    return [line for line, _ in pairs], [
        Remark(line.line, text(record, "create_time"), line.raw_name, comment, asked=True)
        for line, record in pairs
        if line.raw_name and (comment := stated(text(record, "comments")))
    ]


def _participant(number: int, record: Record, answer: Answer) -> Attendance:
    """A stay in the call; the registration beside it says who came under a device's name."""
    person = text(record, "registrant_id")
    form = answer.registrants.get(person, {}) if person else {}
    shown, signed = text(record, "name", "user_name"), _full_name(form)
    name = shown if shown and not (signed and nobody.reason(shown)) else signed
    email = address(text(record, "user_email", "email")) or address(text(form, "email"))
    work = _work(form)
    return Attendance(
        line=number,
        raw_name=name,
        name=name,
        email=email,
        attended=True,
        joined=answer.local(record.get("join_time")),
        left=answer.local(record.get("leave_time")),
        minutes=_minutes(record.get("duration")),
        waiting=text(record, "status") == "in_waiting_room",
        organization=work.organization,
        industry=work.industry,
        job_title=work.job_title,
        platform_id=_platform_id(person),
    )


def _platform_id(registrant: str) -> str | None:
    """A registrant's id, apart from those of other platforms."""
    return f"zoom:{registrant}" if registrant else None


def _minutes(seconds: object) -> float | None:
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)):
        return None
    return round(seconds / 60, 2) if abs(seconds) < 10**8 else None


def _registrant(number: int, record: Record, attended: bool | None) -> Attendance:
    email = address(text(record, "email"))
    name, work = _full_name(record) or email or "", _work(record)
    return Attendance(
        line=number,
        raw_name=name,
        name=name,
        email=email,
        given_name=text(record, "first_name") or None,
        family_name=text(record, "last_name") or None,
        organization=work.organization,
        industry=work.industry,
        job_title=work.job_title,
        status=key(text(record, "status")) or None,
        attended=attended,
        platform_id=_platform_id(text(record, "id", "registrant_id")),
    )


def _full_name(record: Record) -> str:
    return full_name(text(record, "first_name"), text(record, "last_name"))


def _work(record: Record) -> _Work:
    """Organisation, industry and title, as Zoom's own fields or as questions of the host's."""
    told = {field: stated(text(record, name)) or None for field, name in _FIELDS.items()}
    own = record.get("custom_questions")
    for question in own if isinstance(own, list) else ():
        if isinstance(question, dict):
            field = field_of(text(question, "title"), {})
            if field in told:
                told[field] = told[field] or stated(text(question, "value")) or None
    return _Work(**told)


def _askers(records: list[Record]) -> tuple[list[Attendance], list[Remark]]:
    """Who took part in a poll, or who asked: one line for each person, or for each question."""
    lines: list[Attendance] = []
    remarks: list[Remark] = []
    heard = _times_asked(records)
    for record in records:
        email = address(text(record, "email"))
        name = text(record, "name") or email or ""
        own = [d for d in _details(record) if _is_own(d, heard)] if name else []
        for detail in own or [{}]:
            number = len(lines) + 1
            lines.append(Attendance(number, name, name, email=email, attended=True))
            if detail:
                said_at = text(detail, "create_time")
                remarks.append(Remark(number, said_at, name, text(detail, "question"), asked=True))
    return lines, remarks


def _details(record: Record) -> Iterator[Record]:
    found = record.get("question_details")
    yield from (d for d in (found if isinstance(found, list) else ()) if isinstance(d, dict))


def _times_asked(records: list[Record]) -> Mapping[str, set[int]]:
    """Question -> the numbers of the records that hold it."""
    heard: dict[str, set[int]] = defaultdict(set)
    for number, record in enumerate(records):
        for detail in _details(record):
            heard[key(text(detail, "question"))].add(number)
    return heard


def _is_own(detail: Record, heard: Mapping[str, set[int]]) -> bool:
    """A poll's question is the host's: poll and time beside it, the same words under several."""
    question = key(text(detail, "question"))
    polled = text(detail, "polling_id", "date_time")
    return bool(question) and not polled and len(heard[question]) == 1
