"""The search of the copy desk in a real browser; nothing of it ever leaves this machine."""

from __future__ import annotations

import os
import shutil
import time
from typing import Any

import pytest

NEEDED = bool(os.environ.get("FOLLOWUP_NEEDS_BROWSER"))
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# The page throws away keys that come sooner than anybody reads.
READING = 0.3


def test_only_the_key_opens_the_search_and_it_learns_nothing_of_this_page(
    page: Any, ken: Any
) -> None:
    """HTML, link types "noopener" and "noreferrer"; the keys of the desk go on working."""
    if CHROMIUM is None:
        why = "chromium is not installed here, so nobody opens the page in a browser"
        pytest.fail(why) if NEEDED else pytest.skip(why)
    from playwright.sync_api import sync_playwright

    ken("draft", "--person", "2", "--channel", "copy")
    draft = ken("drafts", "--json").json["drafts"][-1]["id"]
    ken("approve", draft)
    asked: list[tuple[str, str | None]] = []

    def elsewhere(route: Any) -> None:
        asked.append((route.request.url, route.request.headers.get("referer")))
        route.fulfill(body="")

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context()
        context.route(lambda url: "://127.0.0.1:" not in url, elsewhere)
        tab = context.new_page()
        base = f"http://127.0.0.1:{page.port}"
        name, value = page.cookie.split("=", 1)
        context.add_cookies([{"name": name, "value": value, "url": base + page.place}])
        tab.goto(f"{base}{page.place}/copy")
        tab.click("main form button")
        tab.wait_for_selector("#search")
        time.sleep(READING)
        assert asked == []
        with context.expect_page() as opened:
            tab.keyboard.press("o")
        opened.value.wait_for_load_state()
        assert opened.value.url.startswith("https://duckduckgo.com/?q=")
        assert opened.value.evaluate("window.opener") is None
        assert asked == [(opened.value.url, None)]
        tab.bring_to_front()
        tab.keyboard.press("s")
        tab.wait_for_selector("#search", state="detached")
        browser.close()
    assert ken("outbox", "--json").json["messages"][0]["state"] == "handed-over"
