"""Loads `sql/<noun>.sql`: blocks that begin with a line ``-- name: <query>``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "sql"


@cache
def load(noun: str) -> Mapping[str, str]:
    """The queries of one noun by name; KeyError later for a name that the file lacks."""
    text = (FOLDER / f"{noun}.sql").read_text(encoding="utf-8")
    blocks = text.split("-- name: ")[1:]
    return {name.strip(): body.strip() for name, _, body in (b.partition("\n") for b in blocks)}
