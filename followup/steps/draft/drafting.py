"""Words for one person: written for the first time, written anew, or only looked at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from followup import rendering
from followup.errors import FollowupError
from followup.model import DraftState
from followup.rendering import checks
from followup.steps.draft import gathering, standing
from followup.steps.draft.gathering import PROMISE, Wish
from followup.store import drafts, people, sessions
from followup.store.transactions import transaction

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followup.model import Draft, Match, Person
    from followup.rendering import Preview
    from followup.steps.draft.gathering import Evening
    from followup.workspace import Workspace

_OPEN = (DraftState.PROPOSED, DraftState.LATER, DraftState.STALE)


@dataclass(frozen=True, slots=True)
class Drafted:
    """The drafts written, and the people for whom none could be, with the reason."""

    drafts: list[Draft]
    refused: list[tuple[Person, FollowupError]]


def draft(
    workspace: Workspace,
    session_id: int,
    person_ids: Sequence[int],
    *,
    now: datetime,
    wish: Wish | None = None,
) -> Drafted:
    """One draft per person, in the given order. An approved one is left as it is."""
    session = sessions.get(workspace.db, session_id)
    present = {person.id: person for person in people.in_session(workspace.db, session.id)}
    chosen = [present[one] for one in dict.fromkeys(person_ids) if one in present]
    weighed = workspace.weighed(session, list(present.values()), chosen)
    evening = gathering.evening(workspace, session)
    written, refused = [], []
    for person_id in dict.fromkeys(person_ids):
        person = present.get(person_id) or people.get(workspace.db, person_id)
        try:
            if person.id not in present:
                raise FollowupError("draft.not-there", name=person.name, session=session.id)
            match = weighed[person.id]
            written.append(_draft_one(workspace, evening, person, match, wish or Wish(), now))
        except FollowupError as error:
            refused.append((person, error))
    return Drafted(written, refused)


def preview(
    workspace: Workspace, person_id: int, session_id: int | None, *, now: datetime, wish: Wish
) -> tuple[Preview, FollowupError | None]:
    """The words that a template would give for a person, stored nowhere, and what blocks them.

    Without `session_id`: of the newest session that shows the person. FollowupError where
    nobody may write to them, and ``draft.not-there`` where that session does not show them.
    """
    person = people.get(workspace.db, person_id, session=session_id)
    known = [sessions.get(workspace.db, line.session) for line in person.attendances]
    here = [one for one in known if session_id in (None, one.id)]
    if not here:
        raise FollowupError("draft.not-there", name=person.name, session=session_id or "-")
    session = max(here, key=lambda one: (one.day, one.id))
    person = people.get(workspace.db, person_id, session=session.id)
    standing.refuse_unwanted(workspace, session, person)
    match = workspace.match_of(session, person)
    evening = gathering.evening(workspace, session)
    situation = gathering.situation(workspace, evening, person, match, wish, now)
    made = rendering.preview(situation, gathering.template(workspace, situation, wish))
    try:
        checks.blocking(made.words)
    except FollowupError as against:
        return made, against
    return made, None


def renew(workspace: Workspace, draft_id: int, *, now: datetime) -> Draft:
    """The draft, written anew where what its words rested on has changed since.

    Words of the user's own stay as they are, and so does what is decided. Raises FollowupError
    where this person is not to be written to any more.
    """
    current = drafts.get(workspace.db, draft_id)
    words = current.words
    if current.edited or current.state not in _OPEN or _holds(workspace, current):
        return current
    session = sessions.get(workspace.db, current.session)
    person = people.get(workspace.db, current.person, session=session.id)
    match = workspace.match_of(session, person)
    # A promise may be gone since, and what was written about it with it.
    template = None if words.template == PROMISE else words.template
    wish = Wish(template, words.language, words.channel)
    evening = gathering.evening(workspace, session)
    return _draft_one(workspace, evening, person, match, wish, now)


def _holds(workspace: Workspace, current: Draft) -> bool:
    """Whether all that the words rest on is as it was; a promise may have been kept since."""
    if workspace.basis_of(current) != current.words.basis:
        return False
    if current.words.template != PROMISE:
        return True
    person = people.get(workspace.db, current.person, session=current.session)
    match = workspace.match_of(sessions.get(workspace.db, current.session), person)
    return match is not None and match.promise is not None


def _draft_one(
    workspace: Workspace,
    evening: Evening,
    person: Person,
    match: Match | None,
    wish: Wish,
    now: datetime,
) -> Draft:
    session = evening.session
    standing.refuse_unwanted(workspace, session, person)
    situation = gathering.situation(workspace, evening, person, match, wish, now)
    words = rendering.render(situation, gathering.template(workspace, situation, wish))
    cautions = standing.cautions(workspace, person, situation.earlier)
    words = replace(words, warnings=(*cautions, *words.warnings))
    checks.blocking(words)
    with transaction(workspace.db):
        number = drafts.put(workspace.db, person.id, session.id, words, now)
    written = drafts.get(workspace.db, number)
    evening.add(written)
    return written
