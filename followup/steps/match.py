"""match: whom to write to, and why."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from followup import facts, rendering, similarity
from followup.errors import FollowupError
from followup.identity.hosting import hosted
from followup.model import Reason
from followup.store import companies, files, outbox, people, remarks, sessions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followup.model import Fact, Match, MatchKind, Person, Session, StoredRemark
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
class Why:
    """Why somebody is left out: a key of the catalogue and what fills it."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Matching:
    """The list for one session: `above` it whom to thank or help, then the numbered `rows`.

    `left_out` maps people to why they are not proposed; `unknown` are people of whose field
    nothing is known.
    """

    session: Session
    people: Mapping[int, Person]
    facts: Mapping[int, Sequence[Fact]]
    above: list[Row]
    rows: list[Row]
    left_out: Mapping[int, Why]
    unknown: list[int]


def match(
    workspace: Workspace,
    session_id: int | None,
    *,
    top: int | None = None,
    mix: Mapping[MatchKind, int] | None = None,
) -> Matching:
    """The people of a session (the newest by default) worth writing to, best first.

    `top` asks for the n best of any kind, `mix` for so many of each kind; otherwise the short
    default list, with at most one first contact per firm and evening. Deterministic for the
    same store and profile.
    """
    session = chosen_session(workspace, session_id)
    present = people.in_session(workspace.db, session.id)
    weighed = workspace.weighed(session, present, present)
    said = {person.id: facts.extract(person.remarks) for person in present}
    left_out = _left_out(workspace, present, said, session)
    absent = _absent(workspace, present, session)
    if not hosted(session, workspace.profile):
        why = Why("matching.never-absent")
        left_out |= {one: why for one in absent if one not in left_out}
    free = [person for person in present if person.id not in left_out]
    found = [_came(m, absent) for one in free if (m := weighed[one.id])]
    by_id = {person.id: person for person in present}
    above, chosen, others = _pick(workspace, session, by_id, found, top, mix)
    return Matching(
        session,
        by_id,
        said,
        [Row(by_id[m.person], m, similarity.strength(m)) for m in above],
        [Row(by_id[m.person], m, similarity.strength(m)) for m in chosen],
        left_out | others,
        _unknown(workspace, [person for person in free if not weighed[person.id]], said),
    )


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


def _left_out(
    workspace: Workspace,
    present: Sequence[Person],
    said: Mapping[int, Sequence[Fact]],
    session: Session,
) -> dict[int, Why]:
    """Who is never proposed, by the first reason that holds."""
    written = outbox.written_to(workspace.db, session.id)
    silent = outbox.unanswered_first_contacts(workspace.db)
    wishes = _wishes(workspace, present)
    left_out = {}
    for person in present:
        if key := similarity.never_proposed(workspace.profile, person, said[person.id]):
            left_out[person.id] = Why(key)
        elif person.id in written:
            left_out[person.id] = Why("matching.never-written")
        elif person.id in silent:
            left_out[person.id] = Why("matching.never-silent")
        elif wish := wishes.get(person.id):
            source = f"{Path(wish.file).name}:{wish.line}"
            values = {"sentence": wish.text, "source": source}
            left_out[person.id] = Why("matching.never-no-contact", values)
    return left_out


def _wishes(workspace: Workspace, present: Sequence[Person]) -> dict[int, Fact]:
    """Person -> the words in which they asked, in any session, to be left alone."""
    said: dict[int, list[StoredRemark]] = {person.id: [] for person in present}
    for number in sorted({line.session for person in present for line in person.attendances}):
        for remark in remarks.of_session(workspace.db, number):
            if remark.person in said:
                said[remark.person].append(remark)
    found = {person: facts.wants_no_contact(words) for person, words in said.items() if words}
    return {person: wish for person, wish in found.items() if wish}


def _absent(workspace: Workspace, present: Sequence[Person], session: Session) -> set[int]:
    """People whom the session's lists do not show there; only the host may write to them."""
    reported = files.has_report(workspace.db, session.id)
    return {
        person.id
        for person in present
        if rendering.attended(person, session.id, reported=reported) is False
    }


def _came(found: Match, absent: set[int]) -> Match:
    missing = found.person in absent
    return replace(found, reasons=(*found.reasons, _ABSENT)) if missing else found


def _unknown(
    workspace: Workspace, unmatched: Sequence[Person], said: Mapping[int, Sequence[Fact]]
) -> list[int]:
    known = companies.remembered(workspace.db)
    return [
        person.id
        for person in unmatched
        if similarity.field_of(person, said[person.id], known) is None
    ]


def _pick(
    workspace: Workspace,
    session: Session,
    present: Mapping[int, Person],
    found: list[Match],
    top: int | None,
    mix: Mapping[MatchKind, int] | None,
) -> tuple[list[Match], list[Match], dict[int, Why]]:
    """Above the list, the list, and whom it leaves out for another one of the same firm."""
    if mix is not None and top is None:
        wanted = similarity.mixed(found, mix)
        listed = [m for m in wanted if m.kind not in similarity.ABOVE]
        return wanted[: len(wanted) - len(listed)], listed, {}
    above = similarity.mixed(found, similarity.ABOVE)
    if top is not None:
        return above, similarity.top(found, top), {}
    firms = {number: similarity.firm_of(person) for number, person in present.items()}
    written = outbox.written_to(workspace.db, session.id)
    taken = [firms[number] for number in written if number in firms]
    choice = similarity.choose(found, firms, taken)
    key = "matching.never-same-firm"
    twice = {number: Why(key, {"firm": firm}) for number, firm in choice.left_out.items()}
    return above, choice.matches, twice
