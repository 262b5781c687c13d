"""Whatever somebody writes: no exception, and time that grows with the length alone."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.facts import contact, extract, introduced, promises, sensitive
from followup.model import Remark, StoredRemark

PIECES = (
    "I'll send you ", "@Aiko ", "my email is ", "a@example.jp", "https://x.com/a", "how do you ",
    "?", "笑", "。", "さん、", "送ります", "ですか", "の佐藤です", "担当して", " at ", ">", "\n",
)  # fmt: skip
WORDS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES)).map("".join))


@settings(max_examples=150)
@given(WORDS, st.one_of(st.just("Aiko Tanaka"), st.text(max_size=20)), st.booleans())
def test_no_remark_breaks_it(text: str, sender: str, asked: bool) -> None:
    stored = StoredRemark(1, 7, "chat.txt", Remark(1, "19:42", sender, text, asked=asked))
    for fact in extract([stored]):
        assert fact.text.strip()
        assert not any(unicodedata.category(letter) == "Cc" for letter in fact.text)
    for promise in promises([stored], [sender]):
        assert promise.text.strip()
    card = contact(text, sender)
    assert card is None or all(link.startswith("https://") for link in card.links)
    word = sensitive(text)
    assert word is None or word


@pytest.mark.parametrize(
    "piece",
    ["I run a ", "I'll send ", "how do any ", "a@b.", "a@" * 9, "x.com/", "http://a.b/c ", "さん、",
     "社の", "だろう何", "を担当して", "？", "thanks ", "なし", "- ", "'s ", "\n"],
)  # fmt: skip
def test_no_words_take_long(piece: str) -> None:
    """300,000 letters: a pasted log in the chat must not hold up the evening."""
    text = (piece * 300_000)[:300_000]
    stored = StoredRemark(1, 7, "chat.txt", Remark(1, "19:42", "Aiko Tanaka", text))
    start = time.process_time()
    extract([stored])
    promises([stored], ["Ken Mori"])
    contact(text, "Aiko Tanaka")
    introduced(text, "Aiko Tanaka")
    sensitive(text)
    assert time.process_time() - start < 2.5
