"""Japanese: the words before について."""

from __future__ import annotations


def about(sentence: str) -> str:
    """The noun phrase that a Japanese `sentence` asks or tells about; '' if that is not sure."""
    del sentence
    return ""
