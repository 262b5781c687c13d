"""English: the words behind "about"."""

from __future__ import annotations


def about(sentence: str) -> str:
    """The noun phrase that an English `sentence` asks or tells about; '' if that is not sure."""
    del sentence
    return ""
