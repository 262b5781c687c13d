"""A real Chromium and somebody at its keyboard, for the tests of the page."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from followup.web.launching import _way_in

NEEDED = bool(os.environ.get("FOLLOWUP_NEEDS_BROWSER"))
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# The page throws away keys that come sooner than anybody reads.
READING = 0.3
PATIENCE = 60_000


@pytest.fixture(scope="module")
def browsers() -> Iterator[Callable[..., Any]]:
    """Start Chromium with these command line options more."""
    if CHROMIUM is None:
        why = "chromium is not installed here, so nobody opens the page in a browser"
        pytest.fail(why) if NEEDED else pytest.skip(why)
    from playwright.sync_api import sync_playwright

    started: list[Any] = []
    with sync_playwright() as playwright:

        def start(*options: str) -> Any:
            args = ["--no-sandbox", *options]
            started.append(playwright.chromium.launch(executable_path=CHROMIUM, args=args))
            return started[-1]

        yield start
        for browser in started:
            browser.close()


@pytest.fixture(scope="module")
def chromium(browsers: Callable[..., Any]) -> Any:
    return browsers()


class Reader:
    """Somebody at the keyboard; `troubles` is what the browser complained of."""

    def __init__(self, tab: Any, place: str) -> None:
        self.tab, self.place = tab, place
        self.troubles: list[str] = []
        tab.on("pageerror", lambda error: self.troubles.append(str(error)))

    def press(self, *keys: str) -> None:
        """One key after another, each after a moment's reading."""
        for key in keys:
            self.reads()
            self.tab.keyboard.press(key)

    def reads(self) -> None:
        """From the moment on when all of the page is there, its script too."""
        self.tab.wait_for_load_state("load")
        time.sleep(READING)

    def tabs_to(self, selector: str) -> None:
        """Press the tabulator until the focus is on such an element, and Enter there."""
        found = "at => document.activeElement.matches(at)"
        for _ in range(200):
            self.tab.keyboard.press("Tab")
            if self.tab.evaluate(found, selector):
                self.tab.keyboard.press("Enter")
                return
        raise AssertionError(f"no way by the tabulator to {selector}")

    def sees(self, words: str) -> None:
        self.tab.get_by_text(words).first.wait_for(timeout=PATIENCE)

    def at(self, path: str) -> None:
        self.tab.wait_for_url(f"**{self.place}{path}", timeout=PATIENCE)

    def opens(self, path: str) -> None:
        base = self.tab.url.partition(self.place)[0]
        self.tab.goto(f"{base}{self.place}{path}")

    def another(self) -> Reader:
        """The same page in a second tab."""
        found = Reader(self.tab.context.new_page(), self.place)
        found.tab.goto(self.tab.url)
        return found


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
