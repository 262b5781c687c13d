"""Generated files by the million through `tables` and every importer: `make sweep`.

No exception but FollowupError, no call over 5 seconds, at most 600 MB. Then letters to people with
hostile names, words and addresses, judged by the bytes that arrive. Exit code 0 if all held,
else 1, with each input that broke it kept in a folder. `--seed` and `--inputs` repeat a run.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from importlib.util import find_spec
from pathlib import Path

from judge import read
from report import keep, shown
from running import run, run_guided
from tally import Tally

# Of a hundred inputs, so many are composed by Hypothesis, and so many guided by atheris.
_COMPOSED, _GUIDED = 5, 10


def main() -> int:
    told = _arguments()
    if told.again:
        print(read(told.again.name, told.again.read_bytes()) or "read")
        return 0
    whole, begun = Tally(), time.monotonic()
    wanted = f"{told.inputs} inputs, {told.letters} letters"
    print(f"{wanted}, seed {told.seed}, {told.processes} processes", flush=True)
    composed = told.inputs * _COMPOSED // 100
    guided = told.inputs * _GUIDED // 100 if _is_guided(told.unguided) else 0
    guided -= guided % told.processes
    plan = [("composed", composed), ("mutated", told.inputs - composed - guided)]
    plan.append(("letters", told.letters))
    try:
        run(whole, told.seed, plan, told.processes)
        if guided:
            print(f"{guided} more, guided by atheris", file=sys.stderr, flush=True)
            run_guided(whole, told.seed, guided, told.processes)
    except KeyboardInterrupt:
        print("Stopped; this is how far it came.")
    print(shown(whole, time.monotonic() - begun))
    return keep(whole) or int(whole.inputs < told.inputs + told.letters)


def _is_guided(unwanted: bool) -> bool:
    if unwanted:
        return False
    if find_spec("atheris") is None:
        print("atheris is not installed for this Python or system; changed samples instead.")
        return False
    return True


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make sweep", description=__doc__)
    parser.add_argument("--inputs", type=int, default=1_000_000)
    parser.add_argument("--letters", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--unguided", action="store_true", help="leave atheris out")
    parser.add_argument("--again", type=Path, help="one kept file, with its traceback")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
