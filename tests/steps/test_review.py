"""Decisions on drafts: each can be undone until something has left, none is lost."""

from __future__ import annotations

from datetime import datetime

import pytest

from followup.errors import FollowupError, NeedsDecision
from followup.model import DraftState, MessageState
from followup.steps import draft, editing, people, review
from followup.steps.evening import undecided
from followup.store import drafts, outbox
from followup.workspace import Workspace


def state(workspace: Workspace, number: int) -> DraftState:
    return drafts.get(workspace.db, number).state


def test_put_off_is_shown_after_the_others(evening: Workspace, now: datetime) -> None:
    review.put_off(evening, 1, now=now)
    assert [one.id for one in undecided(evening, 1)] == [2, 3, 1]


@pytest.mark.parametrize("decide", [review.put_off, review.decline, review.never_again])
def test_every_decision_can_be_undone(evening: Workspace, now: datetime, decide) -> None:
    decide(evening, 1, now=now)
    back = review.unblock_again if decide is review.never_again else review.reopen
    back(evening, 1, now=now)
    assert state(evening, 1) is DraftState.PROPOSED
    assert not people.shown(evening, 1).blocked


def test_a_yes_is_undone_by_taking_the_message_out_of_the_outbox(
    evening: Workspace, now: datetime
) -> None:
    message = review.approve(evening, 1, digest=None, now=now)
    review.reopen(evening, 1, now=now)
    assert outbox.get(evening.db, message).state is MessageState.CANCELLED
    assert state(evening, 1) is DraftState.PROPOSED


def test_never_again_takes_a_yes_back_too(evening: Workspace, now: datetime) -> None:
    message = review.approve(evening, 1, digest=None, now=now)
    review.never_again(evening, 1, now=now)
    assert outbox.get(evening.db, message).state is MessageState.CANCELLED
    with pytest.raises(FollowupError):
        review.approve(evening, 1, digest=None, now=now)


@pytest.mark.parametrize("decide", [review.put_off, review.decline])
def test_an_approved_draft_is_not_put_aside_silently(
    evening: Workspace, now: datetime, decide
) -> None:
    """To take a yes back is a decision of its own."""
    review.approve(evening, 1, digest=None, now=now)
    with pytest.raises(FollowupError, match=r"review\.approved-already"):
        decide(evening, 1, now=now)
    assert state(evening, 1) is DraftState.APPROVED


def test_own_words_are_looked_at_again_and_then_count(evening: Workspace, now: datetime) -> None:
    """What an edited draft rested on has changed: one refusal with the reason, then the yes."""
    editing.rewrite(evening, 1, subject="", body="It was good to meet you.", now=now)
    people.edit(evening, 1, {"organization": "Quist Parcels"}, now=now)
    with pytest.raises(NeedsDecision, match="outdated-person"):
        review.approve(evening, 1, digest=None, now=now)
    assert state(evening, 1) is DraftState.STALE
    review.approve(evening, 1, digest=None, now=now)


def test_renewed_words_are_those_of_today(evening: Workspace, now: datetime) -> None:
    old = drafts.get(evening.db, 1)
    people.edit(evening, 1, {"name": "Maria Quist"}, now=now)
    fresh = draft.renew(evening, 1, now=now)
    assert fresh.id == old.id
    assert "Maria" in fresh.words.body
    assert draft.renew(evening, 1, now=now) == fresh


def test_decided_drafts_and_own_words_are_never_renewed(evening: Workspace, now: datetime) -> None:
    editing.rewrite(evening, 1, subject="", body="My own words.", now=now)
    review.decline(evening, 2, now=now)
    review.approve(evening, 3, digest=None, now=now)
    for number in (1, 2, 3):
        people.edit(evening, number, {"name": "Somebody Else"}, now=now)
        before = drafts.get(evening.db, number)
        assert draft.renew(evening, number, now=now) == before
