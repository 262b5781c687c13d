"""A full name put together from the two fields of a form."""

from __future__ import annotations

import re

from followup.names.greeting import is_japanese
from followup.names.normalise import clean

_LAST_FIRST = re.compile(r"([^\W\d_][^,]{0,60}), ([^\W\d_][^\W\d_A-Z]+(?:[ -][^\W\d_]+)?)")
_SUFFIXES = frozenset(("jr", "sr", "esq", "dr", "prof", "inc", "ltd"))


def full_name(given: str | None, family: str | None) -> str:
    """Given and family name in the order of their script: family first in Japanese script."""
    parts = (given, family)
    if is_japanese(family or "") and is_japanese(given or ""):
        parts = (family, given)
    return " ".join(part for part in parts if part)


def last_first(name: str) -> tuple[str, str] | None:
    """Given and family name of ``Last, First``, as directories write names; None if it is not.

    ``Ann Lee, PhD`` and ``Lee, Jr.`` are none: the given name is one or two plain words.
    """
    hit = _LAST_FIRST.fullmatch(clean(re.sub(r"[(\[][^)\]]*[)\]]", "", name[:200])))
    return (hit[2], hit[1]) if hit and hit[2].casefold() not in _SUFFIXES else None
