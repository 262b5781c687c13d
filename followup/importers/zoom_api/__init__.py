"""Zoom's API: its answers, read as files; and, beside this, the client that asks for them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from followup.importers.zoom_api import answers, people
from followup.model import Attendance, Kind, Problem, Roster
from followup.names.lines import sort_out
from followup.names.normalise import address, key
from followup.tables.cells import meeting_id

if TYPE_CHECKING:
    from followup.importers.zoom_api.answers import Answer
    from followup.tables import Document

NAME = "Zoom API answer"
_KINDS = {"absentees": Kind.ATTENDANCE, "registrants": Kind.REGISTRANTS}
_OURS = re.compile(
    r'"(?:participants|registrants|absentees|questions|meetings)"\s*:\s*\['
    r'|"(?:user_email|join_time|participants_count)"\s*:'
)


def identify(document: Document) -> bool:
    """JSON with one of the lists that Zoom's API gives, or with a meeting's details."""
    start = document.start[:50_000].lstrip()
    return start[:1] in ("{", "[") and _OURS.search(start) is not None


def extract(document: Document) -> Roster:
    """What the answer says; a line is a record's number in its list, counted from 1.

    Zoom states times in UTC. They are made local by the time zone that the file names, else
    by the document's, else they stay as they are and a problem says so. FileRefused
    ``zoom.json-...`` for JSON that is broken, or is another answer.
    """
    answer = answers.parse(document)
    lines, remarks = people.read(answer)
    found, skipped = sort_out(_with_host(line, answer) for line in lines)
    kept = {line.line for line in found}
    return Roster(
        platform="zoom",
        kind=_KINDS.get(answer.name, Kind.PARTICIPANTS),
        topic=answers.text(answer.meeting, "topic") or None,
        start=answer.local(answer.meeting.get("start_time")),
        meeting_id=meeting_id(answers.text(answer.meeting, "id")),
        host_name=answers.text(answer.meeting, "user_name") or None,
        host_email=address(answers.text(answer.meeting, "user_email")),
        attendances=found,
        remarks=tuple(remark for remark in remarks if remark.line in kept),
        skipped=skipped,
        problems=_problems(answer, lines),
    )


def _with_host(line: Attendance, answer: Answer) -> Attendance:
    email = address(answers.text(answer.meeting, "user_email"))
    name = key(answers.text(answer.meeting, "user_name"))
    hosts = line.email == email if line.email else bool(name) and key(line.raw_name) == name
    return replace(line, role="host") if hosts and answer.name == "participants" else line


def _problems(answer: Answer, lines: list[Attendance]) -> tuple[Problem, ...]:
    found = []
    if not lines:
        found.append(Problem("importing.problem-no-rows"))
    timed = any(line.joined for line in lines) or answer.meeting.get("start_time")
    if timed and answer.zone is None:
        found.append(Problem("zoom.problem-utc"))
    return tuple(found)
