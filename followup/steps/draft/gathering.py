"""Everything that the words for one person may rest on, and the template that they fill."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from followup import facts, rendering
from followup.errors import FollowupError
from followup.identity.hosting import hosted
from followup.model import Channel
from followup.rendering import Situation, templates
from followup.store import attendances, drafts, files, remarks
from followup.workspace import address
from followup.workspace.memory import recall

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followup.model import Draft, Match, Person, Session, StoredRemark
    from followup.rendering.templates import Template
    from followup.workspace import Workspace

# The template that speaks of a promise, and of nothing else.
PROMISE = "promise-kept"
_SAID = "their_words"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asks of the drafts; None leaves it to the person and the session."""

    template: str | None = None
    language: str | None = None
    channel: Channel | None = None


@dataclass(frozen=True, slots=True)
class Evening:
    """What is the same for all who are written to after one session: read once for all of them.

    `openings` are how its drafts begin, by person and channel; `names` are those in its lists.
    """

    session: Session
    talk: Sequence[StoredRemark]
    hosted: bool
    openings: dict[tuple[int, Channel], str]
    names: Sequence[str]

    def add(self, draft: Draft) -> None:
        """Count a draft among those whose beginnings the next ones differ from."""
        self.openings[draft.person, draft.words.channel] = rendering.opening(draft.words)


def evening(workspace: Workspace, session: Session) -> Evening:
    """The evening as it is stored now."""
    talk = remarks.of_session(workspace.db, session.id)
    names = attendances.names(workspace.db, session.id)
    found = Evening(session, talk, hosted(session, workspace.profile) is True, {}, names)
    for draft in drafts.of_session(workspace.db, session.id):
        found.add(draft)
    return found


def situation(
    workspace: Workspace,
    held: Evening,
    person: Person,
    match: Match | None,
    wish: Wish,
    now: datetime,
) -> Situation:
    """The person seen from the user; FollowupError ``draft.no-address`` for a mail without one."""
    me, session = workspace.profile, held.session
    mail = (wish.channel or address.channel(person, session)) is Channel.EMAIL
    if mail and not person.emails:
        raise FollowupError("draft.no-address", name=person.name)
    return Situation(
        me=me,
        person=person,
        session=session,
        match=_speakable(match) if match else None,
        facts=[fact for fact in facts.extract(person.remarks) if not facts.sensitive(fact.text)],
        channel=Channel.EMAIL if mail else Channel.COPY,
        language=wish.language or rendering.pick_language(me, person, held.talk),
        now=now,
        recipient=person.emails[0] if mail else None,
        address_source=address.source(person, session) if mail else None,
        hosted=held.hosted,
        earlier=recall(workspace.db, me, person, session),
        openings=[begin for (whose, _), begin in held.openings.items() if whose != person.id],
        signature=workspace.signature if mail else "",
        most=workspace.config.pasting.most,
        names=held.names,
    )


def _speakable(match: Match) -> Match:
    """The match without the reasons that sensitive words of theirs are; a cell of a list is none.

    The user sees those in the review; the letter neither quotes them nor offers help with them.
    """
    kept = [
        reason
        for reason in match.reasons
        if "field_en" in reason.values or not facts.sensitive(str(reason.values.get(_SAID, "")))
    ]
    return replace(match, reasons=tuple(kept))


def template(workspace: Workspace, seen: Situation, wish: Wish) -> Template:
    """The one asked for, else that for who hosted, who came, and why to write.

    FollowupError ``draft.no-promise`` where words about a promise are asked for and there is none.
    """
    promised = rendering.promise(seen) is not None
    if wish.template == PROMISE and not promised:
        raise FollowupError("draft.no-promise", name=seen.person.name)
    name = wish.template or _fitting(workspace, seen, promised=promised)
    return templates.find(name, seen.channel, seen.language, workspace.template_folders)


def _fitting(workspace: Workspace, seen: Situation, *, promised: bool) -> str:
    session, kind = seen.session, seen.match.kind if seen.match else None
    reported = files.has_report(workspace.db, session.id)
    came = rendering.attended(seen.person, session.id, reported=reported)
    helps = rendering.helps(seen)
    return rendering.pick_template(seen.hosted, came, kind, promised=promised, helps=helps)
