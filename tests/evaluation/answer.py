"""What a rival says of a task, and what that makes of two people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from scoring import Scored, precision, recall
from task import Task

from followup.industry import likeness

# A rival claims from the score that, on this set, gives the most recall at this precision.
CHOSEN_ON, AIM, FEWEST_CLAIMS = "pairs_dev", 0.97, 10


@dataclass(frozen=True, slots=True)
class Answer:
    """Of each query the group and how sure (0..1), and seconds for a thousand of them.

    `alike` is, for each pair of all sets in turn, how alike its texts are without any groups.
    """

    nearest: Sequence[tuple[str | None, float]]
    alike: Sequence[float] | None
    seconds: float


def scored(task: Task, answer: Answer) -> dict[str, list[Scored]]:
    """Every pair by the groups of its two people; claims from the chosen score."""
    plain = {
        name: [Scored(_score(answer, a, b), False, pair.fair) for pair, a, b in pairs]
        for name, pairs in task.pairs.items()
    }
    least = _threshold(plain.get(CHOSEN_ON) or next(iter(plain.values())))
    return {name: _claimed(each, least) for name, each in plain.items()}


def by_text(task: Task, answer: Answer) -> dict[str, list[Scored]]:
    """Every pair by how alike its texts are, as they stand."""
    alike = iter(answer.alike or ())
    return {
        name: [Scored(next(alike), False, pair.fair) for pair, _, _ in pairs]
        for name, pairs in task.pairs.items()
    }


def _score(answer: Answer, a: int, b: int) -> float:
    (code, sure), (other, as_sure) = answer.nearest[a], answer.nearest[b]
    if code is None or other is None:
        return 0.0
    return sqrt(sure * as_sure) * likeness(code, other)


def _claimed(each: Sequence[Scored], least: float) -> list[Scored]:
    return [Scored(one.score, one.score >= least, one.fair) for one in each]


def _threshold(each: Sequence[Scored]) -> float:
    """Where no score reaches the precision, the one that comes nearest with enough claims."""
    tried = [_claimed(each, least) for least in sorted({one.score for one in each if one.score})]
    enough = [some for some in tried if sum(one.claim for one in some) >= FEWEST_CLAIMS]
    best = max(enough, key=lambda some: (min(precision(some), AIM), recall(some)), default=[])
    return min((one.score for one in best if one.claim), default=1.0)
