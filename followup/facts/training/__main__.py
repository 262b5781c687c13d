"""`python -m followup.facts.training`: acts.bin and acts.json, the same bytes every time."""

from __future__ import annotations

import numpy as np

from followup.facts.acts import MODEL
from followup.facts.training import material
from followup.industry.training import learn, making
from followup.industry.training.matrix import keys_of

ACTS = learn.Recipe(rate=6.0, epochs=12, again=4, features=30_000, pairs=120_000)


def main() -> None:
    """Learns what a line does from all rows."""
    rows, names = material.rows(), material.names()
    texts = keys_of([text for text, _ in rows])
    y = np.array([names.index(act) for _, act in rows])
    weight = learn.balanced(y, np.ones(len(rows)), len(names))
    model, figures = making.learned(texts, y, weight, len(names), ACTS)
    record = {
        "rows": len(rows),
        "acts": names,
        **figures,
        "licence": "followup's own sentences, MIT",
        "settings": ACTS._asdict(),
    }
    making.written(MODEL, model, names, material.digest(rows), record)


if __name__ == "__main__":
    main()
