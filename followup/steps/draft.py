"""draft: matches or chosen people -> words, stored as proposed drafts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from followup import facts, rendering, similarity
from followup.errors import FollowupError
from followup.identity.hosting import hosted
from followup.model import Caution, Channel, Draft, DraftState, Match, Person, Session
from followup.rendering import Earlier, Situation, checks, templates
from followup.store import drafts, files, outbox, people, remarks, sessions
from followup.store.transactions import transaction
from followup.workspace import address
from followup.workspace.already import refuse_second
from followup.workspace.memory import recall

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followup.rendering import Preview as Preview
    from followup.rendering.templates import Template
    from followup.workspace import Workspace

_PROMISE = "promise-kept"
_OPEN = (DraftState.PROPOSED, DraftState.LATER, DraftState.STALE)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asks of the drafts; None leaves it to the person and the session."""

    template: str | None = None
    language: str | None = None
    channel: Channel | None = None


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
    written, refused = [], []
    for person_id in dict.fromkeys(person_ids):
        person = present.get(person_id) or people.get(workspace.db, person_id)
        try:
            if person.id not in present:
                raise FollowupError("draft.not-there", name=person.name, session=session.id)
            match = weighed[person.id]
            written.append(_draft_one(workspace, session, person, match, wish or Wish(), now))
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
    _refuse_unwanted(workspace, session, person)
    match = workspace.match_of(session, person)
    situation = _situation(workspace, session, person, match, wish, now)
    made = rendering.preview(situation, _template(workspace, situation, wish))
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
    template = None if words.template == _PROMISE else words.template
    wish = Wish(template, words.language, words.channel)
    return _draft_one(workspace, session, person, match, wish, now)


def _holds(workspace: Workspace, current: Draft) -> bool:
    """Whether all that the words rest on is as it was; a promise may have been kept since."""
    if workspace.basis_of(current) != current.words.basis:
        return False
    if current.words.template != _PROMISE:
        return True
    person = people.get(workspace.db, current.person, session=current.session)
    match = workspace.match_of(sessions.get(workspace.db, current.session), person)
    return match is not None and any("promised" in reason.values for reason in match.reasons)


def _draft_one(
    workspace: Workspace,
    session: Session,
    person: Person,
    match: Match | None,
    wish: Wish,
    now: datetime,
) -> Draft:
    _refuse_unwanted(workspace, session, person)
    situation = _situation(workspace, session, person, match, wish, now)
    words = rendering.render(situation, _template(workspace, situation, wish))
    cautions = (*_wishes(workspace, person), *_written(workspace, situation.earlier))
    words = replace(words, warnings=(*cautions, *words.warnings))
    checks.blocking(words)
    with transaction(workspace.db):
        number = drafts.put(workspace.db, person.id, session.id, words, now)
    return drafts.get(workspace.db, number)


def _situation(
    workspace: Workspace,
    session: Session,
    person: Person,
    match: Match | None,
    wish: Wish,
    now: datetime,
) -> Situation:
    """Everything that the words may rest on."""
    me = workspace.profile
    mail = (wish.channel or address.channel(person, session)) is Channel.EMAIL
    if mail and not person.emails:
        raise FollowupError("draft.no-address", name=person.name)
    talk = remarks.of_session(workspace.db, session.id)
    return Situation(
        me=me,
        person=person,
        session=session,
        match=match,
        facts=[fact for fact in facts.extract(person.remarks) if not facts.sensitive(fact.text)],
        channel=Channel.EMAIL if mail else Channel.COPY,
        language=wish.language or rendering.pick_language(me, person, talk),
        now=now,
        recipient=person.emails[0] if mail else None,
        address_source=address.source(person, session) if mail else None,
        hosted=hosted(session, me) is True,
        earlier=recall(workspace.db, me, person, session),
        openings=_openings(workspace, person, session),
        signature=workspace.signature if mail else "",
        most=workspace.config.pasting.most,
    )


def _openings(workspace: Workspace, person: Person, session: Session) -> list[str]:
    """How the session's drafts to others begin."""
    others = drafts.of_session(workspace.db, session.id)
    return [rendering.opening(one.words) for one in others if one.person != person.id]


def _template(workspace: Workspace, situation: Situation, wish: Wish) -> Template:
    """The one asked for, else that for who hosted, who came, and why to write.

    Words about a promise are for whom there is one.
    """
    session, kind = situation.session, situation.match.kind if situation.match else None
    reported = files.has_report(workspace.db, session.id)
    came = rendering.attended(situation.person, session.id, reported=reported)
    promised = rendering.promise(situation) is not None
    if wish.template == _PROMISE and not promised:
        raise FollowupError("draft.no-promise", name=situation.person.name)
    helps = rendering.helps(situation)
    name = wish.template or rendering.pick_template(
        situation.hosted, came, kind, promised=promised, helps=helps
    )
    folders = workspace.template_folders
    return templates.find(name, situation.channel, situation.language, folders)


def _refuse_unwanted(workspace: Workspace, session: Session, person: Person) -> None:
    """Words for somebody who is not to be written to are not even drafted."""
    if session.no_contact:
        raise FollowupError("store.no-contact", session=session.id)
    why = similarity.never_proposed(workspace.profile, person)
    if why in {"matching.never-blocked", "matching.never-me", "matching.never-not-a-person"}:
        raise FollowupError("draft.never", name=person.name, reason_key=why)
    refuse_second(workspace.db, person, session)


def _wishes(workspace: Workspace, person: Person) -> list[Caution]:
    """What the user should know before writing to somebody who asked to be left alone."""
    wish = facts.wants_no_contact(remarks.of_person(workspace.db, person.id))
    if wish is None:
        return []
    source = f"{Path(wish.file).name}:{wish.line}"
    return [Caution("matching.warn-no-contact", {"sentence": wish.text, "source": source})]


def _written(workspace: Workspace, earlier: Earlier) -> list[Caution]:
    """The earlier message, which said that no other one would come unasked."""
    if not earlier.known or earlier.message is None:
        return []
    message = outbox.get(workspace.db, earlier.message)
    if message.person not in outbox.unanswered_first_contacts(workspace.db):
        return []
    at = message.updated_at.astimezone(workspace.zone)
    day = {"day_en": f"{at.day} {at:%B} {at.year}", "day_ja": f"{at.year}年{at.month}月{at.day}日"}
    return [Caution("story.warn-written", {"message": message.id, **day})]
