"""Every kind of page under axe-core, light and dark, English and Japanese, wide and narrow.

Source: WCAG 2.2 A and AA, and axe-core's own rules of good practice; nothing is found, not even
of moderate impact. The page's own policy forbids axe's script, so it is lifted for this
test alone, after which the pages are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from followup.model import IncomingKind
from followup.store import answers
from followup.store.answers import Arrived
from followup.web import dispatch, passwords
from followup.web.launching import _way_in
from followup.workspace import open_workspace

WIDTHS = (1280, 320)
# All that the colours of the night can change.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
# axe takes the browser's own background for white; by night it is not, where no sheet says more.
CANVAS = """() => {
  if (!document.styleSheets.length) document.documentElement.style.background = "Canvas";
}"""
WRITE = "html => { document.open(); document.write(html); document.close(); }"


class Looked:
    """One sitting at which every page is looked at; `found` is what axe says of them."""

    def __init__(self, page: Any, tab: Any) -> None:
        self.page, self.tab = page, tab
        self.base = f"http://127.0.0.1:{page.port}{page.place}"
        self.found: list[str] = []

    def at(self, kind: str, path: str) -> None:
        """Look at a page of the sitting, or at a file."""
        self._go(path if ":" in path else self.base + path)
        self._look(kind)

    def _go(self, place: str) -> None:
        """A page that follows a sending loads itself anew, perhaps just while one leaves it."""
        from playwright.sync_api import Error

        for tries in (1, 2, 3):
            try:
                self.tab.goto(place)
                return
            except Error as error:
                if "ERR_ABORTED" not in str(error) or tries == 3:
                    raise

    def shown(self, kind: str, body: str) -> None:
        """Look at a page that only a form leads to, in the place where it would stand."""
        self._go(f"{self.base}/outbox")
        self.tab.evaluate(WRITE, body)
        self.tab.wait_for_load_state("load")
        self._look(kind)

    def _look(self, kind: str) -> None:
        self.tab.evaluate(CANVAS)
        self.tab.evaluate(Axe().axe_script)
        for scheme in ("light", "dark"):
            self.tab.emulate_media(color_scheme=scheme)
            rules = {"runOnly": COLOURS} if scheme == "dark" else {}
            for width in WIDTHS:
                self.tab.set_viewport_size({"width": width, "height": 900})
                asked = {"resultTypes": ["violations"], **rules}
                told = self.tab.evaluate("asked => axe.run(asked)", asked)
                for one in told["violations"]:
                    where = [node["html"][:120] for node in one["nodes"]]
                    self.found.append(
                        f"{one['impact']} {one['id']}: {kind}, {scheme} {width} {where}"
                    )


@pytest.fixture
def looked(ken: Any, served: Any, chromium: Any) -> Iterator[Callable[[str], Looked]]:
    opened: list[Any] = []

    def look(language: str) -> Looked:
        page = served(ken.home, language)
        opened.append(chromium.new_context(bypass_csp=True, reduced_motion="reduce"))
        found = Looked(page, opened[0].new_page())
        name, value = page.cookie.split("=", 1)
        opened[0].add_cookies([{"name": name, "value": value, "url": found.base}])
        return found

    yield look
    for context in opened:
        context.close()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_axe_finds_nothing(
    language: str,
    looked: Any,
    ken: Any,
    post_office: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    post_office(
        ken, "--refuse", "aiko.murata@example.net=550 5.1.1 No such reader", "--cut-after-dot", "1"
    )
    look = looked(language)
    page = look.page
    still = tmp_path / "way_in.html"
    with _way_in(page.sitting, "http://127.0.0.1:9/enter/x") as file:
        still.write_bytes(Path(file).read_bytes().replace(b"http-equiv", b"data-once"))
    look.at("way in", still.as_uri())
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
    page.post(f"/outbox/{uncertain(ken)}", verdict="sent")
    answered(ken)
    look.at("answers", "/outbox")
    page.sitting.leave = lambda: None
    look.shown("goodbye", page.post("/quit").body)
    assert look.found == []


@pytest.mark.parametrize("language", ["en", "ja"])
def test_axe_finds_nothing_where_a_password_is_asked_for(
    language: str, looked: Any, ken: Any, post_office: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked for the first time, and again after a wrong one; with the tick to keep it."""
    post_office(ken, "--login", "ken", "the right one")
    config = Path(ken.home) / "config.toml"
    config.write_text(
        config.read_text().replace("[account.default]", '[account.default]\nuser = "ken"')
    )
    monkeypatch.setattr(passwords, "keyring", lambda: "Example Keyring")
    monkeypatch.setattr(dispatch, "WAIT", 0.0)
    look = looked(language)
    page = look.page
    page.post("/draft/1/yes", digest=page.get("/draft/1").digest)
    [plan] = [one for one in page.get("/send").page.all("input") if one.get("name") == "plan"]
    asked = page.post("/send", plan=plan["value"])
    assert asks(asked)
    look.shown("password", asked.body)
    page.post("/send", plan=plan["value"], password="a wrong one")
    page.sitting.dispatch._thread.join()
    look.at("wrong password", "/sending")
    assert asks(page.get("/send"))
    look.at("password again", "/send")
    assert look.found == []


def asks(answer: Any) -> bool:
    """Whether the page asks for a password, with the tick to keep it."""
    fields = [(one.get("type"), one.get("name")) for one in answer.page.all("input")]
    return ("password", "password") in fields and ("checkbox", "remember") in fields


def uncertain(ken: Any) -> int:
    messages = ken("outbox", "--json").json["messages"]
    return next(int(one["id"]) for one in messages if one["state"] == "uncertain")


def answered(ken: Any) -> None:
    """A reader wrote back."""
    now = datetime.now(UTC)
    [sent] = [one for one in ken("outbox", "--json").json["messages"] if one["state"] == "sent"]
    came = Arrived(IncomingKind.REPLY, "<1@example.net>", now, excerpt="With pleasure.")
    with open_workspace(str(ken.home)) as workspace:
        assert answers.add(workspace.db, sent["message_id"], came, now)
