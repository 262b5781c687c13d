"""Names, subjects, remarks, reasons and answers of others, in a real browser: nothing of it runs.

Source: OWASP, "Cross Site Scripting Prevention" and "XSS Filter Evasion"; what a parser finds in
the pages is tested beside this (test_hostile_words.py), here what Chromium makes of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from followup.model import IncomingKind
from followup.store import answers
from followup.store.answers import Arrived
from followup.workspace import open_workspace

HEADER = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest"
TIMES = "11/20/2026 07:00:00 PM,11/20/2026 08:00:00 PM,60,Yes"
REGISTERED = "First Name,Last Name,Email,Organization,Industry,Job Title,Approval Status"
EVILS = [
    "<script>alert(1)</script><iframe srcdoc='<script>alert(2)</script>'></iframe>",
    '"\'><img src=x onerror=alert(3)> "autofocus onfocus=alert(4) x="',
    "</title></textarea></script><svg onload=alert(5)>",
    "<a href=javascript:alert(6)>x</a> javascript:alert(7) <meta http-equiv=refresh content=0>",
    "{{ 7*7 }} {% raw %} ${alert(8)}",
]
# No element, no attribute and no link of theirs; every script is the page's own.
FOREIGN = """() => [...document.querySelectorAll("*")].flatMap((one) => [
  ...[...one.attributes].filter((a) => /^on|^srcdoc$/.test(a.name)).map((a) => a.name),
  ...(["IFRAME", "IMG", "OBJECT", "EMBED", "BASE"].includes(one.tagName) ? [one.tagName] : []),
  ...(one.href && !/^(https?|mailto):/.test(one.href.baseVal ?? one.href) ? [one.href] : []),
  ...(one.tagName === "SCRIPT" && !one.src.endsWith("/static/page.js") ? ["SCRIPT"] : []),
])"""
Watched = tuple[Any, Any, list[str]]


@pytest.fixture(params=EVILS)
def evil(request: pytest.FixtureRequest, at_home: Any, tmp_path: Path) -> tuple[Any, str]:
    """An evening in which everything that others say or are called is that."""
    word = request.param
    quoted = word.replace('"', '""')
    at_home(
        "init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com",
        "--organization", f"Books {word}", "--industry", "E-commerce",
        "--offer", f"a note on delivery attempts {word}",
    )  # fmt: skip
    report, chat = tmp_path / "report.csv", tmp_path / "meeting_saved_chat.txt"
    report.write_text(f'{HEADER}\n"Eve {quoted}",eve@example.org,{TIMES}\nIda Holm,,{TIMES}\n')
    registration = tmp_path / "registration.csv"
    who = f'"Eve","{quoted}",eve@example.org,"House {quoted}",E-commerce,"Chief {quoted}",approved'
    registration.write_text(f"{REGISTERED}\n{who}\n")
    said = f"How do you handle delivery attempts? {word}"
    chat.write_text(f"19:14:26\t From Eve {word} to Everyone:\n\t{said}\n")
    at_home("ingest", report, "--topic", f"Returns {word}", code=None)
    at_home("ingest", registration, chat, "--session", "1", code=None)
    people = at_home("people", "--json").json["people"]
    at_home("draft", *[part for one in people for part in ("--person", one["id"])], code=None)
    return at_home, word


@pytest.fixture
def watched(chromium: Any, served: Callable[..., Any]) -> Iterator[Callable[[Any], Watched]]:
    """Open the page; whatever runs, asks elsewhere or is stopped by the page's own policy."""
    opened: list[Any] = []

    def watch(home: Path) -> Watched:
        page = served(home, inside=False)
        opened.append(chromium.new_context())
        tab = opened[0].new_page()
        seen: list[str] = []

        def dialog(one: Any) -> None:
            seen.append(f"dialog {one.message}")
            one.dismiss()

        tab.on("dialog", dialog)
        tab.on("pageerror", lambda one: seen.append(f"error {one}"))
        tab.on("console", lambda one: seen.append(one.text) if "Security" in one.text else None)
        tab.on("request", lambda one: _foreign(one.url, page.port, seen))
        tab.goto(f"http://127.0.0.1:{page.port}/enter/{page.sitting.keys.entry}")
        known = opened[0].cookies()[0]
        page.cookie = f"{known['name']}={known['value']}"
        return page, tab, seen

    yield watch
    for context in opened:
        context.close()


def _foreign(address: str, port: int, seen: list[str]) -> None:
    if urlsplit(address).netloc != f"127.0.0.1:{port}":
        seen.append(f"asked for {address}")


def answered(home: Path, word: str) -> None:
    """A reply to the first message, in such words."""
    now = datetime.now(UTC)
    with open_workspace(str(home)) as workspace:
        [(number,)] = workspace.db.execute(
            "SELECT message_id FROM messages WHERE recipient IS NOT NULL LIMIT 1"
        )
        came = Arrived(IncomingKind.REPLY, "<1@example.org>", now, excerpt=word, detail=word)
        assert answers.add(workspace.db, number, came, now)


def test_nothing_of_it_runs_in_a_real_browser(evil: Any, watched: Any, tmp_path: Path) -> None:
    ken, word = evil
    page, tab, seen = watched(ken.home)
    place = f"http://127.0.0.1:{page.port}{page.place}"
    drafts = [one["id"] for one in ken("drafts", "--json").json["drafts"]]
    # What looks like a gap in the words is not even drafted.
    assert bool(drafts) != ("{{" in word)
    words = tmp_path / "words.txt"
    words.write_text(f"Hi,\n\n{word}\n")
    for number in drafts[:1]:
        ken("edit", number, "--subject", f"Re {word}", "--body-file", words)
    paths = ["/", "/evening/1", *[f"/draft/{one}{ask}" for one in drafts for ask in ("", "?edit")]]
    for path in paths:
        tab.goto(place + path)
        shows_only_text(tab)
    for number in drafts:
        page.post(f"/draft/{number}/yes", digest=page.get(f"/draft/{number}").digest)
    if any(one["to"] for one in ken("outbox", "--json").json["messages"]):
        answered(ken.home, word)
    for path in ("/evening/1", "/send", "/copy", "/outbox", *[f"/draft/{one}" for one in drafts]):
        tab.goto(place + path)
        shows_only_text(tab)
    tab.wait_for_timeout(50)
    assert seen == []


def shows_only_text(tab: Any) -> None:
    assert tab.evaluate(FOREIGN) == []
    assert "49" not in tab.title()
