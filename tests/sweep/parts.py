"""What one process does at a time: a run of numbered inputs, or one of Hypothesis'."""

from __future__ import annotations

from random import Random

from files import changed_sample
from judge import judge
from limits import memory
from tally import Tally


def mutated(seed: int, first: int, last: int) -> Tally:
    """Changed samples `first` to `last` (exclusive), each by `seed` and its number alone."""
    tally = Tally()
    for number in range(first, last):
        rng = Random(f"{seed}:{number}")
        name, data = changed_sample(rng)
        judge(tally, f"sample {number}", name, data)
    tally.memory = memory()
    return tally


def composed(seed: int, first: int, last: int) -> Tally:
    """As many files that Hypothesis composes; `seed` and `first` say which.

    Nothing is made smaller here and nothing is kept between runs: it is the number that counts.
    """
    import composed as strategies
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import seed as seeded

    tally = Tally()

    @seeded(f"{seed}:{first}")
    @settings(
        max_examples=last - first,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategies.files)
    def every_file(data: bytes) -> None:
        judge(tally, f"composed {first} {tally.inputs}", "list.csv", data)

    every_file()
    tally.memory = memory()
    return tally


def letters(seed: int, first: int, last: int) -> Tally:
    """As many people with hostile names and words are written to, from a store of their own."""
    import letters as evening

    return evening.written(seed, first, last)
