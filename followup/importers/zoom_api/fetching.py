"""Everything that Zoom tells about a session: participants, registrations, polls, questions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from followup.importers.zoom_api.answers import text
from followup.importers.zoom_api.asking import Progress, ask, ask_all, quiet, segment
from followup.importers.zoom_api.refusals import Refused
from followup.importers.zoom_api.sessions import PastSession, candidates, moment, same_evening
from followup.model import Problem

if TYPE_CHECKING:
    from followup.importers.zoom_api.connection import Connection

Answers = dict[str, dict[str, Any]]
# How far back to look for a time when anybody came.
_LOOK_BACK = 10
_STAY = {"include_fields": "registrant_id"}


@dataclass(frozen=True, slots=True)
class Fetched:
    """Zoom's answers about one session, as they came, by what they list.

    The names are participants, registrants, absentees, polls and questions; those that Zoom
    has nothing for are left out, and `problems` say which it did not hand out.
    """

    session: PastSession
    details: dict[str, Any]
    answers: Answers
    problems: tuple[Problem, ...] = ()


def fetch(connection: Connection, which: str, progress: Progress = quiet) -> list[Fetched]:
    """The session that `which` means (see `candidates`), newest if several.

    A restart with nobody in it is passed over. Where a meeting was open more than once that
    day, each time that Zoom tells about is an element of its own, the earliest first.
    `Refused` with the reason if Zoom does not hand out the participants; other FollowupErrors
    as of `ask`.
    """
    known = candidates(connection, which)
    chosen = _first_with_people(connection, known)
    evening = [_fetched(connection, chosen, progress)]
    for session in same_evening(known, chosen.session):
        try:
            other = _Found.of(connection, session)
            if other.people != 1:
                evening.append(_fetched(connection, other, progress))
        except Refused:
            continue
    return sorted(evening, key=lambda each: text(each.details, "start_time"))


@dataclass(frozen=True, slots=True)
class _Found:
    """A session with its details, and whether Zoom calls it a webinar."""

    session: PastSession
    details: dict[str, Any]
    webinar: bool

    @property
    def people(self) -> int | None:
        """How many were there, if Zoom says so; with one alone it makes no report."""
        count = self.details.get("participants_count")
        return count if isinstance(count, int) else None

    @classmethod
    def of(cls, connection: Connection, session: PastSession) -> _Found:
        here = segment(session.uuid)
        try:
            return cls(
                _full(session, told := ask(connection, f"/past_meetings/{here}")), told, False
            )
        except Refused as refused:
            try:
                told = ask(connection, f"/report/webinars/{here}")
            except Refused:
                raise refused from None
            return cls(_full(session, told), told, True)


def _full(session: PastSession, details: dict[str, Any]) -> PastSession:
    return replace(
        session,
        uuid=text(details, "uuid") or session.uuid,
        meeting_id=text(details, "id") or session.meeting_id,
        topic=text(details, "topic") or session.topic,
        start=moment(details.get("start_time")) or session.start,
        timezone=text(details, "timezone") or session.timezone,
    )


def _first_with_people(connection: Connection, known: list[PastSession]) -> _Found:
    newest = _Found.of(connection, known[0])
    if newest.people is None or newest.people > 1:
        return newest
    for session in known[1:_LOOK_BACK]:
        earlier = _Found.of(connection, session)
        if earlier.people is not None and earlier.people > 1:
            return earlier
    return newest


def _fetched(connection: Connection, found: _Found, progress: Progress) -> Fetched:
    session, problems = _placed(connection, found), list[Problem]()
    answers = {"participants": _participants(connection, found, progress)}
    for name, path, listed in _further(found):
        try:
            if name in ("polls", "questions"):
                told = ask(connection, path)
            else:
                told = ask_all(connection, path, listed)
        except Refused as refused:
            if refused.withheld:
                problems.append(Problem(f"zoom.problem-no-{name}"))
            continue
        if told.get(listed):
            answers[name] = told
    return Fetched(session, found.details, answers, tuple(problems))


def _further(found: _Found) -> list[tuple[str, str, str]]:
    """What else to ask for: its name, the path, and how the list is called in the answer."""
    uuid, number = segment(found.session.uuid), segment(found.session.meeting_id)
    kind, past = ("webinars", "past_webinars") if found.webinar else ("meetings", "past_meetings")
    asked = [
        ("registrants", f"/{kind}/{number}/registrants", "registrants"),
        ("polls", f"/{past}/{uuid}/polls", "questions"),
        ("questions", f"/{past}/{uuid}/qa", "questions"),
    ]
    absent = ("absentees", f"/past_webinars/{uuid}/absentees", "registrants")
    return [*asked, absent] if found.webinar else asked


def _participants(connection: Connection, found: _Found, progress: Progress) -> dict[str, Any]:
    """The report, which knows registrants; where the plan or a scope forbids it, the plain list."""
    here, kind = segment(found.session.uuid), "webinars" if found.webinar else "meetings"
    name = "participants"
    try:
        return ask_all(connection, f"/report/{kind}/{here}/{name}", name, progress, **_STAY)
    except Refused as refused:
        try:
            return ask_all(connection, f"/past_{kind}/{here}/{name}", name, progress)
        except Refused:
            raise refused from None


def _placed(connection: Connection, found: _Found) -> PastSession:
    """The session with the time zone that its meeting was planned in."""
    session = found.session
    if session.timezone or not session.meeting_id:
        return session
    kind = "webinars" if found.webinar else "meetings"
    try:
        told = ask(connection, f"/{kind}/{segment(session.meeting_id)}")
    except Refused:
        return session
    return replace(session, timezone=text(told, "timezone") or None)
