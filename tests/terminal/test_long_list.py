"""A long list shows how far it is, to whoever sits there, and to nobody else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

HEADER = "Name (original name),Email,Join time,Leave time,Duration (minutes)\n"


def test_reading_a_long_list_shows_how_far_it_is(desk: Any, tmp_path: Path) -> None:
    """The bar moves while the file is read, and is gone at the end."""
    long = tmp_path / "long.csv"
    rows = (
        f"Ada {n % 2000:04},,11/20/2026 07:{n % 60:02}:00 PM,11/20/2026 09:00:00 PM,30\n"
        for n in range(10_000)
    )
    long.write_text(HEADER + "".join(rows), encoding="utf-8")
    terminal = desk.terminal("ingest", long)
    assert "[" in terminal.sees(r" [1-9]\d%")
    code, said = terminal.ends()
    assert code == 0
    assert "2000 names" in said.rpartition("\x1b[2K")[2]
