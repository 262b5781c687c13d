"""The parts of a sweep, spread over processes of bounded memory."""

from __future__ import annotations

import pickle
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

import guided
import parts
from limits import bound_memory
from tally import Finding, Tally

_AT_A_TIME = 500
_PARTS = {"composed": parts.composed, "mutated": parts.mutated, "letters": parts.letters}


def run(whole: Tally, seed: int, plan: Sequence[tuple[str, int]], processes: int) -> None:
    """Add the parts of `plan` (name, inputs) to `whole`; says now and then how far it is."""
    wanted, told = sum(count for _, count in plan), 0
    # Forked, so that a test may plant a mistake into an importer and see it found.
    with ProcessPoolExecutor(processes, get_context("fork"), bound_memory) as pool:
        waiting = {
            pool.submit(_PARTS[part], seed, first, last): f"{part} {first} to {last}"
            for part, first, last in _pieces(plan)
        }
        try:
            for future in as_completed(waiting):
                whole.add(_result(future, waiting[future]))
                if whole.inputs * 20 // wanted > told:
                    told = whole.inputs * 20 // wanted
                    _tell(whole, wanted)
        except KeyboardInterrupt:
            pool.shutdown(cancel_futures=True)
            raise


def _tell(whole: Tally, wanted: int) -> None:
    wrong = whole.wrong.total()
    print(f"{whole.inputs} of {wanted}, {wrong} wrong", file=sys.stderr, flush=True)


def _pieces(plan: Sequence[tuple[str, int]]) -> Iterator[tuple[str, int, int]]:
    for part, count in plan:
        for first in range(0, count, _AT_A_TIME):
            yield part, first, min(first + _AT_A_TIME, count)


def _result(future: Future[Tally], label: str) -> Tally:
    """What came of a piece; a process that ended in it is a finding."""
    try:
        return future.result()
    except BrokenProcessPool:
        ended = Tally()
        ended.note(Finding("a process ended, or did not end", label, "", b""))
        return ended


def run_guided(whole: Tally, seed: int, count: int, processes: int) -> None:
    """Add `count` inputs guided by coverage to `whole`."""
    with tempfile.TemporaryDirectory() as folder:
        outcomes = [Path(folder) / str(number) for number in range(processes)]
        running = [
            _started(seed + number + 1, count // processes, outcome)
            for number, outcome in enumerate(outcomes)
        ]
        for process, outcome in zip(running, outcomes, strict=True):
            code = process.wait()
            if outcome.exists():
                whole.add(pickle.loads(outcome.read_bytes()))
            if code:
                last = outcome.with_suffix(".log").read_bytes()[-5000:]
                whole.note(
                    Finding(f"atheris ended with code {code}", f"guided {seed}", "log", last)
                )


def _started(seed: int, count: int, outcome: Path) -> subprocess.Popen[bytes]:
    """The guided program; its log is of interest only if it fails."""
    program = [sys.executable, guided.__file__, str(seed), str(count), str(outcome)]
    with outcome.with_suffix(".log").open("wb") as log:
        return subprocess.Popen(program, cwd=outcome.parent, stdout=log, stderr=log)
