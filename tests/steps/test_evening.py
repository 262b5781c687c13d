"""One evening's drafts for whoever reads them side by side."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from followup.errors import FollowupError, NeedsDecision
from followup.steps import editing, review
from followup.steps import evening as step
from followup.workspace import Workspace


def test_the_next_draft_is_the_one_after_and_put_off_ones_are_last(
    evening: Workspace, now: datetime
) -> None:
    review.put_off(evening, 1, now=now)
    assert [one.id for one in step.listed(evening, 1)] == [1, 2, 3]
    after = [step.first_open(evening, 1, after=one) for one in (None, 2, 3, 99)]
    assert after == [2, 3, 2, 2]
    for number in (2, 3):
        review.decline(evening, number, now=now)
    assert step.first_open(evening, 1, after=3) == 1
    review.decline(evening, 1, now=now)
    assert step.first_open(evening, 1) is None


def test_both_doors_show_drafts_in_the_same_order(evening: Workspace, now: datetime) -> None:
    """The page goes from one to the next, the terminal takes them all at once."""
    review.put_off(evening, 1, now=now)
    terminal = [one.id for one in step.undecided(evening, 1)]
    page = []
    while (number := step.first_open(evening, 1, after=page[-1] if page else None)) is not None:
        page.append(number)
        review.decline(evening, number, now=now)
    assert terminal == page == [2, 3, 1]


def test_sessions_with_drafts_newest_first(evening: Workspace) -> None:
    assert [one.id for one in step.held(evening)] == [1]


def test_an_opened_draft_is_its_body_in_pieces(evening: Workspace, now: datetime) -> None:
    opened = step.opened(evening, 1, now=now)
    assert "".join(piece.text for piece in opened.pieces) == opened.draft.words.body


def test_own_words_get_the_remarks_that_hold_now(evening: Workspace, now: datetime) -> None:
    """A remark about words that are gone would be wrong, a missing one too."""
    long = "word " * 300
    editing.rewrite(evening, 1, subject="", body=long, now=now)
    keys = [one.key for one in step.opened(evening, 1, now=now).warnings]
    assert any(key.startswith("drafting.warn-long") for key in keys)
    editing.rewrite(evening, 1, subject="", body="Hello Mara, no need to reply.", now=now)
    keys = [one.key for one in step.opened(evening, 1, now=now).warnings]
    assert not any(key.startswith("drafting.warn-long") for key in keys)


def test_checking_stores_nothing(evening: Workspace, now: datetime) -> None:
    before = step.one(evening, 1)
    found = step.checked(evening, 1, subject="", body="Hi {{ name }}", now=now)
    assert found.blocking is not None
    assert found.blocking.key == "drafting.leftover"
    assert step.checked(evening, 1, subject="", body="Hello Mara.", now=now).blocking is None
    assert step.one(evening, 1) == before


def test_words_are_replaced_only_where_they_are_those_seen(
    evening: Workspace, now: datetime
) -> None:
    seen: Any = step.one(evening, 1)
    editing.replace(evening, 1, "", seen.words.body, seen=seen.digest, now=now)
    assert step.one(evening, 1) == seen
    editing.replace(evening, 1, "", "Mine.", seen=seen.digest, now=now)
    with pytest.raises(NeedsDecision, match=r"review\.edited-meanwhile"):
        editing.replace(evening, 1, "", "Again.", seen=seen.digest, now=now)
    assert step.one(evening, 1).words.body == "Mine."


def test_typed_words_are_tidied() -> None:
    assert editing.typed(" Hi ", "a  \r\nb\r\n-- \r\nKen\r\n\r\n") == ("Hi", "a\nb\n-- \nKen")


def test_an_unknown_session_is_said(evening: Workspace) -> None:
    with pytest.raises(FollowupError, match=r"store\.no-session"):
        step.listed(evening, 99)
