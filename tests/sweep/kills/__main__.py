"""kill -9 at every executed line of the sending path, and at random moments: `make sweep`.

A mail server in another process keeps what it was given. After each kill, and after up to three
in a row, one undisturbed run follows: nobody may have got a message twice, no message may be lost
or said to be sent that was not, and at most one may be uncertain for each kill. A naive sender
(yagmail's own send, then UPDATE) goes the same way, to see that doubles would be found. Exit
code 0 if all held and the naive one was caught, else 1.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import cases
import dying
from senders import FOLLOWUP, NAIVE, Sender
from verdict import Verdict


def main() -> int:
    told = _arguments()
    print(f"kills, seed {told.seed}, {told.processes} processes", flush=True)
    # In memory, where there is such a folder: a kill takes nothing from the system's cache.
    quick = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=quick if os.access(quick, os.W_OK) else None) as folder:
        verdicts = [_swept(sender, Path(folder), told) for sender in (FOLLOWUP, NAIVE)]
    ours, naive = verdicts
    wrong = [line for verdict in ours for line in verdict.wrong]
    print("\n".join(wrong))
    caught = sum(verdict.doubled for verdict in naive)
    if not caught:
        print("The naive sender was not caught: this sweep sees nothing.")
    return int(bool(wrong) or not caught or not all(verdict.kills for verdict in ours))


def _swept(sender: Sender, folder: Path, told: argparse.Namespace) -> list[Verdict]:
    """By line, by line of the run after a crash, and by moment; prints each."""
    template = folder / sender.name
    sender.made(template)
    place = cases.Place(sender, template, folder / f"{sender.name}-whole", 0)
    whole = dying.lines(sender, place.home)
    wanted = told.lines if sender is FOLLOWUP else told.naive_lines
    count = min(wanted or whole, whole)
    numbers = sorted({1 + index * whole // count for index in range(count)})
    random.Random(told.seed).shuffle(numbers)  # one that is stopped early has looked everywhere

    def lines(share: int) -> Verdict:
        here = cases.Place(sender, template, folder / f"{sender.name}-l{share}", 0)
        return cases.by_line(here, f"{sender.name}, by line", numbers[share :: told.processes])

    def after_crash(share: int) -> Verdict:
        here = cases.Place(sender, template, folder / f"{sender.name}-c{share}", 0)
        mine, crash = numbers[share :: told.processes], cases.crash(here, whole)
        return cases.by_line(here, f"{sender.name}, by line after a crash", mine, [crash])

    def moments(share: int) -> Verdict:
        here = cases.Place(sender, template, folder / f"{sender.name}-m{share}", told.slow)
        so_many = len(range(share, told.random, told.processes))
        return cases.by_moment(here, f"{sender.name}, by moment", f"{told.seed} {share}", so_many)

    print(f"{sender.name}: {whole} lines are executed, {len(numbers)} are tried", flush=True)
    series = [lines, after_crash, moments] if sender is FOLLOWUP else [lines, moments]
    return [_shared(work, told.processes) for work in series]


_WORK: list[Callable[[int], Verdict]] = []


def _shared(work: Callable[[int], Verdict], processes: int) -> Verdict:
    """The sum of `work` done by several processes, printed."""
    _WORK[:] = [work]  # forked with it: a closure cannot be sent
    with ProcessPoolExecutor(processes, get_context("fork")) as pool:
        first, *others = pool.map(_share, range(processes))
    for other in others:
        first.add(other)
    print(first, flush=True)
    return first


def _share(number: int) -> Verdict:
    return _WORK[0](number)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make sweep KILLS=...", description=__doc__)
    parser.add_argument("--lines", type=int, default=0, help="so many, spread; 0 for every one")
    parser.add_argument("--naive-lines", type=int, default=320)
    parser.add_argument("--random", type=int, default=300)
    parser.add_argument("--slow", type=float, default=0.005, help="seconds to the answer of a dot")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
