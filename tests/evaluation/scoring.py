"""Figures over scored pairs, with intervals by drawing the pairs anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from math import nan
from random import Random
from typing import NamedTuple

TIMES = 400


class Scored(NamedTuple):
    """What was said of a pair, and whether saying it is fair."""

    score: float
    claim: bool
    fair: bool


Figure = Callable[[Sequence[Scored]], float]


def precision(scored: Sequence[Scored]) -> float:
    """Of the claims, the share that is fair; not a number where nothing was claimed."""
    return share([each.fair for each in scored if each.claim])


def recall(scored: Sequence[Scored]) -> float:
    """Of the fair pairs, the share that was claimed."""
    return share([each.claim for each in scored if each.fair])


def auc(scored: Sequence[Scored]) -> float:
    """How often a fair pair scores above an unfair one; equal scores count half."""
    fair = sum(each.fair for each in scored)
    unfair = len(scored) - fair
    above, below = 0.0, 0
    for _, same in groupby(sorted(scored), key=lambda each: each.score):
        level = [each.fair for each in same]
        above += sum(level) * (below + (len(level) - sum(level)) / 2)
        below += len(level) - sum(level)
    return above / (fair * unfair) if fair and unfair else nan


def interval(scored: Sequence[Scored], figure: Figure) -> tuple[float, float]:
    """The middle 95 % of `figure` over pairs drawn anew, with one seed (percentile bootstrap)."""
    rng = Random(20261122)
    drawn = sorted(figure(rng.choices(scored, k=len(scored))) for _ in range(TIMES))
    return drawn[round(0.025 * TIMES)], drawn[round(0.975 * TIMES) - 1]


def share(answers: Sequence[bool]) -> float:
    return sum(answers) / len(answers) if answers else nan
