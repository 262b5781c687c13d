"""What several of these tests read: the program's own source, and its catalogue."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def trees() -> dict[str, ast.Module]:
    """Path relative to the project -> syntax tree, for every module of the package."""
    return {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / "followup").rglob("*.py"))
    }


@pytest.fixture(scope="session")
def catalogue() -> dict[str, tuple[str, str]]:
    """`topic.name` -> (English, Japanese), of every topic."""
    topics = sorted(path.stem for path in (ROOT / "followup/texts").glob("[!_]*.py"))
    return {
        f"{topic}.{name}": texts
        for topic in topics
        for name, texts in import_module(f"followup.texts.{topic}").TEXTS.items()
    }
