"""Lists of words kept as text beside the code that knows what they mean."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@cache
def load(path: Path) -> dict[str, frozenset[str]]:
    """Name -> words of a file of lines ``name: word | word``.

    An indented line continues the one above, ``#`` begins a comment line.
    """
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line[:1] != "#"]
    lists = "\n".join(lines).replace("\n ", " ").split("\n")
    pairs = (line.split(":", 1) for line in lists if line.strip())
    return {name: frozenset(map(str.strip, words.split("|"))) for name, words in pairs}
