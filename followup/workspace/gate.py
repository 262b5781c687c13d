"""Whether a message may leave now: the gate of the store, with all that words rest on.

It is asked three times for every mail: for the plan that the user sees, before the server hears
of the mail, and as the last step before it may have left. What was looked at once is not looked
at again as long as it cannot have changed: while the store's version, the template, the
configuration and the message are the same.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.errors import FollowupError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from followup.config import Config
    from followup.model import Draft, Message, Rendered
    from followup.rendering.templates import Template
    from followup.store.versions import Version
    from followup.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Look:
    """What stood against a message, and all that this rested on but the time and the sender.

    `reached` is the last message that had reached the person from another session.
    """

    faults: tuple[str, ...]
    basis: Mapping[str, str]
    message: Message
    draft: Draft
    config: Config
    version: Version
    template: Template | None
    reached: int | None


def look(workspace: Workspace, message: Message, now: datetime, sender: str | None) -> Look:
    """All that stands against the message now, as `outbox.faults` names it."""
    from followup.store import drafts, outbox
    from followup.store.versions import version

    db = workspace.db
    before = version(db)  # whatever changes from here on makes another one
    draft = drafts.get(db, message.draft)
    reached = outbox.last_reached(db, draft.person, beside=draft.session)
    template = _readable(workspace, draft.words)
    basis = _basis_today(workspace, draft, template)
    found = outbox.faults(db, message.id, basis=basis, sender=sender, now=now)
    if "changed" not in found and not _says(message, draft.words):
        found.append("changed")
    seen = (message, draft, workspace.config, before, template, reached)
    return Look(tuple(found), basis, *seen)


def claim(
    workspace: Workspace, message: Message, now: datetime, sender: str | None, seen: Look | None
) -> Message:
    """Commit `sending`; ClaimRefused if anything stands against it, and nothing has changed then.

    `seen` is a former look at it.
    """
    from followup.store import outbox

    def basis() -> Mapping[str, str] | None:
        if seen is not None and holds(workspace, seen, message):
            return None
        anew = look(workspace, message, now, sender)
        for why in anew.faults:
            raise outbox.ClaimRefused(why, message)
        return anew.basis

    return outbox.claim(workspace.db, message.id, basis=basis, sender=sender, now=now)


def holds(workspace: Workspace, seen: Look, message: Message) -> bool:
    """Whether another look would find nothing either, but for the time and the sender."""
    from followup.store import outbox
    from followup.store.versions import version

    db, draft = workspace.db, seen.draft
    asked = (message, workspace.config, version(db))
    if seen.faults or asked != (seen.message, seen.config, seen.version):
        return False
    reached = outbox.last_reached(db, draft.person, beside=draft.session)
    return (reached, _readable(workspace, draft.words)) == (seen.reached, seen.template)


def template_of(workspace: Workspace, words: Rendered) -> Template:
    """The template that the words were made from, as it is now; FollowupError if it is none."""
    from followup.rendering import templates

    folders = workspace.template_folders
    return templates.find(words.template, words.channel, words.language, folders)


def rests_on(workspace: Workspace, draft: Draft, template: Template) -> dict[str, str]:
    """What the words of a draft would rest on now, as `rendering.basis` names it."""
    from followup import rendering
    from followup.store import people, sessions
    from followup.workspace.memory import recall

    person = people.known(workspace.db, draft.person)
    session = sessions.get(workspace.db, draft.session)
    earlier = recall(workspace.db, workspace.profile, person, session)
    return rendering.basis(template, workspace.profile, person, session, earlier)


def _basis_today(
    workspace: Workspace, draft: Draft, template: Template | None
) -> Mapping[str, str]:
    """What the words rest on; a template that cannot be read has changed."""
    if template is not None:
        with suppress(FollowupError):
            return rests_on(workspace, draft, template)
    return {**draft.words.basis, "template": ""}


def _readable(workspace: Workspace, words: Rendered) -> Template | None:
    try:
        return template_of(workspace, words)
    except FollowupError:
        return None


def _says(message: Message, words: Rendered) -> bool:
    """The yes binds the draft; the bytes that leave must still say the same."""
    from followup.mail import freezing
    from followup.model import Channel

    if message.channel is Channel.COPY:
        return message.raw == words.body.encode()
    return freezing.says(message.raw, words.subject, words.body)
