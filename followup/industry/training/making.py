"""Learns a model from rows and writes it beside its record: the same bytes every time."""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

import numpy as np
import scipy

from followup.industry.training import learn
from followup.industry.training.pack import Packed, packed
from followup.industry.weights import BUCKETS

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from followup.industry.training.fit import Floats
    from followup.industry.training.learn import Recipe
    from followup.industry.training.matrix import Keys


def learned(
    texts: Keys, y: NDArray[np.int64], weight: Floats, groups: int, recipe: Recipe
) -> tuple[Packed, dict[str, object]]:
    """The model learned from all rows, and its figures.

    The temperature is found on rows that were kept apart.
    """
    temperature, right = learn.held_out(texts, y, weight, groups, recipe)
    model = learn.learned(texts, y, weight, groups, recipe)
    model = Packed(model.keys, model.sizes, model.bias / temperature, model.unit / temperature)
    return model, {
        "features": len(model.keys),
        "weights": int(np.count_nonzero(model.sizes)),
        "temperature": round(temperature, 3),
        "right_of_rows_kept_apart": round(right, 3),
    }


def written(
    path: Path,
    model: Packed,
    codes: Sequence[str],
    digest: str,
    record: Mapping[str, object],
    buckets: int = BUCKETS,
) -> None:
    """Put the model at `path` and how it was made into the JSON file beside it."""
    whole = packed(model, codes, digest, buckets)
    path.write_bytes(whole)
    told = {
        **record,
        "sha256_of_model": sha256(whole).hexdigest(),
        "sha256_of_rows": digest,
        "made_with": {
            "python": platform.python_version(),
            "numpy": np.__version__,
            "scipy": scipy.__version__,
        },
    }
    text = json.dumps(told, indent=2, ensure_ascii=False)
    path.with_suffix(".json").write_text(text + "\n", encoding="utf-8", newline="\n")
