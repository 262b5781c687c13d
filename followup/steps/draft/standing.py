"""What stands against writing to somebody at all, and what should be known before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from followup import facts, similarity
from followup.errors import FollowupError
from followup.model import Caution
from followup.store import outbox, remarks
from followup.workspace.already import refuse_second

if TYPE_CHECKING:
    from followup.model import Person, Session
    from followup.rendering import Earlier
    from followup.workspace import Workspace

_NEVER = ("matching.never-blocked", "matching.never-me", "matching.never-not-a-person")


def refuse_unwanted(workspace: Workspace, session: Session, person: Person) -> None:
    """Words for somebody who is not to be written to are not even drafted.

    FollowupError ``store.no-contact``, ``draft.never`` with the reason, or as `refuse_second`.
    """
    if session.no_contact:
        raise FollowupError("store.no-contact", session=session.id)
    why = similarity.never_proposed(workspace.profile, person)
    if why in _NEVER:
        raise FollowupError("draft.never", name=person.name, reason_key=why)
    refuse_second(workspace.db, person, session)


def cautions(workspace: Workspace, person: Person, earlier: Earlier) -> list[Caution]:
    """Remarks that rest on more than the words."""
    return [*_wishes(workspace, person), *_written(workspace, earlier)]


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
