"""rapidfuzz's token_set_ratio against every text of the index; of equals, the longest."""

from __future__ import annotations

from collections.abc import Sequence

import exchange
import numpy as np
from rapidfuzz import fuzz, process

ROWS = 64


def prepare(index: Sequence[str]) -> tuple[exchange.Nearest, exchange.Alike]:
    lengths = np.array([len(text) for text in index]) / 1e6

    def nearest(queries: Sequence[str]) -> list[tuple[int, float]]:
        found = list[tuple[int, float]]()
        for start in range(0, len(queries), ROWS):
            some = queries[start : start + ROWS]
            scores = process.cdist(
                some, index, scorer=fuzz.token_set_ratio, dtype=np.float32, workers=-1
            )
            places = (scores + lengths).argmax(axis=1)
            found += [(int(p), row[p] / 100) for p, row in zip(places, scores, strict=True)]
        return found

    def alike(a: Sequence[str], b: Sequence[str]) -> list[float]:
        return [fuzz.token_set_ratio(*both) / 100 for both in zip(a, b, strict=True)]

    return nearest, alike


if __name__ == "__main__":
    exchange.run(prepare)
