"""A draft, and a yes, end with what they rested on."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from followup.errors import FollowupError
from followup.steps import copy
from followup.workspace import open_workspace

AtHome = Any
MARA = "Mara Quist,mara@example.org"


CHANGES = {
    "session removed": lambda at_home: at_home("sessions", "remove", 1, "--yes"),
    "session discreet": lambda at_home: at_home("sessions", "edit", 1, "--discreet"),
    "other topic": lambda at_home: at_home("sessions", "edit", 1, "--topic", "Prices"),
    "line split off": lambda at_home: at_home("people", "split", 1, 1),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_draft_changes_with_what_it_rests_on(
    at_home: AtHome, twice: None, drafted: Any, change: str
) -> None:
    """No yes to words that were true: it is written anew, and has to be read again."""
    draft = drafted(2)["id"]
    CHANGES[change](at_home)
    at_home("approve", draft, code=3)
    (found,) = at_home("drafts", 2, "--json").json["drafts"]
    assert found["state"] == "proposed"
    assert "Fair prices" not in found["body"]


@pytest.mark.parametrize("change", CHANGES)
def test_words_of_ones_own_are_never_written_over(
    at_home: AtHome, twice: None, drafted: Any, change: str
) -> None:
    """An edited draft becomes stale instead, and says why."""
    draft = drafted(2)["id"]
    at_home("edit", draft, "--subject", "Fair prices, again")
    CHANGES[change](at_home)
    at_home("approve", draft, code=3)
    (found,) = at_home("drafts", 2, "--json").json["drafts"]
    assert (found["state"], found["subject"]) == ("stale", "Fair prices, again")


def test_the_reason_why_a_draft_is_stale_is_said(
    at_home: AtHome, twice: None, drafted: Any
) -> None:
    draft = drafted(2)["id"]
    at_home("edit", draft, "--subject", "Fair prices, again")
    at_home("sessions", "edit", 1, "--discreet")
    assert "shared before has changed" in at_home("approve", draft, code=3).err


@pytest.mark.parametrize("change", CHANGES)
def test_a_yes_ends_with_what_it_rested_on(
    at_home: AtHome, twice: None, drafted: Any, change: str
) -> None:
    """The gate of every way out looks at it once more; the draft is back in review."""
    draft = drafted(2, "en", "copy")["id"]
    at_home("approve", draft)
    CHANGES[change](at_home)
    now = datetime.now(UTC)
    with open_workspace(str(at_home.home)) as workspace:
        (waiting,) = copy.waiting(workspace, now=now)
        with pytest.raises(FollowupError):
            copy.take(workspace, waiting.id, now=now)
    (message,) = at_home("outbox", "--json").json["messages"]
    assert message["state"] == "cancelled"


def test_two_who_are_one_were_both_there(at_home: AtHome, evening: Any, drafted: Any) -> None:
    """The user's own word counts as sure, until it is taken back."""
    evening(9, "Fair prices", "Mara Quist,quist@example.net")
    evening(11, "Returns", MARA)
    other = next(
        one["id"]
        for one in at_home("people", "--json").json["people"]
        if one["emails"] == ["quist@example.net"]
    )
    kept = next(
        one["id"] for one in at_home("people", "--json").json["people"] if one["id"] != other
    )
    assert "Fair prices" not in drafted(2, person=kept)["body"]
    at_home("people", "merge", kept, other)
    (one,) = at_home("people", "--json").json["people"]
    assert "Fair prices" in drafted(2, person=one["id"])["body"]
    at_home("people", "undo")
    assert "Fair prices" not in drafted(2, person=kept)["body"]


def test_a_message_that_left_meanwhile_makes_the_next_draft_stale(
    at_home: AtHome, twice: None, drafted: Any, handed_over: Any
) -> None:
    """Written as to a stranger, to be sent to somebody who has had a message since."""
    draft = drafted(2)["id"]
    handed_over(1)
    at_home("approve", draft, code=3)
