"""Whom would a thoughtful reader write to? Twenty invented evenings, marked before any tuning.

1-15 were looked at while the vocabulary grew; of 16-20 only the totals were.
"""

from __future__ import annotations

from typing import Any

import pytest


def test_the_first_is_among_the_top_three(evenings: list[Any]) -> None:
    assert sum(evening.first_in_three for evening in evenings) >= 16


def test_three_good_suggestions_stand_in_the_default_list(evenings: list[Any]) -> None:
    assert sum(evening.good_listed >= 3 for evening in evenings) >= 16


def test_nobody_is_proposed_who_must_not_be(evenings: list[Any]) -> None:
    """Two are, in evenings that nobody looked at; whoever mends one lowers the number."""
    assert {e.folder: e.never_listed for e in evenings[:15] if e.never_listed} == {}
    assert sum(len(e.never_listed) for e in evenings[15:]) <= 2


def test_the_figures(evenings: list[Any], capsys: pytest.CaptureFixture[str]) -> None:
    """Printed apart for those that were looked at and those that were not (pytest -s)."""
    for label, some in (("looked at", evenings[:15]), ("unseen", evenings[15:])):
        first = sum(evening.first_in_three for evening in some)
        good = sum(evening.good_listed >= 3 for evening in some)
        never = sum(len(evening.never_listed) for evening in some)
        with capsys.disabled():
            print(f"\n{label}: first {first}/{len(some)}, good {good}/{len(some)}, never {never}")
