"""The page as its users and its enemies reach it: a real server on loopback, real sockets."""

from __future__ import annotations

import http.client
import json
import re
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import uvicorn

from followup.web.launching import _config
from followup.web.sitting import Sitting

ROOT = Path(__file__).parents[2]
SERVER = ROOT / "tests" / "integration" / "practice_server.py"
EVENING = ROOT / "sample_data" / "evening"
HOST = (
    "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
    "--organization", "Example Books", "--industry", "E-commerce",
    "--offer", "a one-page note on how we reduced second delivery attempts",
)  # fmt: skip
# What an element may not have, and what it may not be, where all comes from other people's words.
RUNNING = {"script", "style", "iframe", "object", "embed", "base"}


class Parsed(HTMLParser):
    """A page's elements with their attributes, and its text, as a browser takes them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [found for name, found in self.elements if name == tag]

    def running(self) -> list[Any]:
        """Whatever would run or lead to code, but for the page's own script."""
        found: list[Any] = []
        for tag, known in self.elements:
            own = tag == "script" and str(known.get("src")).endswith("/static/page.js")
            if tag in RUNNING and not own:
                found.append(tag)
            found += [name for name in known if name.startswith("on") or name == "style"]
            links = [known.get(name) or "" for name in ("href", "src", "action", "formaction")]
            found += [one for one in links if re.match(r"\s*(javascript|data|vbscript):", one)]
        return found


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: str

    @property
    def there(self) -> str:
        return self.headers.get("location", "")

    @property
    def page(self) -> Parsed:
        return Parsed(self.body)

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def digest(self) -> str:
        """The words' digest that stands in the page's forms."""
        found = re.search(r'name="digest" value="([0-9a-f]{64})"', self.body)
        assert found, self.body
        return found[1]


@dataclass
class Page:
    """A sitting that is served, and the browser that may see it."""

    sitting: Sitting
    port: int
    cookie: str = ""

    @property
    def place(self) -> str:
        return self.sitting.keys.place

    def ask(
        self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None
    ) -> Answer:
        """One request exactly as given."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body, headers or {})
            got = connection.getresponse()
            said = {name.lower(): value for name, value in got.getheaders()}
            return Answer(got.status, said, got.read().decode())
        finally:
            connection.close()

    def enter(self) -> Answer:
        """Come by the first address, as a browser does."""
        answer = self.ask("GET", f"/enter/{self.sitting.keys.entry}")
        self.cookie = answer.headers["set-cookie"].split(";")[0]
        return answer

    @property
    def known(self) -> dict[str, str]:
        origin = f"http://127.0.0.1:{self.port}"
        kind = "application/x-www-form-urlencoded"
        return {"Cookie": self.cookie, "Origin": origin, "Content-Type": kind}

    def get(self, path: str) -> Answer:
        return self.ask("GET", self.place + path, headers=self.known)

    def post(self, path: str, **fields: object) -> Answer:
        """A form of the page itself, sent by the browser that is known."""
        body = urlencode({"csrf": self.sitting.keys.form, **fields})
        answer = self.ask("POST", self.place + path, body, self.known)
        assert "Traceback" not in answer.body
        return answer

    def follow(self, answer: Answer) -> Answer:
        assert answer.status == 303, answer.body
        return self.ask("GET", answer.there, headers=self.known)


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ken's folder after the session: five drafts, no account."""
    from followup.cli import run

    home = tmp_path_factory.mktemp("ken") / "followup"
    files = [*sorted(EVENING.glob("*.csv")), EVENING / "meeting_saved_chat.txt"]
    for command in (HOST, ("ingest", *map(str, files)), ("draft",)):
        assert run(["--home", str(home), *command]) == 0
    return home


@pytest.fixture
def ken(at_home: Any, prepared: Path) -> Any:
    """followup at the terminal, with a copy of that folder."""
    shutil.copytree(prepared, at_home.home)
    return at_home


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Page]]:
    """Serve the folder of `home`; the browser is inside unless it is to wait."""
    running: list[tuple[uvicorn.Server, threading.Thread, Sitting]] = []

    def serve(home: Path, language: str = "en", *, inside: bool = True) -> Page:
        sitting = Sitting(str(home), language)
        listening = socket.create_server(("127.0.0.1", 0))
        port = listening.getsockname()[1]
        server = uvicorn.Server(_config(sitting, port))
        sitting.leave = lambda: setattr(server, "should_exit", True)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        running.append((server, thread, sitting))
        page = Page(sitting, port)
        if inside:
            page.enter()
        return page

    yield serve
    for server, thread, sitting in running:
        server.should_exit = True
        thread.join()
        sitting.close()


@pytest.fixture
def page(ken: Any, served: Callable[..., Page]) -> Page:
    """Ken's evening in his browser."""
    return served(ken.home)


@pytest.fixture
def post_office(tmp_path: Path) -> Iterator[Callable[..., Callable[[], list[Any]]]]:
    """Start a mail server, make it Ken's; a function that reads what it has received."""
    started: list[subprocess.Popen[str]] = []

    def start(ken: Any, *options: str) -> Callable[[], list[Any]]:
        journal = tmp_path / "received.jsonl"
        command = [sys.executable, str(SERVER), str(journal), *options]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        started.append(process)
        assert process.stdout is not None
        port = process.stdout.readline().strip()
        ken(
            "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
            "--smtp-host", "127.0.0.1", "--smtp-port", port, "--smtp-security", "none",
        )  # fmt: skip
        journal.touch()
        return lambda: [json.loads(line) for line in journal.read_text().splitlines()]

    yield start
    for process in started:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()
