"""A program of its own: atheris looks for files that take followup where none went before.

`python guided.py SEED COUNT OUTCOME`: runs COUNT inputs and pickles a Tally to OUTCOME; a SEED of 0
is none.
"""

from __future__ import annotations

import atexit
import os
import pickle
import sys
import tempfile
import traceback
from pathlib import Path
from random import Random

from files import changed_bytes, changed_document
from limits import MEGABYTES, bound_memory, memory
from samples import samples
from tally import Tally

_LONGEST = 20_000


def main(seed: str, count: str, outcome: str) -> None:
    import atheris

    with atheris.instrument_imports(include=["followup"]):
        from judge import judge, prepare

        prepare()
    tally = Tally()

    def every_file(data: bytes) -> None:
        if tally.inputs < int(count):
            judge(tally, f"guided {seed} {tally.inputs}", "list.csv", data)

    def changed(data: bytes, longest: int, number: int) -> bytes:
        """Half of the changes know what a list is, half are libFuzzer's own."""
        rng = Random(number)
        if rng.random() < 0.5:
            return bytes(atheris.Mutate(data, longest))
        text = data.decode("utf-8", "replace")
        return (changed_document(rng, text) if text else changed_bytes(rng, data))[:longest]

    def changed_or_ended(data: bytes, longest: int, number: int) -> bytes:
        # An exception that goes through libFuzzer leaves a process that never ends.
        try:
            return changed(data, longest, number)
        except Exception:  # noqa: BLE001 - whatever it is, it is printed
            traceback.print_exc()
            sys.stderr.flush()
            written()
            os._exit(70)

    def written() -> None:
        tally.memory = memory()
        Path(outcome).write_bytes(pickle.dumps(tally))

    atexit.register(written)
    with tempfile.TemporaryDirectory() as folder:
        for sample in samples():
            if sample.text:
                (Path(folder) / sample.name).write_bytes(sample.data)
        bounds = [f"-rss_limit_mb={MEGABYTES}", f"-max_len={_LONGEST}", f"-seed={seed}"]
        options = [f"-atheris_runs={count}", "-print_final_stats=0", "-verbosity=0", folder]
        bound_memory()
        atheris.Setup([sys.argv[0], *bounds, *options], every_file, custom_mutator=changed_or_ended)
        atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
