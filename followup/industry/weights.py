"""A trained model on disk, mapped into memory and looked up in place.

Layout, little-endian: the header `HEADER`, the group codes joined by blanks and filled up to
four bytes, one bias per group (float32), the sections `SECTIONS`, and the pool of weights. A
feature is known by 32 bits: the upper ones are the number of its bucket, the lower half stands in
`tails`, sorted within the bucket. A small model has fewer buckets, as its length tells; the bits
between are lost then, and one n-gram in ten thousand is taken for another. A feature's weights lie
in `pool`, each a byte with `ZERO` for nothing: a row of one byte per group, or, shorter, as many
numbers of groups and then as many weights. Where there are more than 256 groups, their numbers are
the low bytes and then the high ones.
"""

from __future__ import annotations

import math
import mmap
import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from followup.industry.grams import Gram, key

_Form = Literal["I", "H"]
MODEL = Path(__file__).with_name("model.bin")
MAGIC, VERSION, BUCKETS, ZERO = b"followup", 1, 1 << 16, 128
# Magic, version, bytes of codes, features, bytes of weights, unit of a weight, digest.
HEADER = struct.Struct("<8sIIIIf32s")
# Up to so many groups, one byte is enough for the number of a group.
NARROW = 256
# First feature of each bucket, first byte of each feature, tails.
SECTIONS: tuple[_Form, ...] = ("I", "I", "H")
# How many low bits are not in the number of the bucket, where there are so many buckets.
SHIFTS = {1 << bits: 32 - bits for bits in range(8, 17)}
# Rows added in lanes of 16 bits before a lane can run over.
_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class Weights:
    """A model to be looked up; `unit` times a weight is what a group's score gains by it."""

    codes: tuple[str, ...]
    unit: float
    digest: str
    bias: Sequence[float]
    buckets: Sequence[int]
    shift: int
    starts: Sequence[int]
    tails: Sequence[int]
    pool: memoryview

    def found(self, grams: Iterable[Gram]) -> list[tuple[int, Gram]]:
        """Those of `grams` that the model has learned, each with the number of its feature."""
        hits = []
        buckets, shift, tails = self.buckets, self.shift, self.tails
        for gram in grams:
            known = key(gram[0])
            bucket, tail = known >> shift, known & 0xFFFF
            last = buckets[bucket + 1]
            at = bisect_left(tails, tail, buckets[bucket], last)
            if at < last and tails[at] == tail:
                hits.append((at, gram))
        return hits

    def sums(self, features: Iterable[int]) -> list[int]:
        """The weights of `features`, added up by group."""
        count = len(self.codes)
        sums, rows = [0] * count, []
        pool, starts = self.pool, self.starts
        for at in features:
            part = pool[starts[at] : starts[at + 1]]
            if len(part) == count:
                rows.append(part)
                continue
            each = len(part) // (3 if count > NARROW else 2)
            numbers: Iterable[int] = part[:each]
            if count > NARROW:
                numbers = map(_both, numbers, part[each : 2 * each])
            for group, weight in zip(numbers, part[-each:], strict=True):
                sums[group] += weight - ZERO
        for first in range(0, len(rows), _AT_ONCE):
            added = _added(rows[first : first + _AT_ONCE], count)
            sums = [one + two for one, two in zip(sums, added, strict=True)]
        return sums

    def shares(self, features: Collection[int]) -> list[float]:
        """How probable the `features` of one text make each group: a softmax over the `sums`."""
        scale = self.unit / math.sqrt(len(features) or 1)
        sums = self.sums(features)
        scores = [bias + scale * each for bias, each in zip(self.bias, sums, strict=True)]
        highest = max(scores)
        powers = [math.exp(score - highest) for score in scores]
        whole = sum(powers)
        return [power / whole for power in powers]


@cache
def weights(path: Path = MODEL) -> Weights:
    """The model at `path`: mapped once, so only what is looked up is read from disk."""
    with path.open("rb") as file:
        return opened(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))


def opened(whole: memoryview) -> Weights:
    """The model in the bytes of `whole`; ValueError if they are none of this version."""
    if len(whole) < HEADER.size or bytes(whole[:8]) != MAGIC:
        raise ValueError("not a model")
    _, version, size, features, weight, unit, digest = HEADER.unpack_from(whole)
    codes = tuple(str(whole[HEADER.size : HEADER.size + size], "ascii").split())
    bias = struct.Struct(f"<{len(codes)}f")
    at = HEADER.size + size + bias.size
    size_of = {form: struct.calcsize("<" + form) for form in SECTIONS}
    firsts = (
        len(whole) - at - weight - size_of["I"] * (features + 1) - size_of["H"] * features
    ) // 4
    counts = (firsts, features + 1, features)
    widths = [n * size_of[form] for n, form in zip(counts, SECTIONS, strict=True)]
    if version != VERSION or firsts - 1 not in SHIFTS or len(whole) != at + sum(widths) + weight:
        raise ValueError(f"not a model of version {VERSION}, or a part of one")
    sections: list[Sequence[int]] = []
    for form, width in zip(SECTIONS, widths, strict=True):
        sections.append(_numbers(whole[at : at + width], form))
        at += width
    biases = bias.unpack_from(whole, HEADER.size + size)
    buckets, starts, tails = sections
    shift = SHIFTS[firsts - 1]
    return Weights(codes, unit, digest.hex(), biases, buckets, shift, starts, tails, whole[at:])


def _both(low: int, high: int) -> int:
    return low + NARROW * high


def _added(rows: Sequence[memoryview], count: int) -> list[int]:
    """The rows added as whole numbers of many lanes: ten times as fast as byte by byte."""
    width = count + count % 2
    mask = int.from_bytes(b"\0\xff" * (width // 2))
    numbers = [int.from_bytes(row) for row in rows]
    # Every second byte, added in lanes of two; then the rest, which is all but those.
    some = sum(map(mask.__and__, numbers))
    others = (sum(numbers) - some) >> 8
    lanes = [struct.unpack(f">{width // 2}H", each.to_bytes(width)) for each in (others, some)]
    both = [lane - ZERO * len(rows) for pair in zip(*lanes, strict=True) for lane in pair]
    return both[width - count :]


def _numbers(part: memoryview, form: _Form) -> Sequence[int]:
    if sys.byteorder == "little":
        return part.cast(form)
    turned = array(form, part.tobytes())
    turned.byteswap()
    return turned
