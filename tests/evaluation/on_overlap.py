"""How much of each set stands, word for word, in what followup learned from: the rest is new."""

from __future__ import annotations

from collections.abc import Iterator

from scoring import share
from sets import Sets
from table import shown

from followup.industry.script import canon
from followup.industry.training import material


def told(sets: Sets) -> str:
    """Texts, and what people named as their industry."""
    learned = {text for text, _, _ in material.rows()}
    rows = []
    for name, texts in _said(sets):
        plain = [canon(text) for text in texts if text]
        rows.append((name, len(plain), share([text in learned for text in plain])))
    return shown(("set", "texts", "word for word in what was learned"), rows)


def _said(sets: Sets) -> Iterator[tuple[str, list[str]]]:
    for name, pairs in sets.pairs.items():
        yield name, [side["industry"] for pair in pairs for side in (pair.a, pair.b)]
    for name, items in sets.items.items():
        yield name, [item.fields["industry"] for item in items]
    for name, texts in sets.texts.items():
        yield name, [each.text for each in texts]
