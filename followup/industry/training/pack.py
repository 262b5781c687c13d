"""Writes a model as the bytes that `followup.industry.weights` looks up in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from followup.industry.training.fit import Fit, Floats
from followup.industry.weights import BUCKETS, HEADER, MAGIC, NARROW, SHIFTS, VERSION, ZERO

if TYPE_CHECKING:
    from numpy.typing import NDArray

# The largest weight; the few beyond are cut to it. Finer steps gain nothing and squeeze worse.
LARGEST, CUT = 63, 99.99
# A feature that speaks for or against more groups is kept as a whole row.
MOST_PAIRS = 24


@dataclass(frozen=True, slots=True)
class Packed:
    """A model in whole numbers: `sizes` (int8) times `unit` is about what was learned."""

    keys: NDArray[np.int64]
    sizes: NDArray[np.int8]
    bias: Floats
    unit: float


def rounded(keys: NDArray[np.int64], learned: Fit) -> Packed:
    """`learned` in steps of a 63rd of its (nearly) largest weight, without empty features."""
    unit = float(np.percentile(np.abs(learned.w[learned.w != 0]), CUT)) / LARGEST
    sizes = np.clip(np.rint(learned.w / unit), -LARGEST, LARGEST).astype(np.int8)
    kept = sizes.any(axis=1)
    return Packed(keys[kept], sizes[kept], learned.b, unit)


def unpacked(model: Packed) -> Fit:
    """What a reader of `model` computes with."""
    return Fit(model.sizes.astype(np.float32) * np.float32(model.unit), model.bias)


def packed(model: Packed, codes: Sequence[str], digest: str, buckets: int = BUCKETS) -> bytes:
    """The file, with so many `buckets`: one of the powers of two in `SHIFTS`."""
    upper, lower = model.keys >> SHIFTS[buckets], model.keys & 0xFFFF
    order = np.lexsort((lower, upper))
    names = " ".join(codes).encode("ascii")
    names += b" " * (-len(names) % 4)
    parts = [_part(sizes) for sizes in model.sizes[order]]
    pool = b"".join(parts)
    header = HEADER.pack(
        MAGIC, VERSION, len(names), len(parts), len(pool), model.unit, bytes.fromhex(digest)
    )
    sections = (
        model.bias.astype("<f4"),
        np.searchsorted(upper, np.arange(buckets + 1)).astype("<u4"),
        np.cumsum([0, *map(len, parts)]).astype("<u4"),
        lower[order].astype("<u2"),
    )
    return header + names + b"".join(section.tobytes() for section in sections) + pool


def _part(sizes: NDArray[np.int8]) -> bytes:
    """The weights of a feature, as a row where they are many, else as groups and weights."""
    weights = (sizes.astype(np.int16) + ZERO).astype(np.uint8)
    groups = np.flatnonzero(sizes)
    # Where there are few groups, a row is no longer, and nothing else may be as long as one.
    if len(groups) > MOST_PAIRS or 2 * len(groups) >= len(sizes):
        return weights.tobytes()
    numbers = (groups % NARROW).astype(np.uint8).tobytes()
    if len(sizes) > NARROW:
        numbers += (groups // NARROW).astype(np.uint8).tobytes()
    return numbers + weights[groups].tobytes()
