"""`python -m followup.industry.training`: model.bin and model.json, the same bytes every time."""

from __future__ import annotations

import json
import platform
from hashlib import sha256

import numpy as np
import scipy

from followup.industry.training import learn, material
from followup.industry.training.matrix import keys_of
from followup.industry.training.pack import Packed, packed
from followup.industry.weights import MODEL


def main() -> None:
    """Learns from all rows, with the temperature found on rows that were kept apart."""
    rows, codes = material.rows(), material.codes()
    texts = keys_of([text for text, _, _ in rows])
    y = np.array([codes.index(code) for _, code, _ in rows])
    weight = learn.balanced(y, np.array([weight for _, _, weight in rows]), len(codes))
    temperature, right = learn.held_out(texts, y, weight, len(codes))
    model = learn.learned(texts, y, weight, len(codes))
    model = Packed(model.keys, model.sizes, model.bias / temperature, model.unit / temperature)
    digest = material.digest(rows)
    whole = packed(model, codes, digest)
    MODEL.write_bytes(whole)
    record = {
        "rows": len(rows),
        "groups": len(codes),
        "features": len(model.keys),
        "weights": int(np.count_nonzero(model.sizes)),
        "temperature": round(temperature, 3),
        "right_of_rows_kept_apart": round(right, 3),
        "sha256_of_model": sha256(whole).hexdigest(),
        "sha256_of_rows": digest,
        "sha256_of_lists": material.files(),
        "licences": material.LICENCES,
        "settings": _settings(),
        "made_with": {
            "python": platform.python_version(),
            "numpy": np.__version__,
            "scipy": scipy.__version__,
        },
    }
    text = json.dumps(record, indent=2, ensure_ascii=False)
    MODEL.with_suffix(".json").write_text(text + "\n", encoding="utf-8", newline="\n")


def _settings() -> dict[str, float]:
    return learn.FIELDS._asdict() | {"balance": learn.BALANCE, "apart": learn.APART}


if __name__ == "__main__":
    main()
