"""A draft on the sheet: the words as they would leave, and numbers of sources beside them."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup.cli import screen, sheet
from followup.cli.wrapping import width
from followup.rendering.claims import Piece

RULE = "─"


def opened(pieces: list[Piece]) -> Any:
    words = SimpleNamespace(
        channel="email", recipient="a@example.org", recipient_name="Aiko", address_source=None,
        subject="",
    )  # fmt: skip
    draft = SimpleNamespace(words=words, state="proposed")
    return SimpleNamespace(draft=draft, pieces=pieces, facts=[], warnings=[])


def body(pieces: list[Piece]) -> list[str]:
    lines = [line.text for line in sheet.lines(opened(pieces), None, "[1/1]")]
    assert lines[2] == ""
    return lines[3 : max(at for at, line in enumerate(lines) if line.startswith(RULE))]


def test_each_sentence_has_its_source_in_the_margin(monkeypatch: pytest.MonkeyPatch) -> None:
    """Promise 4: no statement about the reader without its source; nothing in the words."""
    monkeypatch.setenv("COLUMNS", "30")
    pieces = [
        Piece("Hi Aiko,", ""), Piece("\n\n", ""), Piece("Were you there?", "list.csv:3"),
        Piece(" ", ""), Piece("You asked of rain.", "chat.txt:1"), Piece(" ", ""),
        Piece("I know.", ""),
    ]  # fmt: skip
    assert body(pieces) == [
        "      Hi Aiko,",
        "",
        "[1,2] Were you there? You",
        "      asked of rain. I know.",
    ]
    below = [line.text for line in sheet.lines(opened(pieces), None, "")][-2:]
    assert below == ["[1] list.csv:3", "[2] chat.txt:1"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.text(max_size=40), st.sampled_from(["", "a:1", "b:2"])), max_size=8),
    st.integers(20, 120),
)
def test_no_sign_of_any_words_is_lost(
    monkeypatch: pytest.MonkeyPatch, parts: list[tuple[str, str]], columns: int
) -> None:
    """A yes is to exactly these words: all of them stand there, in their order."""
    monkeypatch.setenv("COLUMNS", str(columns))
    pieces = [Piece(*part) for part in parts]
    shown = [line[sheet.MARGIN :] for line in body(pieces)]
    whole = screen.safe("".join(piece.text for piece in pieces))
    assert "".join("".join(shown).split()) == "".join(whole.split())
    assert all(width(line) <= columns or not re.search(r"\s", line.strip()) for line in shown)
