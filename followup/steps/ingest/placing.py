"""Which stored session the files of one evening belong to; a new one where there is none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from followup import facts
from followup.errors import NeedsDecision
from followup.model import Attendance, Problem, Roster, Session
from followup.steps.ingest import joining
from followup.store import attendances, sessions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from followup.steps.ingest.reading import Taken
    from followup.workspace import Workspace

T = TypeVar("T")
# So many in common, and half of the shorter list, are no coincidence.
_FEW = 3


@dataclass(frozen=True, slots=True)
class Stated:
    """What the user says about the session on the command line; it beats the file.

    `start` is local, `day` is given where the hour is not.
    """

    session: int | None = None
    topic: str | None = None
    start: datetime | None = None
    day: date | None = None
    timezone: str | None = None


def _as_stated(roster: Roster, stated: Stated) -> Roster:
    """The roster with what the user says about its session in place of what the file says."""
    start = _on(stated.day, stated.start or roster.start)
    return replace(roster, topic=stated.topic or roster.topic, start=start)


def _on(day: date | None, start: datetime | None) -> datetime | None:
    return datetime.combine(day, start.time()) if day and start else start


def known(workspace: Workspace, some: Iterable[Session]) -> dict[int, joining.Trait]:
    """The traits of stored sessions, which takes reading all their lines."""
    own = _own(workspace)
    return {one.id: joining.of_session(one, _lines(workspace, one.id), own) for one in some}


def trait(workspace: Workspace, file: Taken, stated: Stated) -> joining.Trait:
    """What a file and the user's word on it offer for joining."""
    if file.roster is None:
        return joining.Trait()
    found = joining.of_roster(_as_stated(file.roster, stated), _own(workspace))
    return replace(found, day=stated.day or found.day)


def _own(workspace: Workspace) -> frozenset[str]:
    """The user's own name and address: in every list, so they join no two of them."""
    me = workspace.profile
    return joining.people([Attendance(0, me.name or "", me.name or "", me.email)])


def place(
    workspace: Workspace,
    together: Sequence[Taken],
    stated: Stated,
    now: datetime,
) -> int:
    """The id of the session of these files, completed by what they and the user say.

    NeedsDecision ``ingest.which-session`` if two stored sessions fit equally well.
    """
    rosters = [_as_stated(file.roster, stated) for file in together if file.roster]
    if stated.session is not None:
        found: int | None = stated.session
    else:
        found = _known(workspace, together, stated)
    if found is None:
        return _open(workspace, rosters, together[0].problems, stated, now)
    _complete(workspace, sessions.get(workspace.db, found), rosters, stated)
    return found


def _known(workspace: Workspace, together: Sequence[Taken], stated: Stated) -> int | None:
    """The stored session that the files name or, naming none, share most people with."""
    traits = [trait(workspace, file, stated) for file in together]
    stored = sessions.all_sessions(workspace.db)
    near = known(workspace, [one for one in stored if _may_be(one, traits)])
    named = {s: other for s, other in near.items() if any(joining.same(t, other) for t in traits)}
    if len(named) == 1:
        return next(iter(named))
    if not named and any(one.says_which for one in traits):
        return _nameless(workspace, joining.whole(traits), stored)
    likely = joining.likeliest(
        joining.whole(traits), list((named or known(workspace, stored)).items())
    )
    if len(likely) == 1:
        together[0].problems.append(Problem("ingest.joined-by-people", {"session": likely[0]}))
        return likely[0]
    if likely or named:
        numbers = ", ".join(str(session) for session in sorted(likely or named))
        raise NeedsDecision("ingest.which-session", path=together[0].path, sessions=numbers)
    return None


def _may_be(session: Session, traits: Sequence[joining.Trait]) -> bool:
    outline = joining.of_session(session, ())
    return any(joining.may_be_same(one, outline) for one in traits)


def _nameless(workspace: Workspace, trait: joining.Trait, stored: Sequence[Session]) -> int | None:
    """The session of that day that was only pasted, if it clearly is this evening.

    Names and chat come first, the report follows: the same people must not become two.
    """
    outlines = ((one, joining.of_session(one, ())) for one in stored if one.day == trait.day)
    pasted = [one for one, outline in outlines if not (outline.meeting_id or outline.topic)]
    for number, other in known(workspace, pasted).items():
        shared = len(trait.people & other.people)
        if shared >= _FEW and shared * 2 >= min(len(trait.people), len(other.people)):
            return number
    return None


def _open(
    workspace: Workspace,
    rosters: Sequence[Roster],
    problems: list[Problem],
    stated: Stated,
    now: datetime,
) -> int:
    topic = _first([r.topic for r in rosters])
    start = _first([r.start for r in rosters])
    day = stated.day or _day(rosters, start)
    if day is None:
        problems.append(Problem("ingest.day-assumed", {"day": now.date().isoformat()}))
    if topic is None:
        problems.append(Problem("ingest.topic-unknown"))
    return sessions.add(
        workspace.db,
        day=day or now.date(),
        day_assumed=day is None,
        start=start,
        topic=topic,
        platform=rosters[0].platform,
        meeting_id=_first([r.meeting_id for r in rosters]),
        timezone=stated.timezone or workspace.profile.timezone,
        host_name=_first([r.host_name for r in rosters]),
        host_email=_first([r.host_email for r in rosters]),
        discreet=facts.sensitive(topic or "") is not None,
        now=now,
    )


def _complete(
    workspace: Workspace, session: Session, rosters: Sequence[Roster], stated: Stated
) -> None:
    """Let later files add what the session did not know, and the user correct it."""
    start = _on(stated.day, stated.start or session.start or _first([r.start for r in rosters]))
    settled = stated.start.date() if stated.start else stated.day
    if settled is None and session.day_assumed:
        settled = _day(rosters, start)
    changed = replace(
        session,
        topic=stated.topic or session.topic or _first([r.topic for r in rosters]),
        start=start,
        day=settled or session.day,
        day_assumed=session.day_assumed and settled is None,
        timezone=stated.timezone or session.timezone,
        meeting_id=session.meeting_id or _first([r.meeting_id for r in rosters]),
        host_name=session.host_name or _first([r.host_name for r in rosters]),
        host_email=session.host_email or _first([r.host_email for r in rosters]),
    )
    if changed.topic != session.topic and facts.sensitive(changed.topic or ""):
        changed = replace(changed, discreet=True)
    if changed != session:
        sessions.save(workspace.db, changed)


def _day(rosters: Sequence[Roster], start: datetime | None) -> date | None:
    return start.date() if start else _first([joining.of_roster(r).day for r in rosters])


def _first(values: Sequence[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)


def _lines(workspace: Workspace, session: int) -> list[Attendance]:
    return [line for _, _, _, line in attendances.of_session(workspace.db, session)]
