"""`python -m followup.industry.training`: model.bin and model.json, the same bytes every time."""

from __future__ import annotations

import numpy as np

from followup.industry.training import learn, making, material
from followup.industry.training.matrix import keys_of
from followup.industry.weights import MODEL


def main() -> None:
    """Learns fields of work from all rows."""
    rows, codes = material.rows(), material.codes()
    texts = keys_of([text for text, _, _ in rows])
    y = np.array([codes.index(code) for _, code, _ in rows])
    weight = learn.balanced(y, np.array([weight for _, _, weight in rows]), len(codes))
    model, figures = making.learned(texts, y, weight, len(codes), learn.FIELDS)
    record = {
        "rows": len(rows),
        "groups": len(codes),
        **figures,
        "sha256_of_lists": material.files(),
        "licences": material.LICENCES,
        "settings": learn.FIELDS._asdict() | {"balance": learn.BALANCE, "apart": learn.APART},
    }
    making.written(MODEL, model, codes, material.digest(rows), record)


if __name__ == "__main__":
    main()
