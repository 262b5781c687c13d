"""The copy desk: whose turn it is, where to find them, what fits there, and what became of it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

BROWSER = """
import os, sys
from pathlib import Path
Path(os.environ["HOME"], "opened").write_text(sys.argv[-1])
"""


def site(desk: Any, **settings: Any) -> None:
    """Say in config.toml where texts are pasted."""
    file = Path(desk.env["FOLLOWUP_HOME"]) / "config.toml"
    lines = [f"{name} = {json.dumps(value)}" for name, value in settings.items()]
    file.write_text("\n".join([file.read_text(), "[copy]", *lines, ""]), encoding="utf-8")


def approve_copies(desk: Any, *people: int) -> None:
    """Texts to copy for these people, approved in this order."""
    for person in people:
        desk.run("draft", "--person", person, "--channel", "copy")
        drafts = desk.told("drafts")["drafts"]
        found = [d["id"] for d in drafts if d["person"] == person and d["channel"] == "copy"]
        desk.run("approve", found[-1])


def kinds(desk: Any) -> list[int]:
    """The people of the evening's matches, those who can be helped first, then by strength."""
    found = desk.told("match", "--top", "9")["matches"]
    ranked = sorted(found, key=lambda one: (one["kind"] != "can-help", -one["score"]))
    return [one["person"] for one in ranked]


def test_who_deserves_a_scarce_note_comes_first(host: Any) -> None:
    """LinkedIn gives few personal notes: who can be helped and the strongest reasons lead,
    whatever was approved first."""
    site(host, site="linkedin")
    ranked = kinds(host)[:3]
    approve_copies(host, *reversed(ranked))
    names = {one["id"]: one["name"] for one in host.told("people")["people"]}
    terminal = host.terminal("copy")
    assert "0 of about 5 notes on LinkedIn used in 30 days" in " ".join(
        terminal.sees("not found ").split()
    )
    terminal.presses("s")
    for person in ranked[1:]:
        assert f"The text for {names[person]}" in terminal.sees("not found ").replace(
            "This is t", "T"
        )
        terminal.presses("s")
    terminal.ends()
    assert host.messages() == ["handed-over"] * 3


def test_used_up_notes_are_told_of_and_block_nobody(host: Any) -> None:
    site(host, site="linkedin", notes_per_month=1)
    approve_copies(host, *kinds(host)[:2])
    terminal = host.terminal("copy")
    terminal.sees("not found ")
    terminal.presses("s")
    terminal.sees("not found ")
    terminal.presses("l")
    terminal.ends()
    terminal = host.terminal("copy")
    assert "1 of about 1 in 30 days" in " ".join(terminal.sees("not found ").split())
    terminal.presses("s")
    assert terminal.ends()[0] == 0
    assert host.messages() == ["handed-over"] * 2


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ({"site": "linkedin"}, "https://www.linkedin.com/search/results/people/?keywords="),
        ({"site": "facebook"}, "https://www.facebook.com/search/people/?q="),
        ({}, "https://duckduckgo.com/?q="),
    ],
)
def test_the_search_is_printed_always_and_opened_on_its_key_alone(
    given: dict[str, str], address: str, host: Any
) -> None:
    """Nothing on those sites is automated: a link, and a key to follow it."""
    if given:
        site(host, **given)
    approve_copies(host, kinds(host)[0])
    browser, opened = host.program("followup-browser", BROWSER), host.home / "opened"
    terminal = host.terminal("copy", BROWSER=str(browser), DISPLAY=":9", PATH=str(host.bin))
    shown = terminal.sees("not found ")
    links = re.findall(r"https://\S+", shown)
    assert links[0].startswith(address)
    name = host.told("outbox")["messages"][0]
    person = host.told("drafts")["drafts"][-1]["person"]
    known = {one["id"]: one for one in host.told("people")["people"]}[person]
    words = " ".join(filter(None, (known["name"], known["organization"])))
    assert unquote(links[0].removeprefix(address)) == words, name
    assert not opened.exists()
    terminal.presses("o")
    terminal.sees("open in your browser")
    terminal.sees("not found ")
    assert opened.read_text() == links[0]
    terminal.presses("n")
    terminal.ends()
    assert host.messages() == ["cancelled"]


def test_without_a_browser_the_key_is_a_sentence(host: Any) -> None:
    """Over SSH a browser would open on the wrong machine."""
    approve_copies(host, kinds(host)[0])
    terminal = host.terminal("copy", SSH_CONNECTION="192.0.2.1 1 192.0.2.2 22")
    terminal.sees("not found ")
    terminal.presses("o")
    assert "No browser opens here" in terminal.sees("not found ")
    terminal.presses("l")
    assert terminal.ends()[0] == 0


FIRST = "Hi there, I was at the session on returns too. I liked what you asked about costs."


def long_text(desk: Any, first: str = FIRST, last: str = "x.") -> str:
    """An approved text of the user's own that no LinkedIn note holds; its first sentences."""
    approve_copies(desk, kinds(desk)[0])
    number = desk.told("drafts")["drafts"][-1]["id"]
    body = desk.home / "body.txt"
    body.write_text(first + " " + "And one more thing about it all " * 5 + last)
    desk.run("edit", number, "--body-file", body)
    desk.run("approve", number)
    return first


def test_a_text_that_is_too_long_is_cut_by_a_yes_of_its_own_alone(host: Any) -> None:
    """Promise 1: a yes binds exact words, so shorter ones need another."""
    site(host, site="linkedin")
    first = long_text(host)
    terminal = host.terminal("copy")
    shown = terminal.sees("l. later ")
    assert "where you paste it, 200 fit" in shown
    assert first in shown.replace("\r\n", " ")
    terminal.presses("y")
    handed = terminal.sees("not found ").replace("\r\n", " ")
    assert first in handed
    assert "one more thing" not in handed
    terminal.presses("s")
    terminal.ends()
    assert host.messages() == ["cancelled", "cancelled", "handed-over"]
    assert host.told("drafts")["drafts"][-1]["body"] == first


def test_the_terminal_says_that_the_shorter_words_lose_the_way_out(host: Any) -> None:
    """docs/messages.md, no pressure: a yes must know that it takes this away."""
    site(host, site="linkedin")
    long_text(
        host, "Hi there, " + "I was at the session and liked it " * 5 + "all.", "No need to reply."
    )
    terminal = host.terminal("copy")
    assert "It does not say that no answer is fine too." in terminal.sees("l. later ")
    terminal.presses("l")
    terminal.ends()


@pytest.mark.parametrize(("key", "states"), [("a", "handed-over"), ("l", "approved")])
def test_the_long_text_stays_whole_where_nobody_says_yes_to_less(
    key: str, states: str, host: Any
) -> None:
    site(host, site="linkedin")
    long_text(host)
    before = host.told("drafts")["drafts"][-1]["body"]
    terminal = host.terminal("copy")
    terminal.sees("l. later ")
    terminal.presses(key)
    if key == "a":
        assert "one more thing" in terminal.sees("not found ")
        terminal.presses("s")
    terminal.ends()
    assert host.messages()[-1] == states
    assert host.told("drafts")["drafts"][-1]["body"] == before


def test_an_answer_elsewhere_is_noted_by_hand(host: Any) -> None:
    """Promise 5 asks whether somebody answered; of a text on LinkedIn only its writer knows."""
    person = kinds(host)[0]
    approve_copies(host, person)
    refused = host.run("settle", 1, "answered", code=1)
    assert "never left" in refused
    terminal = host.terminal("copy")
    terminal.sees("not found ")
    terminal.presses("s")
    terminal.ends()
    for _ in range(2):
        assert "answered" in host.run("settle", 1, "answered")
    told = host.told("people", "show", person)
    assert json.dumps(told).count('"reply"') == 1
    assert host.messages() == ["handed-over"]
