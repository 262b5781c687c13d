"""A full name put together from the two fields of a form."""

from __future__ import annotations

from followup.names.greeting import is_japanese


def full_name(given: str | None, family: str | None) -> str:
    """Given and family name in the order of their script: family first in Japanese script."""
    parts = (given, family)
    if is_japanese(family or "") and is_japanese(given or ""):
        parts = (family, given)
    return " ".join(part for part in parts if part)
