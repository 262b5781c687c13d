"""`python -m followup.similarity.topics.training`: model.bin and model.json, always the same."""

from __future__ import annotations

import numpy as np

from followup.industry.training import learn, making
from followup.industry.training.matrix import keys_of
from followup.similarity.topics.sounding import MODEL, code
from followup.similarity.topics.training import material

# Longer than for fields: every sentence has its own words. A fourth of their file is enough.
TOPICS = learn.Recipe(rate=6.0, epochs=6, again=3, features=45_000, pairs=180_000)


def main() -> None:
    """Learns ideas from all rows."""
    rows, names = material.rows(), material.names()
    texts = keys_of([text for text, _, _ in rows])
    y = np.array([names.index(idea) for _, idea, _ in rows])
    weight = np.array([weight for _, _, weight in rows], np.float32)
    weight /= weight.mean()
    model, figures = making.learned(texts, y, weight, len(names), TOPICS)
    record = {
        "rows": len(rows),
        "ideas": len(names),
        **figures,
        "licence": "followup's own sentences and words, MIT",
        "settings": TOPICS._asdict(),
    }
    making.written(MODEL, model, [code(name) for name in names], material.digest(rows), record)


if __name__ == "__main__":
    main()
