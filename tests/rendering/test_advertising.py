"""What advertises is refused, and nobody honest is: texts mostly written before the rule was."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from followup.rendering.checks import advertising

LINES = Path(__file__).with_name("advertising.tsv").read_text(encoding="utf-8").splitlines()
TEXTS = {kind: [line.split("\t")[2] for line in LINES if line.startswith(kind)]
         for kind in ("honest", "advert")}  # fmt: skip


@pytest.mark.parametrize("text", TEXTS["honest"])
def test_prices_and_books_may_be_spoken_of(text) -> None:
    """特定電子メール法 2: a personal mail is no advertising because it names a price or a page."""
    assert advertising.signs("A question after the session", text) == {}


@pytest.mark.parametrize("text", TEXTS["advert"])
def test_offers_are_refused(text) -> None:
    """特定電子メール法 2: offers and sign-up links are advertising, also in a personal mail."""
    found = advertising.signs("A question after the session", f"Hi Aiko,\n\n{text}\n\nKen Ito")
    assert found
    assert all(found.values())


@pytest.mark.parametrize("sign", ["https://", "http://x/", "our plan ", "a.", "?", "「", "% off "])
def test_a_long_text_is_read_in_no_time(sign) -> None:
    begun = time.process_time()
    advertising.signs("", sign * 3000)
    assert time.process_time() - begun < 1
