"""Everything before the first message works without `init` (README: nothing to set up)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

AtHome = Any
EVENING = Path(__file__).parents[2] / "sample_data" / "evening"
PASTED, CHAT = EVENING / "names_pasted.txt", EVENING / "meeting_saved_chat.txt"


@pytest.fixture
def evening(at_home: AtHome) -> AtHome:
    """The attendee's evening; nobody ever said who the user is."""
    at_home("ingest", PASTED, CHAT)
    return at_home


def test_the_paste_is_read_back(at_home: AtHome) -> None:
    """ "40 names, 4 skipped": what was left out, and why, before anything else is asked."""
    said = at_home("ingest", PASTED).err
    assert "40 names" in said
    assert "4 skipped" in said


def test_people_and_status(evening: AtHome) -> None:
    """40 of the list, and two of the chat who had left when it was copied."""
    assert len(evening("people", "--json").json["people"]) == 42
    assert evening("status", "--json").json["people"] == 42
    assert evening("status").code == evening().code == 0


def test_who_pasted_is_known_from_the_mark_in_the_list(evening: AtHome) -> None:
    """ "(me)" in Zoom's own panel: never proposed, though no profile says who "me" is."""
    evening("people", "edit", next(
        p["id"] for p in evening("people", "--json").json["people"] if p["name"] == "Haruka Mori"
    ), "--industry", "E-commerce")  # fmt: skip
    names = [m["name"] for m in evening("match", "--top", 99, "--json").json["matches"]]
    assert "Haruka Mori" not in names


def test_match_without_a_field_of_ones_own_claims_nothing(evening: AtHome) -> None:
    """Nothing to compare with: an empty list, and what to do about it."""
    assert evening("match", "--json").json["matches"] == []
    assert "followup init" in evening("match").out


def test_a_draft_without_a_profile(evening: AtHome) -> None:
    """What is missing is left out: no blanks to fill in, no "None"."""
    evening("draft", "--person", 5)
    [draft] = evening("drafts", "--json").json["drafts"]
    assert draft["channel"] == "copy"
    for trace in ("None", "{", "[", "<", " ,", "  ", "I am ."):
        assert trace not in draft["body"]


def test_industry_needs_nothing(at_home: AtHome) -> None:
    assert at_home("industry", "online shop", "--json").json["items"][0]["code"]
    assert not at_home.home.exists()


def test_nobody_is_asked_where_nobody_can_answer(evening: AtHome) -> None:
    """`review` has drafts to show and no terminal to show them on: code 3, and why."""
    assert evening("review").code == 0
    evening("draft", "--person", 5)
    assert "terminal" in evening("review", code=3).err


def test_before_the_first_file(at_home: AtHome) -> None:
    """Each command says what to start with, or that there is nothing."""
    for command in (["people"], ["sessions"], ["drafts"], ["outbox"], ["status"], ["block"]):
        assert at_home(*command).code == 0
    for command in (["match"], ["draft"]):
        assert "followup go" in at_home(*command, code=1).err
