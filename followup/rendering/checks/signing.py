"""Whether the reader can read who writes."""

from __future__ import annotations

import re

from followup.model import Caution
from followup.names.greeting import is_japanese

_LATIN = re.compile("[A-Za-z]")


def caution(name: str, language: str) -> Caution | None:
    """Where the writer's name is missing, or in Japanese script alone under English words.

    The other way round nothing: Latin letters are read in Japan.
    """
    if not name:
        return Caution("drafting.warn-unsigned")
    if language == "en" and is_japanese(name) and not _LATIN.search(name):
        return Caution("drafting.warn-name-unread", {"name": name})
    return None
