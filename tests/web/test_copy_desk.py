"""The copy desk in the browser: what fits, whose turn it is, a search that only a click opens."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

Page = Any
LONG = (
    "Hi there, I was at the session too. I liked what you asked. "
    + "And one more thing " * 9
    + "x."
)


def site(ken: Any, **settings: Any) -> None:
    file = Path(ken.home) / "config.toml"
    lines = [f"{name} = {json.dumps(value)}" for name, value in settings.items()]
    file.write_text("\n".join([file.read_text(), "[copy]", *lines, ""]), encoding="utf-8")


def to_copy(page: Page, ken: Any, draft: int, body: str | None = None) -> int:
    """Approve a copy text in the place of a mail; the message's number."""
    number = page.post(f"/draft/{draft}/copy").there.rpartition("/")[2]
    shown = page.get(f"/draft/{number}")
    if body is not None:
        page.post(f"/draft/{number}/words", digest=shown.digest, subject="", body=body)
    assert (
        page.post(f"/draft/{number}/yes", digest=page.get(f"/draft/{number}").digest).status == 303
    )
    return int(ken("outbox", "--json").json["messages"][-1]["id"])


def test_the_search_is_an_ordinary_link_of_a_page_of_its_own(page: Page, ken: Any) -> None:
    """Nothing is fetched; the other site learns neither address nor opener of this page."""
    site(ken, site="linkedin")
    message = to_copy(page, ken, 1)
    page.post(f"/copy/{message}")
    desk = page.get("/copy")
    links = [one for one in desk.page.all("a") if one.get("target") == "_blank"]
    assert [one["href"].split("?")[0] for one in links] == [
        "https://www.linkedin.com/search/results/people/",
        "https://duckduckgo.com/",
    ]
    assert "Aiko Murata" in unquote(links[0]["href"])
    assert links[0]["data-key"] == "o"
    for one in links:
        assert set(one["rel"].split()) == {"noopener", "noreferrer"}
    assert desk.headers["referrer-policy"] == "no-referrer"
    page.post("/copy/answer", answer="sent")
    assert "1 of about 5 notes" in page_notes(page, ken)


def page_notes(page: Page, ken: Any) -> str:
    to_copy(page, ken, 2)
    return " ".join(page.get("/copy").page.text.split())


@pytest.mark.parametrize("site_of", ["web", "linkedin", "facebook", "xing"])
@pytest.mark.parametrize(
    "name",
    [
        "javascript:alert",
        'x" onclick="alert',
        "&q=other#there?%0d%0aX: y",
        "https://evil.example/",
        "村田 愛子 🦉 +1 %",
    ],
)
def test_a_hostile_name_leads_nowhere_else(
    name: str, site_of: str, at_home: Any, served: Callable[..., Page], tmp_path: Path
) -> None:
    """RFC 3986: encoded whole, the words stay one value of one query at the known site."""
    report = tmp_path / "report.csv"
    header = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest"
    times = "11/20/2026 07:00:00 PM,11/20/2026 08:00:00 PM,60,Yes"
    report.write_text(f"{header}\nEve Example,,{times}\n", encoding="utf-8")
    at_home("init", "--no-input", "--name", "Ken Ito", "--copy-site", site_of)
    at_home("ingest", report, "--topic", "Returns")
    at_home("people", "edit", "1", "--name", name, "--organization", f"{name} Ltd")
    at_home("draft", "--person", "1")
    at_home("approve", "1")
    page = served(at_home.home)
    assert page.post("/copy/1").status == 303
    desk = page.get("/copy")
    assert desk.page.running() == []
    links = [one["href"] for one in desk.page.all("a") if one.get("target") == "_blank"]
    assert len(links) == 1 + (site_of != "web")
    for link in links:
        place, _, words = link.partition("=")
        assert place.startswith(("https://www.", "https://duckduckgo.com/?q"))
        assert re.fullmatch(r"[\w.~%-]+", words, re.ASCII)
        assert unquote(words) == f"{name} {name} Ltd"
    page.post("/copy/answer", answer="later")


def test_a_text_that_is_too_long_is_cut_by_a_yes_to_what_is_shown(page: Page, ken: Any) -> None:
    """Promise 1: shorter words are other words."""
    site(ken, site="linkedin")
    message = to_copy(page, ken, 1, LONG)
    desk = page.get("/copy")
    said = " ".join(desk.page.text.split())
    assert "200 fit" in said
    assert "Hi there, I was at the session too. I liked what you asked." in said
    assert page.post(f"/copy/{message}/shorten", digest="0" * 64).status == 409
    assert page.post(f"/copy/{message}/shorten", digest=desk.digest).status == 303
    after = ken("outbox", "--json").json["messages"]
    assert [one["state"] for one in after] == ["cancelled", "approved"]
    page.post(f"/copy/{after[-1]['id']}")
    held = page.get("/copy").body
    assert "one more thing" not in held
    assert page.post(f"/copy/{message}/shorten", digest=desk.digest).status == 409
    page.post("/copy/answer", answer="sent")


@pytest.mark.parametrize(("first", "kept"), [("Hi, I was there.", True), ("I" * 110 + ".", False)])
def test_the_question_says_where_the_way_out_is_lost(
    page: Page, ken: Any, first: str, kept: bool
) -> None:
    """docs/messages.md, no pressure: what sets the reader free stays, or its loss is told."""
    site(ken, site="linkedin", limit=120)
    to_copy(page, ken, 1, f"{first} {'And this is one more thing' * 9}. No need to reply.")
    said = " ".join(page.get("/copy").page.text.split())
    assert (f"{first} No need to reply." in said) is kept
    assert ("It does not say that no answer is fine too." in said) is not kept


def test_a_yes_that_fell_is_not_renewed_by_shortening(page: Page, ken: Any) -> None:
    """What words rest on has changed since: they go back to review, whole."""
    site(ken, site="linkedin")
    message = to_copy(page, ken, 1, LONG)
    digest = page.get("/copy").digest
    ken("init", "--no-input", "--name", "Ken Sato")
    assert page.post(f"/copy/{message}/shorten", digest=digest).status == 409
    assert ken("outbox", "--json").json["messages"][0]["state"] == "cancelled"
    draft = ken("drafts", "--json").json["drafts"][-1]
    assert (draft["state"], draft["body"]) == ("stale", LONG)


def test_a_setting_that_changes_after_the_yes_changes_no_words(page: Page, ken: Any) -> None:
    message = to_copy(page, ken, 1, LONG)
    site(ken, site="linkedin", limit=120)
    assert page.post(f"/copy/{message}").status == 303
    held = page.get("/copy").body
    assert LONG in held
    assert "120 fit" in held
    page.post("/copy/answer", answer="sent")
    assert ken("outbox", "--json").json["messages"][-1]["state"] == "handed-over"


def test_the_page_says_while_one_writes_that_it_will_not_fit(page: Page, ken: Any) -> None:
    site(ken, site="linkedin", limit=120)
    number = page.post("/draft/1/copy").there.rpartition("/")[2]
    digest = page.get(f"/draft/{number}").digest
    found = page.post(
        f"/draft/{number}/check", digest=digest, subject="", body="a" * 100 + "🦉" * 11
    )
    assert any("122 characters" in one for one in found.json["warnings"])


def test_an_answer_elsewhere_is_noted_on_the_page(page: Page, ken: Any) -> None:
    """Who answered on LinkedIn is not silent: promise 5."""
    message = to_copy(page, ken, 1)
    assert "They answered" not in page.get("/outbox").page.text
    assert page.post(f"/outbox/{message}", verdict="answered").status == 409
    page.post(f"/copy/{message}")
    page.post("/copy/answer", answer="sent")
    assert "They answered" in page.get("/outbox").page.text
    for _ in range(2):
        assert page.post(f"/outbox/{message}", verdict="answered").status == 303
    assert "They answered" not in page.get("/outbox").page.text
    assert "What came back" in page.get("/outbox").page.text
    assert not page.get("/outbox").page.all("blockquote")  # nothing of theirs is known
