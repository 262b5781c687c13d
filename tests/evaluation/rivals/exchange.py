"""A rival's side of the comparison: a task as JSON in, answers as JSON out.

Task: `index` of [text, group], `queries`, `pairs` of two places in `queries`, and `timed`, how
many of the last queries are timed. Answer: `nearest` of [group, similarity 0..1] for each query,
`alike` (similarity of text to text) for each pair, `seconds` for a thousand queries.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

Nearest = Callable[[Sequence[str]], list[tuple[int, float]]]
Alike = Callable[[Sequence[str], Sequence[str]], list[float]]


def run(prepare: Callable[[Sequence[str]], tuple[Nearest, Alike]]) -> None:
    """Answers the task of the first argument into the file of the second."""
    task = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    nearest, alike = prepare([text for text, _ in task["index"]])
    queries, timed = task["queries"], task["queries"][-task["timed"] :]
    found = nearest(queries)
    begun = time.perf_counter()
    nearest(timed)
    seconds = (time.perf_counter() - begun) * 1000 / len(timed)
    groups = [group for _, group in task["index"]]
    answer = {
        "nearest": [[groups[place], float(similarity)] for place, similarity in found],
        "alike": alike(*([queries[pair[side]] for pair in task["pairs"]] for side in (0, 1))),
        "seconds": seconds,
    }
    Path(sys.argv[2]).write_text(json.dumps(answer), encoding="utf-8")
