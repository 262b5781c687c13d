"""The Japanese page with an input method at work, in the events that Chromium itself makes of it.

Source: UI Events, 4.3 (keydown during composition: isComposing, or keyCode 229); the composition
is made through the DevTools protocol, as an input method makes it, and not by invented events.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

# What an input method sends for a key that it takes for itself (VK_PROCESSKEY).
TAKEN = 229


class Method:
    """An input method: keys that are its own, a text under way, and its end."""

    def __init__(self, tab: Any) -> None:
        self.tab = tab
        self.line = tab.context.new_cdp_session(tab)

    def key(self, key: str, code: str) -> None:
        """A key that the input method keeps: the page hears 229, and by its own name what it was.

        So on macOS and Linux; on Windows its name is "Process", which is no key of the page.
        """
        known = {"key": key, "code": code, "windowsVirtualKeyCode": TAKEN}
        self.line.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **known})
        self.line.send("Input.dispatchKeyEvent", {"type": "keyUp", **known})

    def composes(self, text: str) -> None:
        end = {"selectionStart": len(text), "selectionEnd": len(text)}
        self.line.send("Input.imeSetComposition", {"text": text, **end})

    def ends(self, text: str) -> None:
        """The Enter that ends the conversion, and the text that it leaves."""
        self.key("Enter", "Enter")
        self.line.send("Input.insertText", {"text": text})

    def writes(self, reading: str, text: str) -> None:
        """Letter by letter, then the conversion."""
        for count in range(1, len(reading) + 1):
            self.key("y", "KeyY")
            self.composes(reading[:count])
        self.composes(text)
        self.ends(text)


@pytest.fixture
def writer(reader: Callable[..., Any]) -> tuple[Any, Method]:
    """The Japanese page, its editor open, with what the browser tells the page of it."""
    hand = reader("ja", locale="ja-JP")
    hand.tab.evaluate(
        """() => {
          const note = (event) => (window.name += `${event.type}:${event.isComposing} `);
          for (const name of ["keydown", "compositionstart", "compositionend"])
            document.addEventListener(name, note, true);
        }"""
    )
    return hand, Method(hand.tab)


def drafts(ken: Any) -> list[Any]:
    return list(ken("drafts", "--json").json["drafts"])


def test_keys_of_an_input_method_decide_nothing(writer: Any, ken: Any) -> None:
    """On the draft itself, where every letter is a decision; a letter alone is one."""
    hand, method = writer
    hand.reads()
    for key, code in (("y", "KeyY"), ("n", "KeyN"), ("b", "KeyB"), ("Enter", "Enter")):
        method.key(key, code)
    for given in ("{key: 'y', isComposing: true}", "{key: 'y', keyCode: 229}"):
        hand.tab.evaluate(f"document.dispatchEvent(new KeyboardEvent('keydown', {given}))")
    hand.reads()
    assert hand.tab.evaluate("window.name").count("keydown") == 6
    assert hand.tab.url.endswith("/draft/1")
    assert [one["state"] for one in drafts(ken)] == ["proposed"] * 5


@pytest.mark.parametrize(
    ("letter", "state"), [("ｙ", "approved"), ("ｎ", "declined"), ("ｌ", "later")]
)
def test_a_full_width_letter_counts(letter: str, state: str, reader: Any, ken: Any) -> None:
    """Who forgot to switch the input method off presses the same key (docs/design.md)."""
    hand = reader("ja", locale="ja-JP")
    hand.reads()
    line = hand.tab.context.new_cdp_session(hand.tab)
    line.send("Input.dispatchKeyEvent", {"type": "keyDown", "key": letter, "text": letter})
    hand.at("/draft/2")
    assert drafts(ken)[0]["state"] == state


@pytest.mark.parametrize("field", ["#subject", "#body"])
def test_the_enter_that_ends_a_conversion_keeps_nothing(field: str, writer: Any, ken: Any) -> None:
    """Not the form, not the line: the words go on, and only Ctrl+Enter keeps them."""
    hand, method = writer
    before = drafts(ken)[0]
    hand.press("e")
    place = hand.tab.locator(field)
    place.focus()
    hand.tab.keyboard.press("Control+Home")
    method.writes("やゆよ", "夜遊予")
    hand.reads()
    assert "?edit" in hand.tab.url
    assert hand.tab.evaluate("at => document.activeElement.matches(at)", field)
    assert place.input_value().startswith("夜遊予")
    assert drafts(ken)[0] == before
    hand.tab.keyboard.press("Control+Enter")
    hand.at("/draft/1")
    name = field.removeprefix("#")
    assert drafts(ken)[0][name].startswith("夜遊予")
    assert "\n" not in drafts(ken)[0]["subject"]
    assert drafts(ken)[0]["state"] == "proposed"


def test_ctrl_enter_during_a_conversion_keeps_nothing(writer: Any, ken: Any) -> None:
    """Half a conversion is nobody's word."""
    hand, method = writer
    before = drafts(ken)[0]
    hand.press("e")
    hand.tab.locator("#body").focus()
    method.composes("べんきょう")
    both = {"key": "Enter", "code": "Enter", "modifiers": 2, "windowsVirtualKeyCode": TAKEN}
    method.line.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **both})
    hand.reads()
    assert "?edit" in hand.tab.url
    assert drafts(ken)[0] == before


def test_the_escape_that_ends_a_conversion_leaves_no_editor(writer: Any) -> None:
    """It takes back the conversion alone; the next one leaves."""
    hand, method = writer
    hand.press("e")
    hand.tab.locator("#body").focus()
    method.composes("べんきょう")
    method.key("Escape", "Escape")
    method.composes("")
    hand.reads()
    assert "?edit" in hand.tab.url
    hand.press("Escape")
    hand.at("/draft/1")


def test_an_evening_in_japanese(writer: Any, ken: Any) -> None:
    """Words by the input method, then the keys of the page at once, and the way back."""
    hand, method = writer
    hand.press("e")
    hand.tab.locator("#body").focus()
    hand.tab.keyboard.press("Control+Home")
    method.writes("おせわに", "お世話になります。")
    hand.tab.keyboard.press("Control+Enter")
    hand.sees("お世話になります。")
    hand.press("y")
    hand.at("/draft/2")
    hand.press("u")
    hand.at("/draft/1")
    hand.press("y")
    hand.at("/draft/2")
    first = drafts(ken)[0]
    assert (first["state"], first["body"][:8]) == ("approved", "お世話になります")
    assert hand.troubles == []
