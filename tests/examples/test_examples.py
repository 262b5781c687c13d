"""Sixty drafts over twenty invented evenings, made by the commands: docs/messages.md, each rule."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.examples.judging import objections
from tests.examples.page import PAGES, ROOT, page


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_draft_meets_an_objection(drafts, language) -> None:
    """Sources, names, honorifics, language, tense, length, gaps, manners: `judging` has them."""
    assert [said for one in drafts[language] for said in objections(one)] == []


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_page_is_what_the_program_says_today(drafts, language) -> None:
    """docs/examples: `make examples` writes it anew."""
    assert (ROOT / PAGES[language]).read_text(encoding="utf-8") == page(language, drafts[language])


@pytest.mark.parametrize("language", ["en", "ja"])
def test_thirty_drafts_of_every_kind(drafts, language) -> None:
    """Host and attendee, mail and copy, every kind of match, each way of knowing who came."""
    written = drafts[language]
    hosted = Counter(one.evening.said["hosted"] for one in written)
    ways = Counter(one.draft["channel"] for one in written)
    kinds = {one.match["kind"] for one in written if one.match}
    assert len(written) == 30
    assert min(*hosted.values(), *ways.values()) >= 8
    assert kinds >= {"can-help", "near", "complement", "stretch", "thank-host"}
    for mark in ("own", "absent", "unknown"):
        assert any(one.marked.get(mark) for one in written)
