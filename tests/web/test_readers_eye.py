"""What the reader will see, beside the draft on the page and in the terminal: promise of honesty
towards the one who gets it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

Page = Any


def card(answer: Any) -> str:
    found = re.search(r'<section class="eye".*?</section>', answer.body, re.DOTALL)
    assert found
    return found[0]


def test_the_page_shows_sender_subject_and_beginning_as_a_phone_does(page: Page) -> None:
    shown = card(page.get("/draft/1"))
    assert "Ken Ito" in shown
    assert "ken.ito@example.com" in shown
    subject = re.search(r'class="subject".*</span>(.{20})', page.get("/draft/1").body)
    assert subject
    assert subject[1] in shown
    assert "…" in shown
    assert "no answer is needed" in shown


def test_words_without_a_way_to_say_no_get_a_remark(page: Page) -> None:
    first = page.get("/draft/1")
    page.post("/draft/1/words", digest=first.digest, subject="Hello", body="Hi Aiko,\nLet us meet.")
    shown = card(page.get("/draft/1"))
    assert "No sentence says that silence or a no is fine" in shown
    assert "The words do not say why" in shown


def test_a_text_to_copy_has_neither_sender_nor_subject(page: Page) -> None:
    there = page.post("/draft/1/copy", digest=page.get("/draft/1").digest)
    shown = card(page.follow(there))
    assert "Ken Ito &lt;" not in shown
    assert "At a glance" in shown


@pytest.mark.parametrize("language", ["en", "ja"])
def test_each_line_has_a_name_for_those_who_listen(
    ken: Any, served: Callable[..., Page], language: str
) -> None:
    """Every value of the card stands behind its term (HTML, dl)."""
    page = served(ken.home, language)
    names = [tag for tag, _ in page.get("/draft/1").page.elements if tag in {"dt", "dd"}]
    assert names[0] == "dt"
    assert names.count("dt") == 5


def test_the_terminal_tells_the_same(ken: Any) -> None:
    """`why ID`, and for scripts the whole of it as JSON."""
    said = ken("why", "1").out
    assert re.search(r"From +Ken Ito <ken.ito@example.com>", said)
    assert "How to say no" in said
    reader = ken("why", "1", "--json").json["reader"]
    assert reader["from"] == {"name": "Ken Ito", "email": "ken.ito@example.com"}
    assert reader["way_out"] == ["If not, no answer is needed, and I won't write again."]


def test_nothing_is_said_of_words_that_are_being_changed(page: Page) -> None:
    """While one writes, the card would show the words of before."""
    assert 'class="eye"' not in page.get("/draft/1?edit").body
    assert 'class="eye"' in page.get("/draft/1").body
