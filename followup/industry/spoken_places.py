"""Places that stand in a sentence where a firm might: "Ben from Berlin", "大阪の山田です"."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from followup.names import wordlist
from followup.names.normalise import key

_UNIT = re.compile(r"[都道府県市区町村郡州]$")


def is_place(text: str) -> bool:
    """Whether `text` as a whole is a place, or another word for where somebody is."""
    plain = key(text).removeprefix("the ").rstrip(".")
    return plain in _places() or _UNIT.sub("", plain) in _places()


@cache
def _places() -> frozenset[str]:
    lists = wordlist.load(Path(__file__).with_suffix(".txt"))
    return lists["en"] | lists["ja"]
