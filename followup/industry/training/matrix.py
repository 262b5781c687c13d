"""Texts as rows over the n-grams that occur more than once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from followup.industry.grams import grams, key

if TYPE_CHECKING:
    from numpy.typing import NDArray

Keys = Sequence[frozenset[int]]

# An n-gram of one text alone teaches only that text.
FEWEST = 2


def keys_of(texts: Sequence[str]) -> list[frozenset[int]]:
    """The keys of the n-grams of each text, a text in `canon` form."""
    return [frozenset(key(name) for name, _, _ in grams(text)) for text in texts]


def counted(texts: Keys) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """The keys that at least `FEWEST` texts hold, sorted, and the rarity (0..1) of each."""
    seen = Counter(each for text in texts for each in text)
    kept = sorted(each for each, times in seen.items() if times >= FEWEST)
    times = np.array([seen[each] for each in kept], np.float64)
    rarity = np.sqrt(np.log(len(texts) / times) / np.log(len(texts)))
    return np.array(kept, np.int64), rarity.astype(np.float32)


def matrix(texts: Keys, kept: NDArray[np.int64], scale: NDArray[np.float32]) -> sp.csr_matrix:
    """A row per text: `scale` of each n-gram that it holds, by the root of how many it holds."""
    places = {int(each): at for at, each in enumerate(kept)}
    rows = [sorted(places[each] for each in text if each in places) for text in texts]
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.array([at for row in rows for at in row], np.int32)
    sizes = np.repeat([len(row) for row in rows], [len(row) for row in rows])
    values = scale[columns] / np.sqrt(sizes, dtype=np.float32)
    return sp.csr_matrix((values, columns, ends), shape=(len(rows), len(kept)))
