"""Every kind of page under axe-core, light and dark, English and Japanese, wide and narrow.

Source: WCAG 2.2 A and AA, and axe-core's own rules of good practice; nothing of serious or
critical impact is found. The page's own policy forbids axe's script, so it is lifted for this
test alone, after which the pages are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from followup.web import dispatch
from followup.web.launching import _way_in

WIDTHS = (1280, 320)
GRAVE = {"serious", "critical"}


class Looked:
    """One sitting with two windows; what axe found on the pages that were shown."""

    def __init__(self, page: Any, windows: list[Any]) -> None:
        self.page, self.windows = page, windows
        self.found: list[str] = []
        self.kinds: list[str] = []

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.page.port}{self.page.place}"

    def at(self, kind: str, path: str) -> None:
        """Look at a page of the sitting in both widths."""
        for window in self.windows:
            window.goto(self.base + path)
        self.now(kind)

    def shown(self, kind: str, body: str) -> None:
        """Look at a page that only a form leads to."""
        for window in self.windows:
            window.goto(f"{self.base}/outbox")
            window.evaluate(
                "html => { document.open(); document.write(html); document.close(); }", body
            )
            window.wait_for_load_state("load")
        self.now(kind)

    def now(self, kind: str) -> None:
        self.kinds.append(kind)
        for window in self.windows:
            wide = window.viewport_size["width"]
            for one in Axe().run(window).response["violations"]:
                where = [node["html"][:120] for node in one["nodes"]]
                self.found.append(f"{kind} {wide}: {one['impact']} {one['id']} {where}")

    @property
    def grave(self) -> list[str]:
        return [one for one in self.found if one.split(": ")[1].split()[0] in GRAVE]


@pytest.fixture(params=["light", "dark"])
def looked(
    request: pytest.FixtureRequest, ken: Any, served: Any, chromium: Any
) -> Iterator[Callable[[str], Looked]]:
    opened: list[Any] = []

    def look(language: str) -> Looked:
        page = served(ken.home, language, inside=False)
        windows = []
        for width in WIDTHS:
            opened.append(
                chromium.new_context(
                    bypass_csp=True,
                    color_scheme=request.param,
                    viewport={"width": width, "height": 900},
                )
            )
            windows.append(opened[-1].new_page())
        found = Looked(page, windows)
        page.enter()
        name, value = page.cookie.split("=", 1)
        for context in opened:
            context.add_cookies([{"name": name, "value": value, "url": found.base}])
        return found

    yield look
    for context in opened:
        context.close()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_axe_finds_nothing_grave(
    language: str, looked: Any, ken: Any, post_office: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    post_office(
        ken, "--refuse", "aiko.murata@example.net=550 5.1.1 No such reader", "--cut-after-dot", "1"
    )
    look = looked(language)
    page = look.page
    with _way_in(page.sitting, "http://127.0.0.1:9/enter/x") as file:
        way_in = open(file, encoding="utf-8").read().replace('http-equiv="refresh"', "")  # noqa: SIM115, PTH123
    look.shown("way in", way_in)
    look.at("draft", "/draft/1")
    look.at("private remark", "/draft/2")
    look.at("editing", "/draft/1?edit")
    look.shown("sure", page.post("/draft/1/block").body)
    look.shown("changed", page.post("/draft/1/yes", digest="0").body)
    look.shown("trouble", page.post("/copy/99").body)
    look.at("refused", "/nowhere")
    look.at("nothing to send", "/send")
    look.at("nothing to copy", "/copy")
    look.at("empty outbox", "/outbox")
    text = page.post("/draft/3/copy").there.rpartition("/")[2]
    look.at("text to copy", f"/draft/{text}")
    for number in (1, 2, int(text)):
        page.post(f"/draft/{number}/yes", digest=page.get(f"/draft/{number}").digest)
    for number in (4, 5):
        page.post(f"/draft/{number}/no")
    look.at("decided draft", "/draft/1")
    look.at("evening", "/evening/1")
    look.at("copy desk", "/copy")
    [copied] = [one for one in ken("outbox", "--json").json["messages"] if one["to"] is None]
    page.post(f"/copy/{copied['id']}")
    look.at("text in hand", "/copy")
    page.post("/copy/answer", answer="sent")
    look.at("plan", "/send")
    plan = [one for one in page.get("/send").page.all("input") if one.get("name") == "plan"]
    monkeypatch.setattr(dispatch, "WAIT", 60.0)
    page.post("/send", plan=plan[0]["value"])
    look.at("waiting", "/sending")
    page.post("/sending/cancel")
    page.sitting.dispatch.stop()
    look.at("stopped", "/sending")
    monkeypatch.setattr(dispatch, "WAIT", 0.0)
    page.post("/send", plan=plan[0]["value"])
    page.sitting.dispatch._thread.join()
    look.at("sent", "/sending")
    look.at("outbox", "/outbox")
    look.shown("goodbye", page.post("/quit").body)
    assert look.grave == []
    print("\n".join(look.found))
    assert 0
