"""people split where somebody can answer: the lines, then their numbers."""

from __future__ import annotations

import re
from typing import Any

import pytest


@pytest.fixture
def mara(desk: Any) -> Any:
    """Mara (1), by name alone at two evenings."""
    for day in (1, 2):
        path = desk.home / f"{day}.txt"
        path.write_text("Mara Quist\n" + f"Guest Number{day} Example\n" * (day == 2))
        desk.run("ingest", path, "--topic", f"Evening {day}", "--start", f"2026-11-0{day} 19:00")
    return desk


def test_the_lines_named_are_somebody_else_s(mara: Any) -> None:
    terminal = mara.terminal("people", "split", 1)
    shown = terminal.sees(r"Enter for none: ")
    number = re.search(r"(\d+)  Evening 2", shown)
    assert number
    terminal.types(number[1])
    assert "One line is somebody else's now" in terminal.ends()[1]
    assert len(mara.told("people")["people"][0]["attendances"]) == 1


@pytest.mark.parametrize(("typed", "code"), [("", 0), ("x", 2), ("9" * 200, 2), ("99", 1)])
def test_anything_else_changes_nothing(mara: Any, typed: str, code: int) -> None:
    before = mara.told("people")
    terminal = mara.terminal("people", "split", 1)
    terminal.sees(r"Enter for none: ")
    terminal.types(typed)
    assert terminal.ends()[0] == code
    assert mara.told("people") == before
