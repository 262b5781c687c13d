"""shorten: an approved text that is too long for its site, cut by a yes of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from followup.errors import NeedsDecision
from followup.mail import freezing
from followup.model import Caution, Channel, Message
from followup.rendering import aging, checks
from followup.rendering.cutting import claimed, cut, ways_out
from followup.store import drafts, outbox, sessions
from followup.store.outbox import ClaimRefused, Frozen

if TYPE_CHECKING:
    from datetime import datetime

    from followup.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Shorter:
    """What would be left of a message, and what names exactly these words.

    `lost` says that the sentence which sets the reader free found no room in it.
    """

    text: str
    digest: str
    lost: Caution | None


def shorter(workspace: Workspace, message: Message) -> Shorter | None:
    """The message cut at a sentence end; None where it fits, or not even a sentence does."""
    most, text = workspace.config.pasting.most, message.raw.decode()
    if message.channel is not Channel.COPY or most is None:
        return None
    left = cut(text, most)
    if left is None or left == text:
        return None
    lost = Caution("drafting.warn-no-way-out") if ways_out(text) and not ways_out(left) else None
    return Shorter(left, drafts.digest(Channel.COPY, None, "", left), lost)


def shorten(workspace: Workspace, message_id: int, *, seen: str, now: datetime) -> int:
    """Approve the shorter words after the human's yes to them; the id of the new message.

    `seen` is the digest of the words that were shown: NeedsDecision ``copy.other-words`` where
    they would be others. The old message is cancelled and the new one written in one
    transaction; ClaimRefused where something else stands against it.
    """
    with workspace.sole(now):
        message = outbox.get(workspace.db, message_id)
        found = shorter(workspace, message)
        if found is None or found.digest != seen:
            raise NeedsDecision("copy.other-words", name=message.recipient_name)
        _refuse_fallen(workspace, message, now)
        return _approved(workspace, message, found.text, now)


def _refuse_fallen(workspace: Workspace, message: Message, now: datetime) -> None:
    """Where the old yes no longer holds, nothing is cut: back to review, as at `claim`."""
    for why in workspace.faults(message, now):
        refused = ClaimRefused(why, message)
        if refused.lasting:
            outbox.fall_back(workspace.db, message.id, refused.key, now)
        raise refused


def _approved(workspace: Workspace, message: Message, text: str, now: datetime) -> int:
    draft = drafts.get(workspace.db, message.draft)
    session, most = sessions.get(workspace.db, message.session), workspace.config.pasting.most
    words = replace(draft.words, body=text, claims=claimed(draft.words.claims, text))
    words = replace(words, warnings=checks.warnings(words, session, now, most=most))
    checks.blocking(words)
    message_id = freezing.new_message_id(workspace.domain, after=message.message_id)
    expires_at = aging.expiry(words.subject, words.body, now)
    frozen = Frozen(text.encode(), None, message_id, expires_at)
    return outbox.renew(
        workspace.db, message.id, words=words, seen=draft.digest, frozen=frozen, now=now
    )
