"""Drafts over evenings made by chance: no wrong name, honorific, language, tense, claim or opening.

FOLLOWUP_DRAFTS is how many at least, 60 unless it says otherwise; `make sweep` asks for 3000.
FOLLOWUP_DRAFTS_SEED is the first seed; a seed makes the same evening on every machine.
"""

from __future__ import annotations

import os
from pathlib import Path

from tests.examples.evening import Written, play
from tests.examples.generating import make
from tests.examples.judging import objections
from tests.examples.passages import repeated

WANTED = int(os.environ.get("FOLLOWUP_DRAFTS", "60"))
FIRST = int(os.environ.get("FOLLOWUP_DRAFTS_SEED", "1"))


def test_no_generated_draft_meets_an_objection(tmp_path: Path) -> None:
    """Greeting and language follow from how an evening was made, the rest from docs/messages.md."""
    drafts, found, seed = 0, [], FIRST
    while drafts < WANTED:
        written = _played(seed, tmp_path / f"seed-{seed}")
        found += [*repeated(written), *(said for one in written for said in objections(one))]
        drafts, seed = drafts + len(written), seed + 1
    assert found == []


def _played(seed: int, folder: Path) -> list[Written]:
    files = folder / f"seed-{seed}"
    files.mkdir(parents=True)
    return play(make(seed, files), folder / "home")
