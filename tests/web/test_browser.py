"""The evening in a real browser, by nothing but keys (docs/design.md, command line)."""

from __future__ import annotations

import time
from typing import Any

import pytest

from followup.web import dispatch
from tests.web.browsing import READING


def states(ken: Any) -> list[str]:
    return [one["state"] for one in ken("drafts", "--json").json["drafts"]]


def test_an_evening_by_keys_alone(reader: Any, ken: Any) -> None:
    """Edit, approve, undo, block, put off, decline, a text to copy, and goodbye."""
    hand = reader()
    hand.press("e")
    hand.tab.wait_for_selector("textarea")
    hand.tab.keyboard.press("Control+Home")
    hand.tab.keyboard.type("Good evening. y n q ")
    hand.tab.keyboard.press("Control+Enter")
    hand.sees("Good evening. y n q")
    hand.press("y")
    hand.at("/draft/2")
    hand.press("u")
    hand.at("/draft/1")
    hand.press("y")
    hand.at("/draft/2")
    hand.press("b")
    hand.sees("Never write to 水野 佳苗 again?")
    hand.press("y")
    hand.at("/draft/3")
    hand.press("l")
    hand.at("/draft/4")
    hand.press("n")
    hand.at("/draft/5")
    hand.press("c")
    hand.sees("to copy and paste")
    hand.press("y")
    hand.at("/copy")
    hand.tab.locator("main button").first.press("Enter")
    hand.sees("To find them, search for")
    hand.press("s")
    hand.sees("No text is waiting")
    assert states(ken) == ["approved", "declined", "later", "declined", "declined", "approved"]
    assert hand.troubles == []


def test_sending_by_keys_alone(
    reader: Any, ken: Any, post_office: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The plan, its one yes, the wait that runs down by itself, and the outcome."""
    monkeypatch.setattr(dispatch, "WAIT", 2.0)
    received = post_office(ken)
    hand = reader()
    hand.press("y")
    hand.at("/draft/2")
    for number in (3, 4, 5):
        hand.press("n")
        hand.at(f"/draft/{number}")
    hand.press("n")
    hand.sees("Every draft is decided.")
    hand.press("Enter")
    hand.at("/send")
    hand.press("y")
    hand.sees("Sending in a moment")
    assert received() == []
    hand.sees("The outcome")
    assert hand.tab.locator(".state.sent").count() == 1
    assert len(received()) == 1
    assert hand.troubles == []


def test_escape_stops_the_sending(reader: Any, ken: Any, post_office: Any) -> None:
    received = post_office(ken)
    hand = reader()
    hand.press("y")
    hand.at("/draft/2")
    hand.opens("/send")
    hand.press("y")
    hand.sees("Sending in a moment")
    hand.press("Escape")
    hand.sees("Stopped in time")
    assert received() == []


def test_two_fast_yeses_approve_one_draft(reader: Any, ken: Any) -> None:
    """Promise 1: nobody has read the second draft when the second `y` comes."""
    hand = reader()
    time.sleep(READING)
    hand.tab.keyboard.press("y")
    hand.tab.keyboard.press("y")
    hand.at("/draft/2")
    hand.tab.keyboard.press("y")
    time.sleep(READING)
    assert states(ken).count("approved") == 1


def test_a_key_on_the_way_to_another_page_decides_nothing(reader: Any, ken: Any) -> None:
    """Who opens the editor and types on at once has said yes to nothing."""
    hand = reader()
    hand.press("e")
    hand.tab.keyboard.press("y")
    hand.tab.wait_for_selector("textarea")
    time.sleep(READING)
    assert states(ken) == ["proposed"] * 5


def test_a_yes_held_down_approves_one_draft(reader: Any, ken: Any) -> None:
    hand = reader()
    time.sleep(READING)
    for _ in range(30):
        hand.tab.keyboard.down("y")
        time.sleep(0.03)
    hand.tab.keyboard.up("y")
    assert states(ken).count("approved") == 1


def test_checks_come_while_one_writes(reader: Any, ken: Any) -> None:
    hand = reader()
    hand.press("e")
    hand.tab.locator("textarea").fill("Hi {{ name }}")
    hand.sees("still has a gap in it")
    hand.press("Escape")
    hand.at("/draft/1")
    assert "{{" not in ken("drafts", "--json").json["drafts"][0]["body"]


def test_the_source_of_a_claim_is_shown_on_focus(reader: Any) -> None:
    hand = reader()
    hand.tab.locator("mark").first.focus()
    assert hand.tab.locator(".source").first.is_visible()
    hand.tab.locator("h1").hover()
    hand.tab.locator("mark").last.hover()
    assert hand.tab.locator(".source").last.is_visible()


def test_everything_can_be_done_without_a_script(reader: Any, ken: Any) -> None:
    hand = reader(java_script_enabled=False)
    hand.tab.get_by_role("link", name="Edit").click()
    hand.tab.locator("textarea").fill("My own words.")
    hand.tab.get_by_role("button", name="Keep these words").click()
    hand.tab.get_by_role("button", name="Yes, these words").click()
    hand.at("/draft/2")
    hand.tab.get_by_role("button", name="Undo").click()
    hand.at("/draft/1")
    assert states(ken) == ["proposed"] * 5
    assert ken("drafts", "--json").json["drafts"][0]["body"] == "My own words."
