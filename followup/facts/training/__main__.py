"""`python -m followup.facts.training`: both models and their records, the same bytes every time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from followup.facts import acts, declining
from followup.facts.training import letters, material
from followup.industry.training import learn, making
from followup.industry.training.matrix import keys_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.industry.training.pack import Packed

ACTS = learn.Recipe(rate=6.0, epochs=12, again=4, features=30_000, pairs=120_000)
# More epochs learn the rows by heart.
MAILS = learn.Recipe(rate=6.0, epochs=4, again=4, features=20_000, pairs=40_000)
# A file half as large for an n-gram in ten thousand that is taken for another.
FEW_BUCKETS = 1 << 12


def main() -> None:
    """Learns what a line of chat does, and what a mail asks for, from all rows."""
    _acts()
    _mails()


def _acts() -> None:
    rows, names = material.rows(), material.names()
    ones = [1.0] * len(rows)
    model, record = _learned(rows, ones, names, ACTS)
    making.written(acts.MODEL, model, names, material.digest(rows), record)


def _mails() -> None:
    rows, names = letters.rows(), letters.NAMES
    pairs, counts = [(one.text, one.act) for one in rows], [one.weight for one in rows]
    model, record = _learned(pairs, counts, names, MAILS)
    making.written(declining.MODEL, model, names, letters.digest(), record, FEW_BUCKETS)


def _learned(
    rows: Sequence[material.Row], counts: Sequence[float], names: Sequence[str], how: learn.Recipe
) -> tuple[Packed, dict[str, object]]:
    texts = keys_of([text for text, _ in rows])
    y = np.array([names.index(act) for _, act in rows])
    weight = learn.balanced(y, np.array(counts), len(names))
    model, figures = making.learned(texts, y, weight, len(names), how)
    record = {
        "rows": len(rows),
        "acts": list(names),
        **figures,
        "licence": "followup's own sentences, MIT",
        "settings": how._asdict(),
    }
    return model, record


if __name__ == "__main__":
    main()
