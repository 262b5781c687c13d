"""Ten minutes after a session of forty: the real command, a real browser, a mail server, keys.

docs/design.md, promises 1, 2, 3 and 5, at the end: the ledger is what the keys said, the server
has exactly the words that were on the screen when the yes came, and nobody has them twice.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pexpect
import pytest

from followup.store import outbox
from followup.workspace import open_workspace
from tests.web import crowd
from tests.web.browsing import Reader

# What is pressed at each mail in its turn; after "," when it comes again.
MAILS = [
    "ey", "yuy", "by", "Ly", "nuy", "l,y", "wy", "cys", "bnn", "y", "y", "y", "y", *["n"] * 15,
]  # fmt: skip
TEXTS = ["ys", "yl", "yn", "n", "l,n", "by", "ys", "Lys", *["n"] * 4]
STATES = {"y": "approved", "n": "declined", "l": "later"}
DESK = {"s": "handed-over", "l": "approved", "n": "cancelled"}
MINE = "I keep 3 notes: y, n, b; yes. "
Shown = tuple[str, str]


@pytest.fixture
def forty(at_home: Any, tmp_path: Path) -> Any:
    crowd.drafted(at_home, tmp_path)
    return at_home


@pytest.fixture
def command(forty: Any, tmp_path: Path) -> Iterator[Callable[[], tuple[Any, str]]]:
    """`followup review --web` at a terminal with windows; and the file that it opens in them."""
    opened = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {opened}.part && mv {opened}.part {opened}\n')
    browser.chmod(0o700)
    forty.patch.setenv("DISPLAY", ":0")
    forty.patch.setenv("BROWSER", f"{browser} %s")
    forty.patch.delenv("SSH_CONNECTION", raising=False)
    started: list[Any] = []

    def start() -> tuple[Any, str]:
        words = ["-m", "followup", "--home", str(forty.home), "review", "--web"]
        started.append(pexpect.spawn(sys.executable, words, timeout=60, encoding="utf-8"))
        started[0].expect(r"http://127\.0\.0\.1:\d+/enter/\S+")
        end = time.monotonic() + 60
        while not opened.exists():
            assert time.monotonic() < end
            time.sleep(0.02)
        return started[0], opened.read_text().strip()

    yield start
    for child in started:
        child.close(force=True)


def words_shown(hand: Any) -> Shown:
    """Subject and text as they stand on the screen, without the sources behind them."""
    subject, body = hand.tab.evaluate(
        """() => [...document.querySelectorAll(".draft .body")].flatMap((body) => {
          const own = body.cloneNode(true);
          for (const one of own.querySelectorAll(".source")) one.remove();
          const subject = document.querySelector(".draft .subject");
          return [subject ? subject.lastChild.textContent : "", own.textContent];
        })"""
    )
    return subject, body.strip()


def number_of(hand: Any) -> int | None:
    """The draft that is shown, if one is."""
    at = hand.tab.url.partition("?")[0].split("/")
    return int(at[-1]) if at[-2] == "draft" else None


def decide(hand: Any, number: int, keys: str, agreed: dict[int, Shown]) -> str:
    """Press the keys of one draft, and wait for what each leads to; the state they leave it in."""
    state, here = "", f"/draft/{number}"
    for key, before in zip(keys, " " + keys, strict=False):
        if key == "y" and before != "b":
            agreed[number] = words_shown(hand)
        language = hand.tab.locator("article .body").get_attribute("lang") if key == "L" else None
        hand.press(key)
        if key == "e":
            hand.tab.wait_for_selector("textarea")
            hand.tab.keyboard.press("Control+Home")
            hand.tab.keyboard.type(MINE)
            hand.tab.keyboard.press("Control+Enter")
            hand.sees(MINE.strip())
        elif key == "L":
            hand.tab.locator(f"article .body:not([lang={language}])").wait_for()
        elif key == "w":
            assert hand.tab.evaluate("document.activeElement.id") == "why"
        elif key == "b":
            hand.at(f"{here}/block")
        elif key == "u" or (key, before) == ("n", "b"):
            hand.at(here)
        else:
            hand.tab.wait_for_url(lambda url: not url.endswith((here, f"{here}/block")))
            state = "declined" if before == "b" else STATES[key]
    return state


def over_the_desk(hand: Any, ken: Any, number: int, key: str, text: str) -> None:
    """Take the text that was just approved, say what became of it, and go back to reading."""
    hand.at("/copy")
    [message] = [one for one in ken("outbox", "--json").json["messages"] if one["draft"] == number]
    hand.tabs_to(f"form[action$='/copy/{message['id']}'] button")
    hand.tab.locator("#text").wait_for()
    assert hand.tab.locator("#text").input_value().strip() == text
    hand.press(key)
    hand.tab.locator("#text").wait_for(state="detached")
    hand.tabs_to("a[href$='/']")
    hand.tab.wait_for_url(lambda url: "/draft/" in url or "/evening/" in url)


def read_everything(hand: Any, ken: Any) -> tuple[dict[int, str], dict[int, str], dict[int, Shown]]:
    """All drafts by keys: state said of each, answer at the desk, words that were agreed to."""
    drafts = ken("drafts", "--json").json["drafts"]
    scripts: dict[int, list[str]] = {}
    for channel, keys in (("email", MAILS), ("copy", TEXTS)):
        those = [one["id"] for one in drafts if one["channel"] == channel]
        scripts |= {one: key.split(",") for one, key in zip(those, keys, strict=True)}
    mails = {one["id"] for one in drafts if one["channel"] == "email"}
    said: dict[int, str] = {}
    handed: dict[int, str] = {}
    agreed: dict[int, Shown] = {}
    while (number := number_of(hand)) is not None:
        keys = scripts[number].pop(0)
        if keys[0] == "c":
            said[number] = "declined"
            hand.press("c")
            hand.sees("to copy and paste")
            keys, number = keys[1:], number_of(hand) or 0
        text = number not in mails and "y" in keys and keys[0] != "b"
        stop = keys.index("y") + 1 if text else len(keys)
        said[number] = decide(hand, number, keys[:stop], agreed)
        if text:
            handed[number] = DESK[keys[stop]]
            over_the_desk(hand, ken, number, keys[stop], agreed[number][1])
    assert not any(scripts.values())
    return said, handed, agreed


def test_ten_minutes_after_a_session_of_forty(
    command: Any, forty: Any, post_office: Any, chromium: Any
) -> None:
    mails = [one for one in forty("drafts", "--json").json["drafts"] if one["channel"] == "email"]
    nobody, busy = mails[9]["to"], mails[10]["to"]
    received = post_office(
        forty, "--delay", "0.2", "--cut-after-dot", "3",
        "--refuse", f"{nobody}=550 5.1.1 No such reader here",
        "--refuse", f"{busy}=451 4.7.1 Come back later",
    )  # fmt: skip
    terminal, file = command()
    hand = come_in(chromium, file)
    said, handed, agreed = read_everything(hand, forty)
    send_everything(hand, received)
    assert Counter(hand.tab.locator(".state").all_text_contents()) == {
        "sent": 7, "failed": 1, "uncertain": 1, "approved": 1,
    }  # fmt: skip
    settle_the_uncertain(hand, received()[2]["to"][0])
    hand.press("q")
    hand.sees("Goodbye")
    terminal.expect(pexpect.EOF)
    assert (terminal.wait(), hand.troubles) == (0, [])
    mails_out = mails_said(forty, said)
    left = {nobody: "failed", busy: "approved"}
    sent = {one: left.get(to, "sent") for one, to in mails_out.items()}
    assert where_messages_stand(forty) == sent | handed
    # Who cannot be found gets nothing; words that an address refused wait for another decision.
    over = {one: "cancelled" for one, end in handed.items() if end == "cancelled"}
    over |= {one: "stale" for one, end in sent.items() if end == "failed"}
    drafts = forty("drafts", "--json").json["drafts"]
    assert {one["id"]: one["state"] for one in drafts} == said | over
    what_arrived_is_what_was_agreed(forty, received(), agreed)


def come_in(chromium: Any, file: str) -> Reader:
    """Open the file that the command opens; the first draft is on the screen."""
    tab = chromium.new_page()
    tab.goto(file)
    tab.wait_for_url("**/draft/1")
    return Reader(tab, urlsplit(tab.url).path.removesuffix("/draft/1"))


def send_everything(hand: Reader, received: Callable[[], list[Any]]) -> None:
    """The plan, its one yes, ten seconds in which nothing leaves, message after message."""
    hand.sees("Every draft is decided.")
    hand.press("Enter")
    hand.at("/send")
    hand.press("y")
    hand.sees("Sending in a moment")
    assert received() == []
    hand.tab.locator("[data-phase=sending] .state.sent").first.wait_for(timeout=60_000)
    hand.sees("The outcome")
    hand.sees("No such reader here")


def settle_the_uncertain(hand: Reader, address: str) -> None:
    """The outbox, and the human's word on the one message of which the server said nothing."""
    hand.tabs_to("a[href$='/outbox']")
    hand.at("/outbox")
    one = hand.tab.locator("li", has=hand.tab.locator(".state.uncertain"))
    assert address in one.inner_text()
    hand.tabs_to("li:has(.uncertain) form:has([name=verdict][value=sent]) button")
    hand.tab.locator(".state.uncertain").wait_for(state="detached")


def mails_said(ken: Any, said: dict[int, str]) -> dict[int, str]:
    """Draft -> address of the mails that were agreed to."""
    drafts = ken("drafts", "--json").json["drafts"]
    return {one["id"]: one["to"] for one in drafts if one["to"] and said[one["id"]] == "approved"}


def where_messages_stand(ken: Any) -> dict[int, str]:
    """Draft -> state of the last message it became; a yes that was taken back left none."""
    messages = ken("outbox", "--json").json["messages"]
    return {one["draft"]: one["state"] for one in messages}


def what_arrived_is_what_was_agreed(ken: Any, arrived: list[Any], agreed: dict[int, Shown]) -> None:
    """Byte by byte what was frozen at the yes, word by word what stood on the screen."""
    assert [*Counter(one["to"][0] for one in arrived).values()] == [1] * 8
    messages = {one["to"]: one for one in ken("outbox", "--json").json["messages"]}
    with open_workspace(str(ken.home)) as workspace:
        for one in arrived:
            message = messages[one["to"][0]]
            raw = one["raw"].encode("latin-1")
            assert raw == outbox.get(workspace.db, message["id"]).raw
            mail = message_from_bytes(raw, policy=policy.default)
            text = mail.get_body(("plain",)).get_content().replace("\r\n", "\n")
            assert (mail["subject"], text.strip()) == agreed[message["draft"]]
    assert any(MINE in text for _, text in agreed.values())
    blocked = [one for one in ken("people", "--json").json["people"] if one["blocked"]]
    assert [len(one["emails"]) for one in blocked] == [1, 0]
    assert blocked[0]["emails"][0] not in {one["to"][0] for one in arrived}
