"""Whom would a thoughtful reader write to? Eighty invented evenings, marked before any tuning.

By four authors, twenty each. Of the first sixty nearly all were looked at while the rules grew; of
61-80 only the totals were, and a few lines of people who must not be proposed. At first sight the
first one was among the top three on 13 of 41-60 and on 15 of 61-80, three good ones on 11 and 12.
"""

from __future__ import annotations

from typing import Any

import pytest

# Sixteen of twenty.
ENOUGH = 0.8


def test_the_first_is_among_the_top_three(evenings: list[Any]) -> None:
    assert sum(evening.first_in_three for evening in evenings) >= ENOUGH * len(evenings)


def test_three_good_suggestions_stand_in_the_default_list(evenings: list[Any]) -> None:
    assert sum(evening.good_listed >= 3 for evening in evenings) >= ENOUGH * len(evenings)


def test_hardly_anybody_is_proposed_who_must_not_be(evenings: list[Any]) -> None:
    """A jest that uses the very words of an offer may still be taken at its word."""
    assert sum(len(evening.never_listed) for evening in evenings) <= len(evenings) / 5


def test_the_figures(evenings: list[Any], capsys: pytest.CaptureFixture[str]) -> None:
    """Printed by author (pytest -s)."""
    for label, some in (
        ("1-20", evenings[:20]),
        ("21-40", evenings[20:40]),
        ("41-", evenings[40:]),
    ):
        first = sum(evening.first_in_three for evening in some)
        good = sum(evening.good_listed >= 3 for evening in some)
        never = sum(len(evening.never_listed) for evening in some)
        with capsys.disabled():
            print(f"\n{label}: first {first}/{len(some)}, good {good}/{len(some)}, never {never}")
