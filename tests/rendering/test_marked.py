"""Each sentence of a body with the source of what it claims, for the page to mark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.model import Claim
from followup.rendering.claims import marked

BODY = (
    "Hi Aiko,\n\nThank you for joining the session. I have your address from the list.\n\n"
    "I read “Example Books” there.\n\nKen Ito\nExample Books"
)
FROM_LIST = Claim(
    "Thank you for joining the session. I have your address from the list.", "a.csv:8"
)
READ = Claim("I read “Example Books” there.", "a.csv:8; b.csv:5")


def sources(body: str, *claims: Claim) -> dict[str, str]:
    return {piece.text: piece.source for piece in marked(body, claims) if piece.source}


def test_each_sentence_has_its_own_source() -> None:
    assert sources(BODY, FROM_LIST, READ) == {
        "Thank you for joining the session.": "a.csv:8",
        "I have your address from the list.": "a.csv:8",
        "I read “Example Books” there.": "a.csv:8; b.csv:5",
    }


def test_words_within_a_claim_are_no_claim() -> None:
    """A signature that also stands in a claimed sentence says nothing about the reader."""
    claim = Claim("Example Booksで働いております伊藤と申します。", "a.csv:8")
    body = "Example Booksで働いております伊藤と申します。\n\nExample Books\n伊藤"
    assert list(sources(body, claim)) == ["Example Booksで働いております伊藤と申します。"]


def test_a_changed_sentence_rests_on_nothing() -> None:
    """Promise 4: what the user wrote is not given a source that says something else."""
    assert sources(BODY.replace("joining", "leaving"), FROM_LIST) == {
        "I have your address from the list.": "a.csv:8"
    }


@pytest.mark.parametrize("body", ["", "\n", " ", "。", "…"])
def test_hardly_any_words(body: str) -> None:
    assert sources(body, FROM_LIST, Claim("", "x")) == {}


@given(st.text(alphabet="aB .?!。？\n”」\t "), st.lists(st.text(alphabet="aB .?。\n"), max_size=4))
def test_the_pieces_together_are_the_body(body: str, texts: list[str]) -> None:
    pieces = marked(body, [Claim(text, "x.csv:1") for text in texts])
    assert "".join(piece.text for piece in pieces) == body
