"""Multinomial logistic regression by stochastic gradient, small enough to be read.

One learning rate per feature (Duchi, Hazan and Singer, Adaptive Subgradient Methods, JMLR 12,
2011), shared by its groups, falling to nothing over the epochs. The order of the rows comes
from a fixed seed, so that two runs give the same numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import scipy.sparse as sp

Floats = NDArray[np.float32]
SEED, BATCH = 20221, 256


@dataclass(frozen=True, slots=True)
class Task:
    """`x` rows by features, `y` the group of each row, `weight` how much each row counts."""

    x: sp.csr_matrix
    y: NDArray[np.int64]
    weight: Floats
    groups: int


@dataclass(frozen=True, slots=True)
class Fit:
    """`w` features by groups, `b` one per group."""

    w: Floats
    b: Floats


def fit(task: Task, rate: float, epochs: int, start: Fit | None = None) -> Fit:
    """Learns `task`; from `start`, weights that are zero there stay zero."""
    shape = (task.x.shape[1], task.groups)
    w = start.w.copy() if start else np.zeros(shape, np.float32)
    b = start.b.copy() if start else np.zeros(task.groups, np.float32)
    kept = start.w != 0 if start else None
    seen = np.full((shape[0], 1), 1e-6, np.float32)
    seen_b = np.float32(1e-6)
    order = np.random.default_rng(SEED)
    for epoch in range(epochs):
        step = np.float32(rate * (1 - epoch / epochs))
        shuffled = order.permutation(len(task.y))
        for at in range(0, len(shuffled), BATCH):
            x, wrong, columns = _errors(task, shuffled[at : at + BATCH], w, b)
            gradient = x.T @ wrong
            seen[columns] += (gradient * gradient).sum(axis=1, keepdims=True)
            change = step * gradient / np.sqrt(seen[columns])
            w[columns] -= change if kept is None else change * kept[columns]
            gradient_b = wrong.sum(axis=0)
            seen_b += (gradient_b * gradient_b).sum()
            b -= step * gradient_b / np.sqrt(seen_b)
    return Fit(w, b)


def scores(x: sp.csr_matrix, learned: Fit) -> Floats:
    """What `learned` says of each row for each group, before the softmax."""
    said: Floats = x @ learned.w + learned.b
    return said


def softmax(said: Floats) -> Floats:
    """Probabilities, each row summing to 1."""
    powers = np.exp(said - said.max(axis=1, keepdims=True))
    whole: Floats = powers / powers.sum(axis=1, keepdims=True)
    return whole


def _errors(
    task: Task, batch: NDArray[np.int64], w: Floats, b: Floats
) -> tuple[sp.csr_matrix, Floats, NDArray[np.int32]]:
    """Of a batch: its rows over the n-grams that occur, what was said wrong, those n-grams."""
    x = task.x[batch]
    columns = np.unique(x.indices)
    x = x[:, columns]
    wrong = softmax(x @ w[columns] + b)
    wrong[np.arange(len(batch)), task.y[batch]] -= 1
    wrong *= (task.weight[batch] / len(batch))[:, None]
    return x, wrong, columns
