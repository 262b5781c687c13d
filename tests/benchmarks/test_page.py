"""The page must be there at once, and a key must feel like one: 80 drafts of one evening."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self
from urllib.parse import urlencode, urlsplit

import pytest
import uvicorn

from followup.cli import run
from followup.web.launching import _config
from followup.web.sitting import Sitting

pytestmark = pytest.mark.bench
Measured = Callable[[str, str, str], None]
DRAFTS = 80
KEYS = 40
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# What the page itself waits before a key counts, in milliseconds: nobody reads faster.
READING = 250


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with one evening of 80 drafts, each person with a question in the chat."""
    folder = tmp_path_factory.mktemp("crowded")
    names = [f"Ada Lund{'abcdefghij'[n // 10]}{'klmnopqrst'[n % 10]}" for n in range(DRAFTS)]
    head = "First Name,Last Name,Email,Organization,Industry,Job Title,Registration Time"
    signed = [
        f"{name.replace(' ', ',')},ada.{n}@firm{n}.example,Firm {n},Logistics,Planner,"
        "11/19/2026 08:00:00 AM,approved"
        for n, name in enumerate(names)
    ]
    (folder / "registration.csv").write_text("\n".join([f"{head},Approval Status", *signed]))
    said = [
        f"19:{n % 60:02}:00\t From {name} to Everyone: How do you handle returns of lot {n}?"
        for n, name in enumerate(names)
    ]
    (folder / "meeting_saved_chat.txt").write_text("\n".join(said))
    home = folder / "home"
    me = ["--name", "Ken Ito", "--email", "ken.ito@example.com", "--industry", "E-commerce"]
    files = [str(folder / name) for name in ("registration.csv", "meeting_saved_chat.txt")]
    offer = ["--offer", "a one-page note on how we reduced returns"]
    start = ["--start", "2026-11-20 19:00"]
    for command in (
        ["init", "--no-input", *me, *offer],
        ["ingest", *files, *start],
        ["draft", "--top", str(DRAFTS)],
    ):
        assert run(["--home", str(home), *command]) == 0
    return home


class Visitor:
    """A browser's connection, kept open as browsers do."""

    def __init__(self, address: str) -> None:
        where = urlsplit(address)
        self.connection = http.client.HTTPConnection(where.netloc, timeout=60)
        self.known: dict[str, str] = {"Origin": f"http://{where.netloc}"}
        answer = self.ask("GET", where.path)
        self.known["Cookie"] = str(answer.getheader("set-cookie")).partition(";")[0]
        self.there = str(answer.getheader("location"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *unused: object) -> None:
        self.connection.close()

    def ask(self, method: str, path: str, body: str = "") -> http.client.HTTPResponse:
        kind = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        self.connection.request(method, path, body or None, self.known | kind)
        answer = self.connection.getresponse()
        self.page = answer.read().decode()
        return answer

    def follow(self) -> None:
        """To the page behind all redirections."""
        while (answer := self.ask("GET", self.there)).status == 303:
            self.there = str(answer.getheader("location"))
        assert answer.status == 200, self.page

    def yes(self) -> None:
        """Approve the draft on the screen and load the next one."""
        fields = dict(re.findall(r'name="(csrf|digest)" value="([^"]*)"', self.page))
        answer = self.ask("POST", f"{self.there}/yes", urlencode(fields))
        assert answer.status == 303, self.page
        self.there = str(answer.getheader("location"))
        self.follow()


@contextmanager
def served(home: Path) -> Iterator[str]:
    """The first address of a sitting in this process."""
    sitting = Sitting(str(home), "en")
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    server = uvicorn.Server(_config(sitting, port))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    yield f"http://127.0.0.1:{port}/enter/{sitting.keys.entry}"
    server.should_exit = True
    thread.join()
    sitting.close()


def test_the_page_is_ready_soon_after_the_command(crowded: Path, measured: Measured) -> None:
    """From the start of the process to the first draft's page, loaded."""
    taken = []
    for _ in range(5):
        begun = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "followup", "--home", str(crowded), "review", "--web"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | {"LC_ALL": "C.UTF-8"},
        )
        assert process.stderr is not None
        address = next(
            found[0] for line in process.stderr if (found := re.search(r"http\S+", line))
        )
        Visitor(address).follow()
        taken.append(time.perf_counter() - begun)
        process.kill()
        process.communicate()
    figure = f"{statistics.median(taken):.2f} s"
    measured(f"review --web, {DRAFTS} drafts, first page loaded", figure, "< 1.5 s")
    assert statistics.median(taken) < 10


def test_a_key_is_answered_at_once(crowded: Path, tmp_path: Path, measured: Measured) -> None:
    """From the POST of a yes to the whole HTML of the next draft."""
    home = shutil.copytree(crowded, tmp_path / "home")
    taken = []
    with served(home) as address, Visitor(address) as visitor:
        visitor.follow()
        for _ in range(KEYS):
            begun = time.perf_counter()
            visitor.yes()
            taken.append(1000 * (time.perf_counter() - begun))
    slow = sorted(taken)[int(0.9 * KEYS)]
    figure = f"{statistics.median(taken):.0f} ms, 90 % {slow:.0f} ms"
    measured(f"key y: POST to next page, {DRAFTS} drafts", figure, "<= 50 ms")
    assert statistics.median(taken) < 1000


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium")
def test_a_key_in_a_browser(crowded: Path, tmp_path: Path, measured: Measured) -> None:
    """From keydown to the next draft painted, without the reading pause."""
    from playwright.sync_api import sync_playwright

    home = shutil.copytree(crowded, tmp_path / "home")
    taken = []
    with served(home) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        tab = browser.new_page()
        tab.goto(address)
        for _ in range(KEYS // 2):
            before = tab.url
            tab.wait_for_timeout(READING + 50)
            # Chromium's own clocks: of the press, and of the first paint of the page behind it.
            tab.evaluate(
                "document.addEventListener('keydown', () => "
                "sessionStorage.setItem('at', Date.now()), true)"
            )
            tab.keyboard.press("y")
            tab.wait_for_url(lambda url, before=before: url != before)
            painted = tab.evaluate(
                "new Promise(seen => requestAnimationFrame(() => "
                "setTimeout(() => seen(performance.timeOrigin"
                " + performance.getEntriesByName('first-paint')[0].startTime))))"
            )
            taken.append(painted - float(tab.evaluate("sessionStorage.getItem('at')")))
        browser.close()
    figure = f"{statistics.median(taken):.0f} ms, most {max(taken):.0f} ms"
    measured(f"key y in Chromium: to next draft painted, {DRAFTS}", figure, "<= 50 ms")
