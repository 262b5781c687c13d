"""No two readers of one evening open a letter with the same sentence: they may compare."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.examples.passages import first_sentence


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_opening_is_repeated_within_a_batch(drafts, language) -> None:
    found = [
        (a.where, b.where, first_sentence(a))
        for a, b in combinations(drafts[language], 2)
        if a.evening is b.evening and first_sentence(a) == first_sentence(b)
    ]
    assert found == []
