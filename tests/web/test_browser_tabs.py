"""Two tabs, or a page and a terminal, at once: a yes counts for the words that were seen.

docs/design.md, promise 1; the page answers 409 and shows what has changed (RFC 9110, 15.5.10).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def answers() -> Any:
    """Note the status of each form that a tab sends."""

    def listen(hand: Any) -> list[int]:
        seen: list[int] = []

        def note(answer: Any) -> None:
            if answer.request.method == "POST" and not answer.url.endswith("/check"):
                seen.append(answer.status)

        hand.tab.on("response", note)
        return seen

    return listen


def drafts(ken: Any) -> list[Any]:
    return list(ken("drafts", "--json").json["drafts"])


def edit(hand: Any, words: str) -> None:
    """Put `words` before the text, by keys."""
    hand.press("e")
    hand.tab.wait_for_selector("textarea")
    hand.tab.keyboard.press("Control+Home")
    hand.tab.keyboard.type(words)
    hand.tab.keyboard.press("Control+Enter")
    hand.sees(words.strip())


def test_two_tabs_never_approve_older_words(reader: Any, ken: Any, answers: Any) -> None:
    """The yes is held back and the difference shown; then it goes, to the words of both tabs."""
    hand = reader()
    other = hand.another()
    heard = answers(hand)
    edit(other, "Once more. ")
    hand.press("y")
    hand.sees("is not in the words you saw any more")
    assert heard == [409]
    assert "Once more." in hand.tab.locator("ins").all_text_contents()[0]
    assert "Once more." not in hand.tab.locator("del").all_text_contents()[0]
    assert [one["state"] for one in drafts(ken)] == ["proposed"] * 5
    hand.press("y")
    hand.at("/draft/2")
    first = drafts(ken)[0]
    assert (first["state"], heard) == ("approved", [409, 303])
    assert first["body"].startswith("Once more. ")


def test_two_tabs_never_write_over_each_other(reader: Any, ken: Any, answers: Any) -> None:
    """What the second one typed stays in its field, beside what the first one has changed."""
    hand = reader()
    other = hand.another()
    heard = answers(hand)
    hand.press("e")
    hand.tab.wait_for_selector("textarea")
    edit(other, "From the other tab. ")
    hand.tab.keyboard.press("Control+Home")
    hand.tab.keyboard.type("From this tab. ")
    hand.tab.keyboard.press("Control+Enter")
    hand.tab.locator("ins").first.wait_for()
    assert heard == [409]
    assert hand.tab.locator("textarea").input_value().startswith("From this tab. ")
    assert drafts(ken)[0]["body"].startswith("From the other tab. ")


def test_a_text_of_two_tabs_is_approved_once(reader: Any, ken: Any, answers: Any) -> None:
    """Promise 2: the second tab's yes finds the draft decided, and makes no second message."""
    hand = reader()
    other = hand.another()
    hand.press("y")
    hand.at("/draft/2")
    heard = answers(other)
    other.press("y")
    other.tab.locator("[role=alert]").wait_for()
    assert heard == [409]
    assert [one["draft"] for one in ken("outbox", "--json").json["messages"]] == [1]


def test_the_terminal_edits_what_the_page_shows(
    reader: Any, ken: Any, answers: Any, tmp_path: Path
) -> None:
    hand = reader()
    heard = answers(hand)
    words = tmp_path / "words.txt"
    words.write_text("Words from the terminal.\n", encoding="utf-8")
    ken("edit", "1", "--body-file", words)
    hand.press("y")
    hand.sees("is not in the words you saw any more")
    assert heard == [409]
    assert "Words from the terminal." in hand.tab.locator("ins").all_text_contents()
    assert [one["state"] for one in drafts(ken)] == ["proposed"] * 5
    hand.press("y")
    hand.at("/draft/2")
    assert drafts(ken)[0]["state"] == "approved"
    assert drafts(ken)[0]["body"].rstrip() == "Words from the terminal."


def test_the_terminal_approves_what_the_page_shows(reader: Any, ken: Any, answers: Any) -> None:
    """Promise 2: the page's own yes comes too late, and says so; one message waits, not two."""
    hand = reader()
    heard = answers(hand)
    ken("approve", "1")
    hand.press("y")
    hand.tab.locator("[role=alert]").wait_for()
    hand.opens("/draft/1")
    assert heard == [409]
    assert len(ken("outbox", "--json").json["messages"]) == 1
    assert [one["state"] for one in drafts(ken)] == ["approved", *["proposed"] * 4]


def test_the_terminal_cancels_while_the_plan_is_shown(
    reader: Any, ken: Any, answers: Any, post_office: Any
) -> None:
    """The yes to a plan counts for no other plan; nothing leaves."""
    received = post_office(ken)
    hand = reader()
    hand.press("y")
    hand.at("/draft/2")
    hand.press("y")
    hand.at("/draft/3")
    hand.opens("/send")
    heard = answers(hand)
    ken("cancel", "1")
    hand.press("y")
    hand.sees("The plan has changed")
    assert heard == [409]
    assert received() == []


def test_who_was_blocked_at_the_terminal_cannot_be_approved(
    reader: Any, ken: Any, answers: Any
) -> None:
    """Promise 5, with the page still open on the old draft."""
    hand = reader()
    heard = answers(hand)
    ken("block", drafts(ken)[0]["to"], "--reason", "asked for it")
    hand.press("y")
    hand.tab.locator("[role=alert]").wait_for()
    assert heard == [409]
    assert ken("outbox", "--json").json["messages"] == []
