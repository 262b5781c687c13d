"""Lists of words as text: ``[name]`` and words on the lines below it; "#" begins a remark."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path


def words(name: str) -> frozenset[str]:
    """The words below ``[name]`` in english.txt."""
    return frozenset(_lists()[name])


@lru_cache(maxsize=1)
def _lists() -> dict[str, list[str]]:
    text = Path(__file__).with_name("english.txt").read_text(encoding="utf-8")
    plain = re.sub(r"(?m)^#.*$", "", text)
    return {name: held.split() for name, held in re.findall(r"\[([^]]+)\]([^[]*)", plain)}
