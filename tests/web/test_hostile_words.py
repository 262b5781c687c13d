"""Whatever others call themselves and write, on the page it is text and nothing else.

Source: OWASP, "Cross Site Scripting Prevention"; every place where a name, subject, remark or
reason of somebody else stands is asked for, and the page is read as a browser reads it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Page = Any
HEADER = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest"
TIMES = "11/20/2026 07:00:00 PM,11/20/2026 08:00:00 PM,60,Yes"
EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


@pytest.fixture
def evil(at_home: Any, served: Callable[..., Page], tmp_path: Path) -> Page:
    """An evening with a name, a topic, a question and a profile that would run if they could."""
    at_home(
        "init", "--no-input", "--name", "Ken <b>Ito</b>", "--email", "ken.ito@example.com",
        "--offer", "a note on delivery attempts </textarea><script>alert(2)</script>",
    )  # fmt: skip
    report, chat = tmp_path / "report.csv", tmp_path / "meeting_saved_chat.txt"
    name = EVIL.replace('"', '""')
    report.write_text(f'{HEADER}\n"{name}",eve@example.org,{TIMES}\n')
    said = f"How do you handle delivery attempts? {EVIL} javascript:alert(3)"
    chat.write_text(f"19:14:26\t From {EVIL} to Everyone:\n\t{said}\n")
    at_home("ingest", report, "--topic", f"Returns {EVIL} {{{{ 7*7 }}}}")
    at_home("ingest", chat, "--session", "1", code=None)
    at_home("draft", "--person", "1", code=None)
    return served(at_home.home)


def test_nothing_of_it_runs(evil: Page, at_home: Any, tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text(f"Hi,\n\n{EVIL} [x](javascript:alert(1)) {{{{ 7*7 }}}}\n")
    at_home("edit", "1", "--subject", f"Re {EVIL}", "--body-file", words, code=None)
    seen = [evil.get(path) for path in ("/evening/1", "/draft/1", "/draft/1?edit", "/send")]
    seen += [evil.post("/draft/1/block"), evil.post("/draft/1/yes"), evil.post("/evening/1/write")]
    for answer in seen:
        assert answer.page.running() == [], answer.body
        assert "49" not in answer.page.text


def test_the_words_themselves_are_shown(evil: Page, at_home: Any, tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("1 < 2 & “quoted” </textarea> end\n")
    drafts = at_home("drafts", "--json").json["drafts"]
    at_home("edit", drafts[0]["id"], "--body-file", words)
    assert "1 < 2 & “quoted” </textarea> end" in evil.get("/draft/1").page.text
    assert "1 < 2 & “quoted” </textarea> end" in evil.get("/draft/1?edit").page.text


def test_what_is_written_at_the_page_comes_back_as_text(page: Page) -> None:
    digest = page.get("/draft/1").digest
    answer = page.post("/draft/1/words", digest="0", subject=EVIL, body=EVIL + "</textarea>")
    assert answer.page.running() == []
    page.post("/draft/1/words", digest=digest, subject=EVIL, body=EVIL + "</textarea>")
    assert page.get("/draft/1").page.running() == []
    found = page.post("/draft/1/check", subject=EVIL, body="Hi {{ " + EVIL)
    assert found.headers["content-type"] == "application/json"


def test_signs_that_turn_the_text_around_are_left_out(page: Page) -> None:
    """Trojan Source (CVE-2021-42574): a line must read as it will arrive."""
    digest = page.get("/draft/1").digest
    page.post("/draft/1/words", digest=digest, subject="Hi", body="pay \u202eon\u202c")
    assert not {"\u202e", "\u202c"} & set(page.get("/draft/1").body)
