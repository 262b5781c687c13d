"""A draft as a text to edit, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.rendering.editing import from_text, to_text

LINE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), max_size=30)
TRAP = st.sampled_from(["# a", "#", "\\# b", "Subject: x", "件名：x", "\\\\#", "\\Subject:y", "a"])


@given(LINE, st.lists(LINE | TRAP, min_size=1), st.lists(st.text()))
def test_what_is_not_touched_comes_back(subject, lines, remarks):
    """Also where the message's own lines look like remarks or a subject."""
    subject = subject.strip()
    body = "\n".join(line.rstrip() for line in lines).strip("\n ")
    assert from_text(to_text(subject, body, remarks)) == (subject, body)


def test_the_facts_stand_above_and_are_left_out():
    text = to_text("Hello", "Hi Aiko,\n\nKen", ["chat.txt:12 20:10\nHow do you ...?", ""])
    assert text.splitlines()[:4] == [
        "# chat.txt:12 20:10",
        "# How do you ...?",
        "#",
        "Subject: Hello",
    ]
    assert from_text(text) == ("Hello", "Hi Aiko,\n\nKen")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("\ufeffSubject: Hi\r\n\r\nbody\r\n", ("Hi", "body")),
        ("件名：こんにちは\n\n本文", ("こんにちは", "本文")),
        ("# only a remark\n", ("", "")),
        ("", ("", "")),
        ("just a body", ("", "just a body")),
        ("Subject:\n\nbody", ("", "body")),
        ("#1 reason\nbody", ("", "#1 reason\nbody")),
    ],
)
def test_any_editor_may_have_written_it(text, words):
    assert from_text(text) == words
