"""`followup go` leads into the browser where one would open, and back to where things stand."""

from __future__ import annotations

import http.client
import re
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

QUESTION = "Read and decide where"
# A browser that only writes down what it was to open, and shows it to the test.
BROWSER = """#!/bin/sh
cp "${1#file://}" "$HOME/way_in.part"
mv "$HOME/way_in.part" "$HOME/way_in.html"
"""


@pytest.fixture
def windows(desk: Any) -> dict[str, str]:
    """The environment of somebody who sits before a screen with windows."""
    browser = desk.home / "browser"
    browser.write_text(BROWSER)
    browser.chmod(browser.stat().st_mode | stat.S_IXUSR)
    return {"DISPLAY": ":9", "BROWSER": f"{browser} %s"}


class Visitor:
    """Whoever comes by the file that the browser was given."""

    def __init__(self, file: Path) -> None:
        end = time.monotonic() + 60
        while not file.exists():
            assert time.monotonic() < end, "no browser was opened"
            time.sleep(0.05)
        found = re.search(r"http://[^\"'<\s]+", file.read_text())
        assert found
        self.where = urlsplit(found[0])
        self.known: dict[str, str] = {}
        entered = self.ask("GET", self.where.path)
        self.known = {
            "Cookie": str(entered.getheader("set-cookie")).partition(";")[0],
            "Origin": f"http://{self.where.netloc}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        self.place = str(entered.getheader("location")).rstrip("/")

    def ask(self, method: str, path: str, body: str = "") -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection(self.where.netloc, timeout=60)
        connection.request(method, path, body, self.known)
        answer = connection.getresponse()
        self.page = answer.read().decode()
        connection.close()
        return answer

    def get(self, path: str) -> str:
        self.ask("GET", self.place + path)
        return self.page

    def post(self, path: str) -> int:
        fields = re.findall(r'name="(csrf|digest)" value="([^"]*)"', self.page)
        return self.ask("POST", self.place + path, urlencode(dict(fields))).status


def chosen(terminal: Any) -> None:
    """The questions of `go` up to the drafts."""
    terminal.sees("what you do")
    terminal.types("Ken Ito, online shop at Example Books")
    terminal.sees("could give")
    terminal.types("a checklist for choosing a 3PL warehouse")
    terminal.sees("Write to whom")
    terminal.types("")


def test_w_goes_on_in_the_browser_and_ends_with_where_things_stand(
    desk: Any, evening: Callable[[str], Path], windows: dict[str, str]
) -> None:
    terminal = desk.terminal("go", evening("names"), evening("meeting"), **windows)
    chosen(terminal)
    terminal.sees(QUESTION)
    terminal.types("x")
    terminal.sees(QUESTION)
    terminal.types("ｗ")
    visitor = Visitor(desk.home / "way_in.html")
    assert "Dara Whitcombe" in visitor.get("/draft/1")
    assert visitor.post("/draft/1/no") == 303
    visitor.get("/outbox")
    assert visitor.post("/quit") == 200
    code, said = terminal.ends()
    assert code == 0
    assert re.search(r"not this time|declined", said)
    assert desk.drafts()[0] == "declined"


def test_enter_stays_in_the_terminal(
    desk: Any, evening: Callable[[str], Path], windows: dict[str, str]
) -> None:
    terminal = desk.terminal("go", evening("names"), evening("meeting"), **windows)
    chosen(terminal)
    terminal.sees(QUESTION)
    terminal.types("")
    assert "Dara Whitcombe" in terminal.prompts()
    assert not (desk.home / "way_in.html").exists()


@pytest.mark.parametrize(
    "change", [{"SSH_CONNECTION": "192.0.2.1 5 192.0.2.2 22"}, {"DISPLAY": ""}]
)
def test_where_no_browser_would_open_it_is_not_offered(
    change: dict[str, str],
    desk: Any,
    evening: Callable[[str], Path],
    windows: dict[str, str],
) -> None:
    terminal = desk.terminal("go", evening("names"), evening("meeting"), **windows | change)
    chosen(terminal)
    assert QUESTION not in terminal.prompts()


def test_web_goes_there_at_once(
    desk: Any, evening: Callable[[str], Path], windows: dict[str, str]
) -> None:
    terminal = desk.terminal("go", "--web", evening("names"), evening("meeting"), **windows)
    chosen(terminal)
    visitor = Visitor(desk.home / "way_in.html")
    visitor.get("/draft/1")
    terminal.interrupts()
    code, said = terminal.ends()
    assert code == 0
    assert QUESTION not in said


def test_a_port_without_the_page_is_a_mistake(host: Any) -> None:
    """Exit code 2 is the usage's; a port that nobody listens at is no answer."""
    assert "--web" in host.run("review", "--port", 8000, code=2)


def test_where_nobody_can_answer_no_page_is_opened(host: Any, evening: Any) -> None:
    said = host.run("go", "--web", evening("meeting"), DISPLAY=":9")
    assert "http://" not in said
