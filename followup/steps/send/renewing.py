"""Words whose "today" has passed: their change into a date, and the yes to that."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.mail import freezing
from followup.mail.envelope import enclose
from followup.rendering import aging, checks
from followup.store import drafts, outbox, sessions
from followup.store.outbox import Frozen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followup.model import Draft, Message, Rendered
    from followup.workspace import Workspace

_AGED = ["expired"]


@dataclass(frozen=True, slots=True)
class Aged:
    """An approved message whose day is over, and the very bytes that would leave instead.

    `changes` tell in short what becomes what.
    """

    message: Message
    draft: Draft
    words: Rendered
    changes: tuple[tuple[str, str], ...]
    raw: bytes
    message_id: str

    @property
    def lines(self) -> list[tuple[str, str]]:
        """Each line that changes, before and after; the subject first."""
        old, new = ([one.subject, *one.body.split("\n")] for one in (self.draft.words, self.words))
        return [(was, now) for was, now in zip(old, new, strict=True) if was != now]


def aged(workspace: Workspace, message: Message, faults: list[str], now: datetime) -> Aged | None:
    """The message in words that name the day by its date.

    None where more stands against it (`faults`, another sender) than that its day is over, or
    where the change might not be true or read wrong (`rendering.aging`).
    """
    if faults != _AGED or message.sender != workspace.sender:
        return None
    draft = drafts.get(workspace.db, message.draft)
    session = sessions.get(workspace.db, message.session)
    approved = outbox.approved_at(workspace.db, message.id).astimezone(now.tzinfo)
    if now - approved >= aging.HOLDS or session.day_assumed:
        return None
    dated = aging.dated(draft.words, day=session.day, said_on=approved.date(), today=now.date())
    if dated is None:
        return None
    words = replace(dated.words, warnings=checks.warnings(dated.words, session, now))
    message_id = freezing.new_message_id(workspace.domain, after=message.message_id)
    try:
        checks.blocking(words)
        raw = enclose(words, workspace.profile, workspace.account, date=now, message_id=message_id)
    except FollowupError:
        return None
    return Aged(message, draft, words, dated.changes, raw, message_id)


def renew(workspace: Workspace, agreed: Sequence[Aged], *, now: datetime) -> list[Message]:
    """Approve the changed words, after the human's yes to them; the new messages.

    Each old message is cancelled and the new one written with an approval of its own, in one
    transaction. One that something else has come against goes back to review.
    """
    with workspace.sole(now):
        return [made for one in agreed if (made := _renewed(workspace, one, now))]


def decline(workspace: Workspace, declined: Sequence[Aged], *, now: datetime) -> None:
    """Put the drafts whose words have aged back to review, as they are."""
    for one in declined:
        outbox.fall_back(workspace.db, one.message.id, "store.claim-expired", now)


def _renewed(workspace: Workspace, one: Aged, now: datetime) -> Message | None:
    against = [why for why in workspace.faults(one.message, now) if why not in _AGED]
    if against:
        outbox.fall_back(workspace.db, one.message.id, f"store.claim-{against[0]}", now)
        return None
    expires_at = aging.expiry(one.words.subject, one.words.body, now)
    number = outbox.renew(
        workspace.db,
        one.message.id,
        words=one.words,
        seen=one.draft.digest,
        frozen=Frozen(one.raw, workspace.sender, one.message_id, expires_at),
        now=now,
    )
    return outbox.get(workspace.db, number)
