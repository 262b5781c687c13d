"""evening: one session's drafts in the order of its matches, and one of them with its facts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from followup import facts, similarity
from followup.errors import FollowupError
from followup.model import Draft, DraftState, Match, MessageState, Person, Session
from followup.rendering import checks, claims
from followup.store import drafts, outbox, people, sessions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followup.model import Caution, Fact
    from followup.rendering.claims import Piece
    from followup.workspace import Workspace

OPEN = (DraftState.PROPOSED, DraftState.STALE, DraftState.LATER)
# Remarks that only drafting can make stay; the others are made anew for the words of today.
_KEPT = ("matching.", "story.")


@dataclass(frozen=True, slots=True)
class Weight:
    """Why somebody is on the list; `strength` is strong, good or guess."""

    match: Match
    strength: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft as its reader decides on it.

    `pieces` are the body in order, each with the source of what it claims ('' for none);
    `warnings` those of the words as they are now.
    """

    draft: Draft
    person: Person
    session: Session
    facts: Sequence[Fact]
    pieces: Sequence[Piece]
    warnings: Sequence[Caution]


def held(workspace: Workspace) -> list[Session]:
    """The sessions that have drafts, newest first."""
    drafted = drafts.drafted(workspace.db)
    return [one for one in sessions.all_sessions(workspace.db) if one.id in drafted]


def listed(workspace: Workspace, session_id: int | None) -> list[Draft]:
    """The drafts of a session as they were asked for: in the order of its matches. None: all."""
    if session_id is not None:
        sessions.get(workspace.db, session_id)
    return drafts.of_session(workspace.db, session_id)


def departed(workspace: Workspace, found: Sequence[Draft]) -> dict[int, MessageState]:
    """Draft -> where its message stands, for those whose message waits no more."""
    approved = [one for one in found if one.state is DraftState.APPROVED]
    numbers = {one.session for one in approved}
    contacts = {number: outbox.written_to(workspace.db, number) for number in numbers}
    states = {one.id: contacts[one.session].get(one.person) for one in approved}
    waiting = MessageState.APPROVED
    return {n: state for n, state in states.items() if state and state is not waiting}


def undecided(workspace: Workspace, session_id: int | None) -> list[Draft]:
    """The drafts that wait for a decision, in the order in which they are shown.

    Without a session those of every one, the newest session first.
    """
    chosen = [session_id] if session_id else [session.id for session in held(workspace)]
    words = {one.id: one for number in chosen for one in listed(workspace, number)}
    waiting = [_in_turn(drafts.standing(workspace.db, number)) for number in chosen]
    return [words[one] for ids in waiting for one in ids]


def one(workspace: Workspace, draft_id: int) -> Draft:
    """The draft alone; FollowupError ``store.no-draft``."""
    return drafts.get(workspace.db, draft_id)


def first_open(workspace: Workspace, session_id: int, after: int | None = None) -> int | None:
    """The next draft to decide behind the one with the id `after`; put off ones come last."""
    found = drafts.standing(workspace.db, session_id)
    ids = [number for number, _ in found]
    start = ids.index(after) + 1 if after in ids else 0
    return next(iter(_in_turn([*found[start:], *found[:start]])), None)


def _in_turn(found: Sequence[tuple[int, DraftState]]) -> list[int]:
    """The ids of those that wait for a decision; put off ones come last."""
    waiting = [one for one in found if one[1] in OPEN]
    return [number for number, _ in sorted(waiting, key=lambda one: one[1] is DraftState.LATER)]


def weights(workspace: Workspace, session_id: int) -> dict[int, Weight]:
    """Person -> why, for everybody who has a draft in the session."""
    session = sessions.get(workspace.db, session_id)
    drafted = {one.person for one in drafts.of_session(workspace.db, session_id)}
    present = people.in_session(workspace.db, session_id)
    found = workspace.weighed(session, present, [one for one in present if one.id in drafted])
    return {person: weight for person, match in found.items() if (weight := _weight(match))}


def weight(workspace: Workspace, opened: Opened) -> Weight | None:
    """Why this one person is on the list."""
    return _weight(workspace.match_of(opened.session, opened.person))


def opened(workspace: Workspace, draft_id: int, *, now: datetime) -> Opened:
    """One draft with person, facts and what should be known before a yes."""
    draft = drafts.get(workspace.db, draft_id)
    session = sessions.get(workspace.db, draft.session)
    person = people.get(workspace.db, draft.person, session=session.id)
    return Opened(
        draft,
        person,
        session,
        facts.extract(person.remarks),
        claims.marked(draft.words.body, draft.words.claims),
        _warnings(workspace, draft, session, now),
    )


@dataclass(frozen=True, slots=True)
class Checked:
    """What stands against words, and what only deserves a remark."""

    blocking: FollowupError | None
    warnings: Sequence[Caution]


def checked(
    workspace: Workspace, draft_id: int, *, subject: str, body: str, now: datetime
) -> Checked:
    """A look at words that are still being written; stores nothing."""
    draft = drafts.get(workspace.db, draft_id)
    session = sessions.get(workspace.db, draft.session)
    words = replace(draft.words, subject=subject, body=body)
    try:
        checks.blocking(words)
    except FollowupError as against:
        return Checked(against, ())
    return Checked(
        None, _warnings(workspace, replace(draft, words=words, edited=True), session, now)
    )


def _warnings(
    workspace: Workspace, draft: Draft, session: Session, now: datetime
) -> Sequence[Caution]:
    """Of the user's own words those that hold now; drafted ones know their remarks."""
    if not draft.edited:
        return draft.words.warnings
    kept = [one for one in draft.words.warnings if one.key.startswith(_KEPT)]
    most = workspace.config.pasting.most
    return [*kept, *checks.warnings(draft.words, session, now, most=most)]


def _weight(match: Match | None) -> Weight | None:
    return Weight(match, similarity.strength(match)) if match else None
