"""followup's own answers to the task that the rivals are given."""

from __future__ import annotations

import time

from on_items import field_of
from on_pairs import judged
from scoring import Scored, share
from task import TIMED, Task

from followup.industry import read


def scored(task: Task) -> dict[str, list[Scored]]:
    return {name: judged([pair for pair, _, _ in pairs]) for name, pairs in task.pairs.items()}


def right(task: Task) -> dict[str, float]:
    """The share whose likeliest group is right; no answer counts as wrong."""
    people = {
        name: [(field_of(item.fields), item.groups) for item, _ in items]
        for name, items in task.items.items()
    }
    texts = {
        name: [(read(text.kind, text.text), text.groups) for text, _ in some]
        for name, some in task.texts.items()
    }
    return {
        name: share([field is not None and field.code in groups for field, groups in both])
        for name, both in (people | texts).items()
    }


def seconds(task: Task) -> float:
    """For a thousand texts, none of which is remembered."""
    timed = task.queries[-TIMED:]
    read.cache_clear()
    begun = time.perf_counter()
    for text in timed:
        read("industry", text)
    return (time.perf_counter() - begun) * 1000 / len(timed)
