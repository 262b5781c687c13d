"""Where others speak of somebody: full names and addresses, however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.names.mentions import mentions

MARA = mentions(["Mara Quist (Acme)", "山田 太郎", "Mara"], ["mara@example.org"])


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Mara Quist said so", "… said so"),
        ("QUIST, Mara!", "…!"),
        ("thanks Mara  Quistさん", "thanks …さん"),
        ("Ｍａｒａ　Ｑｕｉｓｔ", "…"),
        ("山田太郎さんと太郎 山田さん", "…さんと…さん"),
        ("write to Mara@Example.org.", "write to …."),
        ("<mara@example.org>", "<…>"),
    ],
)
def test_named(text: str, kept: str) -> None:
    assert MARA.struck(text) == kept


@pytest.mark.parametrize(
    "text",
    ["Mara said so", "Quist Parcels", "Tamara Quistberg", "山田さん",
     "mara@example.org.example.com", "xmara@example.org", "", "…"],
)  # fmt: skip
def test_not_named(text: str) -> None:
    """A given or a family name alone, and a part of another word, tell nobody."""
    assert MARA.struck(text) == text


@given(st.text(max_size=40), st.lists(st.text(max_size=12), max_size=3))
def test_any_text_and_any_name(text: str, names: list[str]) -> None:
    """Never fails; what is struck once holds no more mention."""
    sought = mentions(names, names)
    assert not sought.found(sought.struck(text)) or "…" in "".join(names)
