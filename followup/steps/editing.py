"""edit: a draft as text for an editor, and the edited text as the draft's new words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from followup import facts, tables
from followup.errors import NeedsDecision
from followup.model import Draft, DraftState
from followup.rendering import editing
from followup.store import drafts, outbox, people
from followup.store.transactions import transaction

if TYPE_CHECKING:
    from datetime import datetime

    from followup.workspace import Workspace


def as_text(workspace: Workspace, draft_id: int) -> str:
    """The draft with its facts as comment lines."""
    draft = drafts.get(workspace.db, draft_id)
    person = people.get(workspace.db, draft.person, session=draft.session)
    said = [f"{fact.text} ({fact.file}:{fact.line})" for fact in facts.extract(person.remarks)]
    return editing.to_text(draft.words.subject, draft.words.body, said)


def take_back(workspace: Workspace, draft_id: int, text: str, *, now: datetime) -> Draft:
    """Store the edited words; a yes given before falls, for these words are new."""
    subject, body = editing.from_text(text)
    return rewrite(workspace, draft_id, subject=subject, body=body, now=now)


def typed(subject: str, body: str) -> tuple[str, str]:
    """Subject and body out of the two fields of a form, tidied as an editor's text is."""
    return subject.strip(), editing.tidied(body).strip("\n ")


def body_of(path: str, data: bytes | None = None) -> str:
    """The text of a file, or of `data` that came by standard input; FileRefused if it has none."""
    return (tables.read(Path(path)) if data is None else tables.from_bytes(data, path)).text


def rewrite(
    workspace: Workspace, draft_id: int, *, subject: str, body: str, now: datetime
) -> Draft:
    """The user's own words for a draft."""
    if drafts.get(workspace.db, draft_id).state is DraftState.APPROVED:
        outbox.withdraw(workspace.db, draft_id, now, draft_state=DraftState.PROPOSED)
    with transaction(workspace.db):
        drafts.rewrite(workspace.db, draft_id, subject=subject, body=body, now=now)
    return drafts.get(workspace.db, draft_id)


def replace(
    workspace: Workspace, draft_id: int, subject: str, body: str, *, seen: str, now: datetime
) -> None:
    """The same where the words that the user began with have the digest `seen`.

    NeedsDecision ``review.edited-meanwhile`` if they are others by now; untouched words stay
    as they are, and so does a yes to them.
    """
    current = drafts.get(workspace.db, draft_id)
    if current.digest != seen:
        raise NeedsDecision("review.edited-meanwhile")
    if (subject, body) != (current.words.subject, current.words.body):
        rewrite(workspace, draft_id, subject=subject, body=body, now=now)
