"""The evenings, each played once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.examples.evening import Written, play, read
from tests.examples.page import EVENINGS


@pytest.fixture(scope="session")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Written]]:
    """Language -> the drafts of all its evenings, in the order of the page."""

    def played(folder: Path) -> list[Written]:
        return play(read(folder), tmp_path_factory.mktemp(folder.name))

    return {
        language: [one for each in sorted(EVENINGS.glob(f"{language}-*")) for one in played(each)]
        for language in ("en", "ja")
    }
