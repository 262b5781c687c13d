"""Single cells as numbers, yes or no, and ids."""

from __future__ import annotations

import re

from followup.names.normalise import key

_YES = frozenset(
    ["yes", "y", "true", "はい", "sí", "si", "sim", "oui", "ja", "да", "예", "是", "x", "✓", "○"]
)
_NOTHING = frozenset(("", "--", "-", "—", "na", "n/a"))


def stated(text: str) -> str | None:
    """`text`, or None where it only fills the cell (``--``, ``NA``)."""
    return None if key(text) in _NOTHING else text


def number(text: str) -> float | None:
    """The number in `text`, 0 or more, with at most one decimal sign; else None."""
    hit = re.fullmatch(r"\d{1,9}(?:[.,]\d{1,6})?", text.strip())
    return float(hit[0].replace(",", ".")) if hit else None


def yes(text: str) -> bool:
    """Whether `text` says yes in one of the languages that portals export in."""
    return key(text) in _YES


def meeting_id(text: str) -> str | None:
    """The digits of a meeting id, without its blanks and hyphens; None if it is damaged.

    A spreadsheet turns long ids into 8.12E+11, which names no meeting any more.
    """
    digits = re.sub(r"[\s-]", "", text)
    return digits if re.fullmatch(r"\d{9,12}", digits) else None
