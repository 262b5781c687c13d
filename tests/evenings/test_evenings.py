"""Whom would a thoughtful reader write to? Forty invented evenings, marked before any tuning.

1-30 were looked at while the rules grew; of 31-40, mostly Japanese, only the totals were. Those
totals were in view while a few settings were chosen, so they are no longer blind. 21-40 are by
another author.
"""

from __future__ import annotations

from typing import Any

import pytest

SEEN = 30


# Sixteen of twenty.
ENOUGH = 0.8


def test_the_first_is_among_the_top_three(evenings: list[Any]) -> None:
    assert sum(evening.first_in_three for evening in evenings) >= ENOUGH * len(evenings)


def test_three_good_suggestions_stand_in_the_default_list(evenings: list[Any]) -> None:
    assert sum(evening.good_listed >= 3 for evening in evenings) >= ENOUGH * len(evenings)


def test_hardly_anybody_is_proposed_who_must_not_be(evenings: list[Any]) -> None:
    """A jest that uses the very words of an offer is still taken at its word."""
    never = [len(evening.never_listed) for evening in evenings]
    assert sum(never[:SEEN]) <= 4
    assert sum(never[SEEN:]) <= 3


def test_the_figures(evenings: list[Any], capsys: pytest.CaptureFixture[str]) -> None:
    """Printed apart for those that were looked at and those that were not (pytest -s)."""
    for label, some in (("looked at", evenings[:SEEN]), ("unseen", evenings[SEEN:])):
        first = sum(evening.first_in_three for evening in some)
        good = sum(evening.good_listed >= 3 for evening in some)
        never = sum(len(evening.never_listed) for evening in some)
        with capsys.disabled():
            print(f"\n{label}: first {first}/{len(some)}, good {good}/{len(some)}, never {never}")
