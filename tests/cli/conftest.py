"""Evenings that several tests of the command line take in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

AtHome = Any
HEADER = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest"


@pytest.fixture
def report(at_home: AtHome, tmp_path: Path) -> Callable[..., None]:
    """A list of one evening, taken in: "name,email" lines."""

    def take(day: int, *lines: str) -> None:
        times = f"11/{day:02}/2026 07:00:00 PM,11/{day:02}/2026 08:00:00 PM,60,Yes"
        path = tmp_path / f"{day}.csv"
        path.write_text("\n".join([HEADER, *(f"{line},{times}" for line in lines)]) + "\n")
        at_home("ingest", path, "--topic", f"Evening {day}")

    return take
