"""The user's own list of companies is kept, word for word, and the newest word counts."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from followup.store import companies
from followup.store.companies import Company
from followup.store.database import open_store

NOW = datetime(2026, 11, 22, 19, 0, tzinfo=UTC)


def test_the_newest_word_on_a_firm_counts_and_all_can_be_forgotten(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "followup.db", NOW)) as db:
        companies.put(db, [Company("polder", "Polder", "bank"), Company("k", "K", "EC")], NOW)
        companies.put(db, [Company("polder", "Polder GmbH", "logistics")], NOW)
        assert companies.remembered(db) == {"polder": "logistics", "k": "EC"}
        assert companies.forget(db) == 2
        assert companies.remembered(db) == {}
