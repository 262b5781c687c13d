"""match: whom to write to, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from followup import facts, rendering, similarity
from followup.errors import FollowupError
from followup.identity.hosting import hosted
from followup.model import Reason
from followup.store import files, outbox, people, sessions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followup.model import Fact, Match, MatchKind, Person, Session
    from followup.workspace import Workspace


# Who came goes before who only registered, whatever else speaks for them.
_ABSENT = Reason("matching.reason-absent", -0.3, "report")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list; `strength` is strong, good or guess."""

    person: Person
    match: Match
    strength: str


@dataclass(frozen=True, slots=True)
class Matching:
    """The list for one session. `left_out` maps people to why they are never proposed;
    `unknown` are people of whose field nothing is known."""

    session: Session
    people: Mapping[int, Person]
    facts: Mapping[int, Sequence[Fact]]
    rows: list[Row]
    left_out: Mapping[int, str]
    unknown: list[int]


def match(
    workspace: Workspace,
    session_id: int | None,
    *,
    top: int | None = None,
    mix: Mapping[MatchKind, int] | None = None,
) -> Matching:
    """The people of a session (the newest by default) worth writing to, best first.

    `top` asks for the n best of any kind, `mix` for so many of each kind; otherwise the
    short default list. Deterministic for the same store and profile.
    """
    db = workspace.db
    session = chosen_session(workspace, session_id)
    present = people.in_session(db, session.id)
    said = {person.id: facts.extract(person.remarks) for person in present}
    left_out = _left_out(workspace, present, session)
    absent = _absent(workspace, present, session)
    if not hosted(session, workspace.profile):
        left_out |= dict.fromkeys(absent - left_out.keys(), "matching.never-absent")
    found, unknown = [], []
    for person in present:
        if person.id in left_out:
            continue
        result = similarity.evaluate(workspace.profile, person, said[person.id])
        if result and person.id in absent:
            result = replace(result, reasons=(*result.reasons, _ABSENT))
        if result:
            found.append(result)
        elif similarity.field_of(person, said[person.id]) is None:
            unknown.append(person.id)
    by_id = {person.id: person for person in present}
    rows = [
        Row(by_id[m.person], m, similarity.strength(m)) for m in _pick(found, present, top, mix)
    ]
    return Matching(session, by_id, said, rows, left_out, unknown)


def chosen_session(workspace: Workspace, session_id: int | None) -> Session:
    """The session asked for, else the newest; FollowupError if there is none."""
    if session_id is not None:
        return sessions.get(workspace.db, session_id)
    newest = sessions.latest(workspace.db)
    if newest is None:
        raise FollowupError("match.no-sessions")
    return newest


def unknown_host(workspace: Workspace, session: Session) -> bool:
    """Whether nobody can tell from the files if the user hosted the session."""
    return hosted(session, workspace.profile) is None


def _left_out(workspace: Workspace, present: Sequence[Person], session: Session) -> dict[int, str]:
    written = outbox.written_to(workspace.db, session.id)
    silent = outbox.unanswered_first_contacts(workspace.db)
    left_out = {}
    for person in present:
        why = similarity.never_proposed(workspace.profile, person)
        if why is None and person.id in written:
            why = "matching.never-written"
        if why is None and person.id in silent:
            why = "matching.never-silent"
        if why:
            left_out[person.id] = why
    return left_out


def _absent(workspace: Workspace, present: Sequence[Person], session: Session) -> set[int]:
    """People whom the session's lists do not show there; only the host may write to them."""
    reported = files.has_report(workspace.db, session.id)
    return {
        person.id
        for person in present
        if rendering.attended(person, session.id, reported=reported) is False
    }


def _pick(
    found: list[Match],
    present: Sequence[Person],
    top: int | None,
    mix: Mapping[MatchKind, int] | None,
) -> list[Match]:
    if top is not None:
        return similarity.top(found, top)
    if mix is None:
        return similarity.choose(found, {person.id: person.organization for person in present})
    ranked = similarity.top(found, len(found))
    wanted = [m for kind, n in mix.items() for m in [r for r in ranked if r.kind == kind][:n]]
    return similarity.top(wanted, len(wanted))
