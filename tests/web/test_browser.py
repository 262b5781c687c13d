"""The evening in a real browser, by keyboard alone: nothing but keys, as DESIGN names them."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from followup.web import dispatch
from followup.web.launching import _way_in

NEEDED = bool(os.environ.get("FOLLOWUP_NEEDS_BROWSER"))
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# The page throws away keys that come sooner than anybody reads.
READING = 0.3


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    if CHROMIUM is None:
        why = "chromium is not installed here, so nobody opens the page in a browser"
        pytest.fail(why) if NEEDED else pytest.skip(why)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Reader:
    """Somebody at the keyboard; `troubles` is what the browser complained of."""

    def __init__(self, tab: Any, place: str) -> None:
        self.tab, self.place = tab, place
        self.troubles: list[str] = []
        tab.on("pageerror", lambda error: self.troubles.append(str(error)))

    def press(self, *keys: str) -> None:
        """One key after another, each after a moment's reading."""
        for key in keys:
            time.sleep(READING)
            self.tab.keyboard.press(key)

    def sees(self, words: str) -> None:
        self.tab.get_by_text(words).first.wait_for(timeout=60_000)

    def at(self, path: str) -> None:
        self.tab.wait_for_url(f"**{self.place}{path}", timeout=60_000)

    def opens(self, path: str) -> None:
        base = self.tab.url.partition(self.place)[0]
        self.tab.goto(f"{base}{self.place}{path}")


@pytest.fixture
def reader(ken: Any, served: Callable[..., Any], chromium: Any) -> Iterator[Callable[..., Reader]]:
    """Open the page by the file of the way in, as the command does."""
    opened: list[Any] = []

    def open_page(language: str = "en", **options: Any) -> Reader:
        page = served(ken.home, language, inside=False)
        context = chromium.new_context(**options)
        opened.append(context)
        found = Reader(context.new_page(), page.place)
        address = f"http://127.0.0.1:{page.port}/enter/{page.sitting.keys.entry}"
        with _way_in(page.sitting, address) as file:
            found.tab.goto(f"file://{file}")
            found.at("/draft/1")
        return found

    yield open_page
    for context in opened:
        context.close()


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


def test_keys_of_an_input_method_decide_nothing(reader: Any, ken: Any) -> None:
    """A conversion under way is neither a key nor a yes (UI Events, isComposing; keyCode 229)."""
    hand = reader("ja", locale="ja-JP")
    time.sleep(READING)
    for given in ("{key: 'y', isComposing: true}", "{key: 'y', keyCode: 229}"):
        hand.tab.evaluate(f"document.dispatchEvent(new KeyboardEvent('keydown', {given}))")
    time.sleep(READING)
    assert states(ken) == ["proposed"] * 5
    hand.tab.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'ｙ'}))")
    hand.at("/draft/2")
    assert states(ken)[0] == "approved"


def test_the_enter_that_ends_a_conversion_keeps_nothing(reader: Any, ken: Any) -> None:
    hand = reader("ja", locale="ja-JP")
    hand.press("e")
    field = hand.tab.locator("#subject")
    field.focus()
    line = hand.tab.context.new_cdp_session(hand.tab)
    line.send(
        "Input.imeSetComposition", {"text": "べんきょう", "selectionStart": 5, "selectionEnd": 5}
    )
    hand.tab.keyboard.press("Enter")
    line.send("Input.insertText", {"text": "勉強"})
    hand.tab.keyboard.press("Enter")
    time.sleep(READING)
    assert "edit" in hand.tab.url
    assert "勉強" in field.input_value()
    assert states(ken) == ["proposed"] * 5


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


def test_two_tabs_never_approve_older_words(reader: Any, ken: Any) -> None:
    hand = reader()
    other = Reader(hand.tab.context.new_page(), hand.place)
    other.tab.goto(hand.tab.url)
    other.press("L")
    other.sees("いたします")
    hand.press("y")
    hand.sees("is not in the words you saw any more")
    assert hand.tab.locator("del").count() > 0
    assert states(ken) == ["proposed"] * 5


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/draft/1", "/draft/1?edit", "/send", "/copy", "/outbox"])
def test_nothing_runs_over_on_a_narrow_screen(path: str, scheme: str, reader: Any) -> None:
    """WCAG 2.2, 1.4.10: 320 px without scrolling sideways."""
    hand = reader(viewport={"width": 320, "height": 640}, color_scheme=scheme)
    hand.opens(path)
    assert hand.tab.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_can_be_read(scheme: str, reader: Any) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1 between text and what lies behind it."""
    hand = reader(color_scheme=scheme)
    for path in ("/draft/1", "/draft/1?edit", "/send", "/copy", "/outbox"):
        hand.opens(path)
        assert hand.tab.evaluate(CONTRAST) == [], path


# Text nodes whose colour is too near to the first background behind them.
CONTRAST = """() => {
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = (c) => {
    const linear = (v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    const [r, g, b] = c.map((v) => linear(v / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (one) => {
    for (let up = one; up; up = up.parentElement) {
      const found = rgb(getComputedStyle(up).backgroundColor);
      if (found.length < 4 || found[3] === 1) return found.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const low = [];
  for (const one of document.querySelectorAll("body *")) {
    const text = [...one.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    if (!text || !one.checkVisibility()) continue;
    const a = light(rgb(getComputedStyle(one).color).slice(0, 3)), b = light(behind(one));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) low.push(`${one.tagName}.${one.className} ${ratio.toFixed(2)}`);
  }
  return low;
}"""
