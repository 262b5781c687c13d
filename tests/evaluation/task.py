"""What every rival is asked: texts to learn from, texts to answer, and which make pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sets import Fields, Item, Pair, Sets, Text

from followup.industry.script import canon

# Texts that are longer are descriptions; word and letter rivals do worse with them, not better.
LONGEST = 40
# Of each of these sets of texts, about so many are asked; so many queries are timed.
SAMPLED = ("naics_index", "jsic_examples", "jsic_en")
SAMPLE, TIMED = 250, 200


@dataclass(slots=True)
class Task:
    """`queries` are asked once each; the others name places in them, by the name of the set.

    `parts` are, for each query, the fields that it joins.
    """

    index: list[tuple[str, str]]
    queries: list[str] = field(default_factory=list)
    parts: list[list[str]] = field(default_factory=list)
    pairs: dict[str, list[tuple[Pair, int, int]]] = field(default_factory=dict)
    items: dict[str, list[tuple[Item, int]]] = field(default_factory=dict)
    texts: dict[str, list[tuple[Text, int]]] = field(default_factory=dict)


def task_of(sets: Sets) -> Task:
    """All pairs, all answerable people, and a sample of the official texts."""
    task = Task(list(_index()))
    for name, pairs in sets.pairs.items():
        task.pairs[name] = [(p, _ask(task, p.a), _ask(task, p.b)) for p in pairs]
    for name, items in sets.items.items():
        task.items[name] = [(i, _ask(task, i.fields)) for i in items if i.groups]
    for name, texts in sets.texts.items():
        if any(part in name for part in SAMPLED):
            some = _some(texts)
            task.texts[name] = [(text, _ask(task, {"": text.text})) for text in some]
    return task


def _some(texts: Sequence[Text]) -> Sequence[Text]:
    return texts[:: max(1, len(texts) // SAMPLE)][:SAMPLE]


def _ask(task: Task, fields: Fields) -> int:
    """All that is known of a person as one text, written as the index is."""
    task.parts.append([canon(text) for text in fields.values() if text])
    task.queries.append(" ".join(task.parts[-1]))
    return len(task.queries) - 1


def _index() -> Iterator[tuple[str, str]]:
    """The texts that followup itself learns from, each with its group."""
    from followup.industry.training import material

    yield from ((text, code) for text, code, _ in material.rows() if len(text) <= LONGEST)
