"""The steps of learning: all n-grams, then those that matter; and how sure it may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from followup.industry.training.fit import SEED, Fit, Floats, Task, fit, scores, softmax
from followup.industry.training.matrix import Keys, counted, matrix
from followup.industry.training.pack import MOST_PAIRS, Packed, rounded, unpacked

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Recipe(NamedTuple):
    """How long and how fast to learn, and how many features and weights to keep."""

    rate: float
    epochs: int
    again: int
    features: int
    pairs: int


# Found on rows of the lists that were kept apart: more epochs gain nothing.
FIELDS = Recipe(6.0, 6, 3, 120_000, 800_000)
# How much a large group is damped: 0 not at all, 1 until all groups count the same.
BALANCE = 0.5
# The share of rows on which the temperature is found.
APART = 0.2
_TRIED = np.arange(0.5, 3.01, 0.05)


def balanced(y: NDArray[np.int64], weight: NDArray[np.float64], groups: int) -> Floats:
    """The weights of rows, less in groups with many: half of NAICS is manufacturing."""
    sizes = np.bincount(y, weight, minlength=groups)
    even = weight * (sizes[y] / sizes.mean()) ** -BALANCE
    scaled: Floats = (even / even.mean()).astype(np.float32)
    return scaled


def learned(
    texts: Keys, y: NDArray[np.int64], weight: Floats, groups: int, recipe: Recipe = FIELDS
) -> Packed:
    """Learns twice: with every n-gram, then again with the weights that mattered."""
    kept, rarity = counted(texts)
    x = matrix(texts, kept, rarity)
    first = fit(Task(x, y, weight, groups), recipe.rate, recipe.epochs)
    pruned = _pruned(first.w, rarity, x.getnnz(axis=0), recipe)
    told = pruned.any(axis=1)
    kept, rarity = kept[told], rarity[told]
    start = Fit(np.where(pruned[told], first.w[told], np.float32(0)), first.b)
    task = Task(matrix(texts, kept, rarity), y, weight, groups)
    again = fit(task, recipe.rate / 2, recipe.again, start)
    return rounded(kept, Fit(again.w * rarity[:, None], again.b))


def held_out(
    texts: Keys, y: NDArray[np.int64], weight: Floats, groups: int, recipe: Recipe = FIELDS
) -> tuple[float, float]:
    """(temperature that makes the probabilities honest, share right) on rows kept apart."""
    kept_apart = np.random.default_rng(SEED).random(len(y)) < APART
    inside, apart = np.flatnonzero(~kept_apart), np.flatnonzero(kept_apart)
    known = [texts[at] for at in inside.tolist()]
    model = learned(known, y[inside], weight[inside], groups, recipe)
    ones = np.ones(len(model.keys), np.float32)
    x = matrix([texts[at] for at in apart.tolist()], model.keys, ones)
    said, true = scores(x, unpacked(model)), (np.arange(len(apart)), y[apart])
    losses = [-(weight[apart] * np.log(softmax(said / t)[true] + 1e-9)).mean() for t in _TRIED]
    right = said.argmax(axis=1) == y[apart]
    return float(_TRIED[int(np.argmin(losses))]), float(right.mean())


def _pruned(
    w: Floats, rarity: Floats, times: NDArray[np.int64], recipe: Recipe
) -> NDArray[np.bool_]:
    """Which weights to keep: those that say much, or often, within the limits of the file."""
    worth = np.abs(w) * (rarity * np.sqrt(times))[:, None]
    best = worth.max(axis=1)
    worth[best < np.sort(best)[-min(recipe.features, len(best))]] = 0
    pairs = min(recipe.pairs, worth.size)
    least = np.partition(worth.ravel(), -pairs)[-pairs]
    kept: NDArray[np.bool_] = worth >= max(least, 1e-9)
    kept[kept.sum(axis=1) > MOST_PAIRS] = True
    return kept
