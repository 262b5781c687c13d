"""Other pages in the user's own browser: real ones, in real Chromium, that know more than they may.

Sources: OWASP, "Cross-Site Request Forgery Prevention" and "DNS Rebinding"; Fetch, "Cross-Origin-
Resource-Policy"; RFC 6265bis, 5.2: a site has no ports, so a page of another program on this
machine is given the strict cookie too. Each of them is told the secret folder and even the token
of the forms: what is left to stop them must do.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

# Names of a page that is no friend; a browser finds them all on this machine.
NAMES = ["evil.example", "localhost", "127.0.0.1"]
RULES = "--host-resolver-rules=MAP *.example 127.0.0.1"


@pytest.fixture(scope="module")
def browser(browsers: Callable[..., Any]) -> Any:
    return browsers(RULES)


@pytest.fixture
def elsewhere() -> Iterator[Callable[[str], int]]:
    """Serve one HTML page at another port; the port."""
    running: list[ThreadingHTTPServer] = []

    def serve(html: str) -> int:
        class Other(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(html.encode())

            def log_message(self, *unused: Any) -> None:
                """Nothing of it is of interest."""

        running.append(ThreadingHTTPServer(("127.0.0.1", 0), Other))
        threading.Thread(target=running[-1].serve_forever, daemon=True).start()
        return int(running[-1].server_address[1])

    yield serve
    for server in running:
        server.shutdown()
        server.server_close()


class Victim:
    """A browser in which the evening's page is open; `heard` is what our own server answered."""

    def __init__(self, page: Any, browser: Any) -> None:
        self.page = page
        self.own = f"http://127.0.0.1:{page.port}"
        self.context = browser.new_context()
        self.tab = self.context.new_page()
        self.tab.goto(f"{self.own}/enter/{page.sitting.keys.entry}")
        self.tab.wait_for_url(f"**{page.place}/draft/1")
        self.heard: list[tuple[str, int]] = []
        self.other = self.context.new_page()
        self.other.on("response", self._note)

    def _note(self, answer: Any) -> None:
        if f":{self.page.port}/" in answer.url:
            self.heard.append((answer.request.method, answer.status))

    def visits(self, name: str, port: int) -> None:
        self.other.goto(f"http://{name}:{port}/")

    def still_reads(self) -> None:
        """The user's own page goes on as before."""
        assert self.tab.reload().status == 200


@pytest.fixture
def victim(ken: Any, served: Any, browser: Any) -> Iterator[Victim]:
    found = Victim(served(ken.home, inside=False), browser)
    yield found
    found.context.close()


def states(ken: Any) -> list[str]:
    return [one["state"] for one in ken("drafts", "--json").json["drafts"]]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("act", ["yes", "no", "block"])
def test_a_form_of_another_page_gets_403(
    act: str, name: str, victim: Victim, elsewhere: Any, ken: Any
) -> None:
    """CSRF, with all that the form would have to know."""
    page = victim.page
    digest = ken("drafts", "--json").json["drafts"][0]["digest"]
    port = elsewhere(
        f'<form method="post" action="{victim.own}{page.place}/draft/1/{act}">'
        f'<input name="csrf" value="{page.sitting.keys.form}"><input name="sure" value="yes">'
        f'<input name="digest" value="{digest}"></form>'
        "<script>document.forms[0].submit()</script>"
    )
    with victim.other.expect_event("response", lambda one: one.request.method == "POST"):
        victim.visits(name, port)
    victim.other.wait_for_load_state("load")
    assert [one for one in victim.heard if one[0] == "POST"] == [("POST", 403)]
    assert "Murata" not in victim.other.content()
    assert states(ken) == ["proposed"] * 5
    victim.still_reads()


TRY = """async ({own, place, token, digest}) => {
  const body = new URLSearchParams({csrf: token, digest, sure: "yes"});
  const said = [];
  const tries = [
    ["POST", "/draft/1/yes", {method: "POST", body, mode: "no-cors", credentials: "include"}],
    ["POST", "/draft/1/block", {method: "POST", body, mode: "cors", credentials: "include"}],
    ["POST", "/undo", {method: "POST", body: JSON.stringify({csrf: token}), mode: "cors",
      credentials: "include", headers: {"Content-Type": "application/json"}}],
    ["GET", "/draft/1", {mode: "cors", credentials: "include"}],
    ["GET", "/sending.json", {mode: "no-cors", credentials: "include"}],
  ];
  for (const [method, path, how] of tries) {
    try {
      const answer = await fetch(own + place + path, how);
      said.push(await answer.text());
    } catch (error) { said.push(error.name); }
  }
  return said;
}"""


@pytest.mark.parametrize("name", NAMES)
def test_a_script_of_another_page_reads_and_does_nothing(
    name: str, victim: Victim, elsewhere: Any, ken: Any
) -> None:
    """Every attempt ends in the browser's own refusal: not even an empty answer is handed over."""
    page = victim.page
    victim.visits(name, elsewhere("<title>other</title>"))
    known = {"own": victim.own, "place": page.place, "token": page.sitting.keys.form}
    known["digest"] = ken("drafts", "--json").json["drafts"][0]["digest"]
    assert victim.other.evaluate(TRY, known) == ["TypeError"] * 5
    assert {status for method, status in victim.heard if method == "POST"} <= {403}
    assert states(ken) == ["proposed"] * 5
    victim.still_reads()


@pytest.mark.parametrize("name", NAMES)
def test_another_page_cannot_frame_or_include_ours(
    name: str, victim: Victim, elsewhere: Any
) -> None:
    """Clickjacking, and what stands in our files (CSP frame-ancestors; CORP same-origin)."""
    place = victim.own + victim.page.place
    port = elsewhere(
        f'<iframe src="{place}/draft/1"></iframe><img src="{place}/static/icon.svg">'
        f'<script src="{place}/static/page.js" onload="window.ran = true"></script>'
        f'<link rel="stylesheet" href="{place}/static/page.css">'
    )
    victim.visits(name, port)
    victim.other.wait_for_load_state("load")
    assert victim.other.evaluate("window.ran") is None
    assert victim.other.evaluate("document.images[0].naturalWidth") == 0
    asked = "getComputedStyle(document.documentElement).getPropertyValue('--paper')"
    assert victim.other.evaluate(asked) == ""
    framed = [one for one in victim.other.frames if one is not victim.other.main_frame]
    assert all("Murata" not in one.content() for one in framed)
    assert framed[0].evaluate("location.href").startswith("chrome-error:")


def test_another_page_holds_no_handle_of_ours(victim: Victim, elsewhere: Any) -> None:
    """A window opened by another page cuts the way back (Cross-Origin-Opener-Policy)."""
    victim.visits("evil.example", elsewhere("<title>other</title>"))
    address = f"{victim.own}{victim.page.place}/draft/1"
    with victim.context.expect_page() as opened:
        victim.other.evaluate("address => { window.mine = window.open(address); }", address)
    opened.value.wait_for_load_state("load")
    assert victim.other.evaluate("window.mine.closed")


def test_a_rebinding_name_gets_421(victim: Victim) -> None:
    """The name of a page that was loaded elsewhere leads here now: Host is not ours."""
    page = victim.page
    token = page.sitting.keys.entry = "a-token-that-is-not-spent-yet"
    for path in ("/", f"{page.place}/", f"{page.place}/draft/1", f"/enter/{token}"):
        answer = victim.other.goto(f"http://rebind.example:{page.port}{path}")
        assert (answer.status, "Murata" in answer.text()) == (421, False)
        assert "set-cookie" not in answer.headers
    asked = "async at => (await fetch(at, {method: 'POST', body: 'csrf=x'})).status"
    assert victim.other.evaluate(asked, f"{page.place}/draft/1/yes") == 421
    assert page.sitting.keys.entry == token
    victim.still_reads()


def test_a_stolen_address_is_worth_nothing_in_another_browser(victim: Victim, browser: Any) -> None:
    """From the history of the browser, over a shoulder, out of a picture of the screen: 403."""
    thief = browser.new_context()
    tab = thief.new_page()
    for address in (victim.tab.url, f"{victim.own}{victim.page.place}/static/page.css"):
        assert tab.goto(address).status == 403
        assert "Murata" not in tab.content()
    assert thief.cookies() == []
    thief.close()


def test_no_word_of_the_way_in_is_told_to_others(victim: Victim) -> None:
    """Neither the cookie nor the token can be read by a script, and no address is passed on."""
    assert victim.tab.evaluate("document.cookie") == ""
    assert victim.tab.evaluate("document.referrer") == ""
    assert "enter" not in victim.tab.url
