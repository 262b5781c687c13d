"""Lines on a terminal of 80 columns, where Japanese signs take two."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.cli import screen
from followup.cli.wrapping import width, wrap
from followup.texts import say


def test_what_follows_stands_below_the_first_sign() -> None:
    folded = wrap("    " + "both of them work in logistics " * 5, 40).splitlines()
    assert len(folded) > 3
    assert all(line.startswith("    ") and line[4] != " " for line in folded)
    assert all(width(line) <= 40 for line in folded)


def test_a_japanese_line_never_begins_with_a_full_stop() -> None:
    """Line breaking of Japanese: 、。） stay with what they close, （「 with what they open."""
    folded = wrap("あいうえ。" * 10 + "「か」" * 10, 21).splitlines()
    assert all(line[0] not in "。」" and line[-1] != "「" for line in folded)


def test_addresses_stay_whole() -> None:
    """An address or a path is copied from the screen: it is never cut, however long."""
    address = "a" * 60 + "@example.com"
    assert address in wrap(f"To: somebody <{address}> of the list", 40).replace("<", "").replace(
        ">", ""
    )


@settings(max_examples=60)
@given(st.text(alphabet="ab 。、「」日本語é-", max_size=120), st.integers(20, 40))
def test_no_word_is_lost_and_none_is_added(text: str, columns: int) -> None:
    assert "".join(wrap(text, columns).split()) == "".join(text.split())


@pytest.mark.parametrize("text", ["高梨 由貴", "Aiko Murata", "中原 直央 " * 9, "a" * 99, "ｶﾅ"])
def test_columns_are_aligned_whatever_the_script(text: str) -> None:
    assert width(screen.pad(text, 26)) == 26


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_line_of_keys_fits_with_the_key(language: str) -> None:
    assert width(say("review.keys", language)) + 2 <= 80


def test_data_cannot_steer_the_terminal() -> None:
    """A display name with escape sequences or direction marks is shown without them."""
    assert screen.safe("A\x1b[31m\x1b]52;c;eA==\a\u202eB\x9b1m") == "A[31m]52;c;eA==B1m"
