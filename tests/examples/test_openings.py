"""No two readers of one evening open a letter with the same sentence: they may compare."""

from __future__ import annotations

import pytest

from tests.examples.passages import repeated


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_opening_is_repeated_within_a_batch(drafts, language) -> None:
    assert repeated(drafts[language]) == []
