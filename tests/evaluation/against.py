"""The same task for followup and for what one would try first, in one run.

A rival finds the text of the index that is most like a person's fields joined to one text. The
group of that text is its answer; two people score sqrt(similarity x similarity) x likeness of
their groups.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import dictionary
import ours
from answer import Answer, by_text, scored
from scoring import Scored, auc, precision, recall, share
from sets import Sets
from table import shown, written
from task import TIMED, Task, task_of

RIVALS = Path(__file__).parent / "rivals"
PROGRAMS = {
    "rapidfuzz token_set": "fuzzy",
    "TF-IDF neighbour": "tfidf",
    "MiniLM neighbour": "minilm",
}

Column = dict[str, str]


def compared(sets: Sets, python: Path) -> str:
    """A column for each rival, and one for followup; a rival that cannot run says why."""
    task = task_of(sets)
    columns: dict[str, Column] = {
        name: _column(task, answer) for name, answer in dictionary.answers(task)
    }
    missing = []
    for name, program in PROGRAMS.items():
        answer = _asked(program, task, python)
        if isinstance(answer, str):
            missing.append(f"\n{name} could not be run here: {answer}")
        columns[name] = {} if isinstance(answer, str) else _column(task, answer)
    columns["followup"] = _figures(ours.scored(task), ours.right(task), ours.seconds(task))
    measures = list(dict.fromkeys(measure for column in columns.values() for measure in column))
    rows = [[m, *(column.get(m, "-") for column in columns.values())] for m in measures]
    size = f"{len(task.index)} texts in the index, {len(task.queries)} queries"
    return "\n".join([size, "", shown(("", *columns), rows), *missing])


def _column(task: Task, answer: Answer) -> Column:
    named = {**task.items, **task.texts}
    right = {
        name: share([answer.nearest[place][0] in asked.groups for asked, place in each])
        for name, each in named.items()
    }
    column = _figures(scored(task, answer), right, answer.seconds)
    if answer.alike is not None:
        column |= {_raw(name): written(auc(each)) for name, each in by_text(task, answer).items()}
    return column


def _figures(
    pairs: Mapping[str, Sequence[Scored]], right: Mapping[str, float], seconds: float
) -> Column:
    column = Column()
    for name, each in pairs.items():
        column[f"{name}: AUC"] = written(auc(each))
        column[_raw(name)] = "-"
        column[f"{name}: precision / recall"] = " / ".join(
            map(written, (precision(each), recall(each)))
        )
    column |= {f"{name}: acc@1": written(figure) for name, figure in right.items()}
    return {**column, "seconds for 1000 texts": f"{seconds:.2f}"}


def _raw(name: str) -> str:
    return f"{name}: AUC of the texts as they stand"


def _asked(program: str, task: Task, python: Path) -> Answer | str:
    """What a rival answers in its own environment, or the last words of its failure."""
    pairs = [(a, b) for each in task.pairs.values() for _, a, b in each]
    asked = {"index": task.index, "queries": task.queries, "pairs": pairs, "timed": TIMED}
    with tempfile.TemporaryDirectory() as folder:
        given, taken = Path(folder) / "task.json", Path(folder) / "answer.json"
        given.write_text(json.dumps(asked), encoding="utf-8")
        print(f"{program} is asked ...", file=sys.stderr, flush=True)
        command = [python, RIVALS / f"{program}.py", given, taken]
        try:
            done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        except OSError as error:
            return str(error)
        if done.returncode:
            return (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        said = json.loads(taken.read_text(encoding="utf-8"))
    return Answer([(code, sure) for code, sure in said["nearest"]], said["alike"], said["seconds"])
