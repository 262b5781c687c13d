"""review: a human reads each draft and decides. Only `approve` freezes bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from followup.errors import FollowupError, NeedsDecision
from followup.mail import freezing
from followup.mail.envelope import enclose
from followup.model import Channel, Draft, DraftState
from followup.rendering import aging, checks
from followup.store import blocks, drafts, outbox
from followup.store.transactions import transaction

if TYPE_CHECKING:
    from datetime import datetime

    from followup.workspace import Workspace


class Back(Protocol):
    """A way back from a decision on the draft with this id."""

    def __call__(self, workspace: Workspace, draft_id: int, /, *, now: datetime) -> None: ...


class Decided(NamedTuple):
    """A decision that can be undone: the state it left the draft in, and the way back."""

    draft: int
    state: DraftState
    back: Back


def approve(workspace: Workspace, draft_id: int, *, digest: str | None, now: datetime) -> int:
    """Freeze the words of a draft and put them into the outbox; the message's id.

    `digest` is that of the words the human saw: if the draft has changed since, nothing is
    approved (NeedsDecision). Raises FollowupError as `checks.blocking`.
    """
    draft = drafts.get(workspace.db, draft_id)
    if digest is not None and digest != draft.digest:
        raise NeedsDecision("review.changed-meanwhile", draft=draft.id)
    draft = _stands_on_today(workspace, draft, now)
    checks.blocking(draft.words)
    message_id = freezing.new_message_id(workspace.domain)
    return outbox.approve(
        workspace.db,
        draft,
        digest=draft.digest,
        raw=_frozen(workspace, draft, message_id, now),
        sender=workspace.sender if draft.words.channel is Channel.EMAIL else None,
        message_id=message_id,
        expires_at=aging.expiry(draft.words.subject, draft.words.body, now),
        now=now,
    )


def put_off(workspace: Workspace, draft_id: int, *, now: datetime) -> None:
    """Later: the draft is shown again after the others."""
    _decide(workspace, draft_id, DraftState.LATER, now)


def decline(workspace: Workspace, draft_id: int, *, now: datetime) -> None:
    """Not this time."""
    _decide(workspace, draft_id, DraftState.DECLINED, now)


def reopen(workspace: Workspace, draft_id: int, *, now: datetime) -> None:
    """Undo a decision; a yes can be taken back until the message leaves."""
    draft = drafts.get(workspace.db, draft_id)
    if draft.state is DraftState.APPROVED:
        outbox.withdraw(workspace.db, draft_id, now, draft_state=DraftState.PROPOSED)
    else:
        with transaction(workspace.db):
            drafts.set_state(workspace.db, draft_id, DraftState.PROPOSED, now)


def decided(workspace: Workspace, draft_id: int, back: Back = reopen) -> Decided:
    """The decision that was just made about a draft."""
    return Decided(draft_id, drafts.get(workspace.db, draft_id).state, back)


def undo(workspace: Workspace, last: Decided, *, now: datetime) -> None:
    """Take it back; FollowupError ``drafts.undo-changed`` where somebody has decided otherwise."""
    if drafts.get(workspace.db, last.draft).state is not last.state:
        raise FollowupError("drafts.undo-changed", draft=last.draft)
    last.back(workspace, last.draft, now=now)


def give_way(workspace: Workspace, mail_id: int, text_id: int, *, now: datetime) -> Back:
    """Decline a mail in whose place a text to paste was drafted; the way back to the mail."""
    decline(workspace, mail_id, now=now)

    def back(then: Workspace, mail_id: int, /, *, now: datetime) -> None:
        decline(then, text_id, now=now)
        reopen(then, mail_id, now=now)

    return back


def cancel(workspace: Workspace, draft_id: int, *, now: datetime) -> None:
    """Take a yes back before the message leaves."""
    outbox.withdraw(workspace.db, draft_id, now, draft_state=DraftState.CANCELLED)


def never_again(workspace: Workspace, draft_id: int, *, now: datetime) -> None:
    """Block the person of a draft, and decline the draft."""
    draft = drafts.get(workspace.db, draft_id)
    if draft.state is DraftState.APPROVED:
        outbox.withdraw(workspace.db, draft_id, now, draft_state=DraftState.DECLINED)
    with transaction(workspace.db):
        blocks.add(workspace.db, person=draft.person, address=None, reason="review", now=now)
        drafts.set_state(workspace.db, draft_id, DraftState.DECLINED, now)


def unblock_again(workspace: Workspace, draft_id: int, *, now: datetime) -> None:
    """Undo `never_again` within the same review."""
    draft = drafts.get(workspace.db, draft_id)
    with transaction(workspace.db):
        blocks.lift(workspace.db, person=draft.person, address=None, reason="undo", now=now)
        drafts.set_state(workspace.db, draft_id, DraftState.PROPOSED, now)


def _decide(workspace: Workspace, draft_id: int, state: DraftState, now: datetime) -> None:
    draft = drafts.get(workspace.db, draft_id)
    if draft.state is DraftState.APPROVED:
        raise FollowupError("review.approved-already", draft=draft_id)
    with transaction(workspace.db):
        drafts.set_state(workspace.db, draft_id, state, now)


def _stands_on_today(workspace: Workspace, draft: Draft, now: datetime) -> Draft:
    """Words rest on template, profile and person. If one has changed, the human must look again.

    A stale draft has been shown with that remark, so the yes to it counts for things as they
    are now; nothing the user wrote is ever drafted over.
    """
    basis = workspace.basis_of(draft)
    changed = [part for part, digest in basis.items() if draft.words.basis.get(part) != digest]
    if not changed:
        return draft
    if draft.state is DraftState.STALE:
        with transaction(workspace.db):
            drafts.rebase(workspace.db, draft.id, basis)
        return drafts.get(workspace.db, draft.id)
    with transaction(workspace.db):
        drafts.set_state(workspace.db, draft.id, DraftState.STALE, now)
    raise NeedsDecision(
        f"review.outdated-{changed[0]}", draft=draft.id, name=draft.words.recipient_name
    )


def _frozen(workspace: Workspace, draft: Draft, message_id: str, now: datetime) -> bytes:
    if draft.words.channel is Channel.COPY:
        return draft.words.body.encode()
    return enclose(
        draft.words, workspace.profile, workspace.account, date=now, message_id=message_id
    )
