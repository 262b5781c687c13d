"""The page's own files: every word from the catalogue, nothing from elsewhere, nothing inline."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from followup import texts

WEB = Path(__file__).parents[2] / "followup" / "web"
PAGES = sorted((WEB / "pages").glob("*.html"))
WORD = re.compile(r'\bw\("([a-z-]+)"( ~)?')
KEY = re.compile(r'\bt\("([a-z]+\.[a-z-]+)"( ~)?')
# Jinja's own words go first; then tags. What is left stands on the screen.
JINJA = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
TAG = re.compile(r"<[^>]*>", re.DOTALL)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_asks_only_for_texts_that_there_are(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    asked = [(f"web.{name}", part) for name, part in WORD.findall(page)] + KEY.findall(page)
    catalogue = {f"web.{name}" for name in texts._topic("web")}
    for key, part in asked:
        topic = key.partition(".")[0]
        known = {f"{topic}.{name}" for name in texts._topic(topic)} | catalogue
        assert key in known or (part and any(one.startswith(key) for one in known)), key


def test_every_text_of_the_page_is_asked_for() -> None:
    """In pages by name, in code by its whole key."""
    code = "".join(path.read_text(encoding="utf-8") for path in WEB.parent.rglob("*.py"))
    pages = "".join(path.read_text(encoding="utf-8") for path in PAGES)
    names = {re.sub(r"\.(one|next)$", "", name) for name in texts._topic("web")}
    built = {"settle-sent", "settle-again", "settle-cancel"}
    left = [
        one for one in names - built if f'"{one}"' not in pages and f'"web.{one}"' not in code
        and f"'{one}'" not in pages
    ]  # fmt: skip
    assert left == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_says_nothing_of_its_own(path: Path) -> None:
    """Words on the screen come from the catalogue, so that they exist in both languages."""
    plain = TAG.sub(" ", JINJA.sub(" ", path.read_text(encoding="utf-8")))
    words = set(re.findall(r"[A-Za-z]{2,}", plain)) - {"followup"}
    assert words == set()


@pytest.mark.parametrize("path", [*PAGES, *(WEB / "static").iterdir()], ids=lambda path: path.name)
def test_nothing_comes_from_elsewhere_or_stands_inline(path: Path) -> None:
    """It works without a network, and under its own content security policy."""
    text = path.read_text(encoding="utf-8")
    addresses = set(re.findall(r"https?://[^\"'\s)]+", text)) - {"http://www.w3.org/2000/svg"}
    assert addresses == set()
    assert not re.search(r"@import|url\(|eval\(|innerHTML|document\.write", text)
    assert "|safe" not in text.replace(" ", "")
    if path.suffix == ".html":
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]* src=)", text)


def test_every_form_carries_its_token() -> None:
    for path in PAGES:
        page = path.read_text(encoding="utf-8")
        for form in re.findall(r"<form\b.*?</form>", page, re.DOTALL):
            assert 'method="post"' in form, path.name
            assert 'name="csrf" value="{{ csrf }}"' in form, path.name
