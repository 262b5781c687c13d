"""A field of work, and what it was read from."""

from __future__ import annotations

from dataclasses import dataclass

from followup.industry.tree import groups, path


@dataclass(frozen=True, slots=True)
class Field:
    """A group of the tree, as read from a text.

    `path` holds the English titles, sector first. `confidence` lies in 0..1. `words` are the
    words it rests on; `source` says where they stand ("registration.csv:7", "profile",
    "note") and `kind` what kind of evidence they are (a key of `evidence.WEIGHTS`).
    """

    code: str
    title_en: str
    title_ja: str
    path: tuple[str, ...]
    confidence: float
    words: str
    source: str = ""
    kind: str = "industry"


def field_of(code: str, confidence: float, words: str) -> Field:
    """The group of `code` as a field; KeyError for a code that the tree does not have."""
    node = groups()[code]
    return Field(code, node.title_en, node.title_ja, path(code), round(confidence, 3), words)
