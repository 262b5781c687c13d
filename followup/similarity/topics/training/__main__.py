"""`python -m followup.similarity.topics.training`: model.bin and model.json, always the same."""

from __future__ import annotations

import json
import platform
from hashlib import sha256

import numpy as np
import scipy

from followup.industry.training import learn
from followup.industry.training.matrix import keys_of
from followup.industry.training.pack import Packed, packed
from followup.similarity.topics.sounding import MODEL, code
from followup.similarity.topics.training import material

# Longer than for fields: every sentence has its own words. A fourth of their file is enough.
TOPICS = learn.Recipe(rate=6.0, epochs=6, again=3, features=45_000, pairs=180_000)


def main() -> None:
    """Learns from all rows, with the temperature found on rows that were kept apart."""
    rows, names = material.rows(), material.names()
    texts = keys_of([text for text, _, _ in rows])
    y = np.array([names.index(idea) for _, idea, _ in rows])
    weight = np.array([weight for _, _, weight in rows], np.float32)
    weight /= weight.mean()
    temperature, right = learn.held_out(texts, y, weight, len(names), TOPICS)
    model = learn.learned(texts, y, weight, len(names), TOPICS)
    model = Packed(model.keys, model.sizes, model.bias / temperature, model.unit / temperature)
    digest = material.digest(rows)
    whole = packed(model, [code(name) for name in names], digest)
    MODEL.write_bytes(whole)
    record = {
        "rows": len(rows),
        "ideas": len(names),
        "features": len(model.keys),
        "weights": int(np.count_nonzero(model.sizes)),
        "temperature": round(temperature, 3),
        "right_of_rows_kept_apart": round(right, 3),
        "sha256_of_model": sha256(whole).hexdigest(),
        "sha256_of_rows": digest,
        "licence": "followup's own sentences and words, MIT",
        "settings": TOPICS._asdict(),
        "made_with": {
            "python": platform.python_version(),
            "numpy": np.__version__,
            "scipy": scipy.__version__,
        },
    }
    text = json.dumps(record, indent=2, ensure_ascii=False)
    MODEL.with_suffix(".json").write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
