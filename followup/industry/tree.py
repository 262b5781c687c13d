"""The tree of fields: 23 sectors, 113 groups, how near groups are, who supplies whom."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
# Groups of one sector without an edge of their own: related in name only.
SAME_SECTOR = 0.25


@dataclass(frozen=True, slots=True)
class Group:
    """A node of the tree; `parent` is empty for a sector."""

    code: str
    parent: str
    title_en: str
    title_ja: str
    synonyms: tuple[str, ...]


def rows(name: str) -> list[dict[str, str]]:
    """The rows of one of this room's own data files."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def groups() -> dict[str, Group]:
    """Every node by its code, sectors included."""
    return {row["code"]: _group(row) for row in rows("backbone.csv")}


def group(code: str) -> Group | None:
    """The group of `code`, None if there is no such code or it is a whole sector."""
    found = groups().get(code)
    return found if found and found.parent else None


def path(code: str, language: str = "en") -> tuple[str, ...]:
    """The titles from the sector down to the group of `code`."""
    node = groups()[code]
    chain = [groups()[node.parent], node] if node.parent else [node]
    return tuple(each.title_ja if language == "ja" else each.title_en for each in chain)


def sector(code: str) -> str:
    """The code of the sector that `code` stands in."""
    return code.partition(".")[0]


def nearness(a: str, b: str) -> float:
    """1.0 for the same group, the weight of the edge between two groups, else 0.0."""
    return 1.0 if a == b else _edges().get((a, b), 0.0)


def likeness(a: str, b: str) -> float:
    """As `nearness`, but a little above nothing for two groups of one sector."""
    return nearness(a, b) or (SAME_SECTOR if sector(a) == sector(b) else 0.0)


def agreeable(a: str, b: str) -> bool:
    """Whether people of either group would agree that they work in rather similar fields."""
    return a == b or (a, b) in _agreed()


def supplies(a: str, b: str) -> bool:
    """Whether people of group `a` typically sell to, or work for, people of group `b`."""
    return (a, b) in _supply()


def _group(row: dict[str, str]) -> Group:
    words = f"{row['synonyms_en']};{row['synonyms_ja']}".split(";")
    synonyms = tuple(word for word in words if word)
    return Group(row["code"], row["parent"], row["title_en"], row["title_ja"], synonyms)


@cache
def _edges() -> dict[tuple[str, str], float]:
    edges: dict[tuple[str, str], float] = {}
    for row in rows("backbone_related.csv"):
        weight = float(row["weight"])
        edges[row["a"], row["b"]] = edges[row["b"], row["a"]] = weight
    return edges


@cache
def _agreed() -> frozenset[tuple[str, str]]:
    agreed = [row for row in rows("backbone_related.csv") if row["claim"] == "yes"]
    pairs = [(row["a"], row["b"]) for row in agreed]
    return frozenset([*pairs, *((b, a) for a, b in pairs)])


@cache
def _supply() -> frozenset[tuple[str, str]]:
    return frozenset(
        (row["supplier"], buyer) for row in rows("supply.csv") for buyer in row["buyers"].split(";")
    )
