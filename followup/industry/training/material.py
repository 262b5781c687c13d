"""What is learned from: (text, group, weight) rows out of official lists and our own words."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from followup.industry.grams import grams
from followup.industry.script import canon

DATA = Path(__file__).parent / "data"
ROOM = Path(__file__).parents[1]
# A text that stands for more groups than this says nothing of any ("head offices").
MOST_GROUPS = 2
# Official lists: file -> column -> how much a text of it counts.
LISTS = {
    "naics2022.csv": {"title_en": 1.5, "description": 1.0},
    "naics2022_index_train.csv": {"entry": 1.0},
    "jsic14.csv": {"title_en": 1.5, "title_ja": 1.5, "description_ja": 1.0},
    "jsic14_examples_train.csv": {"example": 1.0},
}
_NAICS = "US Census Bureau, NAICS 2022; a work of the US government, public domain"
_JSIC = (
    "Ministry of Internal Affairs and Communications of Japan, Japan Standard Industrial "
    "Classification, revision 14; government standard terms of use; edited: each class was given "
    "a group of followup's own tree, and part of the texts was left out"
)
LICENCES = {name: _NAICS if name.startswith("naics") else _JSIC for name in LISTS} | {
    "backbone.csv, lexicon/": "followup's own, MIT"
}
# Our own words, by kind. A false friend is learned as what it truly belongs to.
OWN = {"phrase": 3.0, "alone": 1.0, "organization": 1.0, "title": 1.0, "friend": 2.0}
TREE = 3.0

_PROBE = "food wholesale trading 食品卸売業 コード"

Row = tuple[str, str, float]


def codes() -> list[str]:
    """The groups of the tree, in its order."""
    return [row["code"] for row in _read(ROOM / "backbone.csv") if row["parent"]]


def rows() -> list[Row]:
    """Every (text in `canon` form, group, weight) once, sorted; the same on every machine."""
    known = set(codes())
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for text, code, weight in _all():
        plain = canon(text)
        if plain and code in known:
            found[plain][code] = max(weight, found[plain].get(code, 0.0))
    return sorted(
        (text, code, weight)
        for text, groups in found.items()
        if len(groups) <= MOST_GROUPS
        for code, weight in groups.items()
    )


def digest(learned: list[Row]) -> str:
    """SHA-256 of rows, groups and n-grams: changes with the data, with `canon` and `grams`."""
    lines = [" ".join(codes()), *(name for name, _, _ in grams(_PROBE))]
    lines += [f"{text}\t{code}\t{weight}" for text, code, weight in learned]
    return sha256("\n".join(lines).encode()).hexdigest()


def files() -> dict[str, str]:
    """SHA-256 of each official list, by its name; our own words are in `digest`."""
    return {name: sha256((DATA / name).read_bytes()).hexdigest() for name in LISTS}


def _lexicon() -> list[Path]:
    return sorted((ROOM / "lexicon").glob("*.csv"))


def _all() -> Iterator[Row]:
    for name, columns in LISTS.items():
        for row in _read(DATA / name):
            for column, weight in columns.items():
                yield row[column], row["group"], weight
    for row in _read(ROOM / "backbone.csv"):
        words = f"{row['synonyms_en']};{row['synonyms_ja']}".split(";")
        for text in (row["title_en"], row["title_ja"], *words):
            yield text, row["code"], TREE
    for path in _lexicon():
        for row in _read(path):
            for text in row["words"].split(";"):
                if row["kind"] in OWN:
                    yield text, row["code"].partition("*")[0], OWN[row["kind"]]


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
