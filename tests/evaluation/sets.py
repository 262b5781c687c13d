"""Evaluation sets: CSV files, each known by its header, whatever it is called."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FIELDS = ("industry", "organisation", "title", "email_domain", "display_name", "note")
OWN = Path(__file__).parent / "own"
# In place of groups: nothing may be said of this person.
UNANSWERABLE = "?"

Fields = dict[str, str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people; `fair`: "rather similar industry" may be said to them."""

    fair: bool
    language: str
    tag: str
    a: Fields
    b: Fields


@dataclass(frozen=True, slots=True)
class Item:
    """One person, and the groups of which any is right; none for the unanswerable."""

    language: str
    tag: str
    fields: Fields
    groups: frozenset[str]


@dataclass(frozen=True, slots=True)
class Text:
    """One text, read as this kind of evidence, and the groups of which any is right."""

    kind: str
    text: str
    groups: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sets:
    """What was found, by the name of its file."""

    pairs: dict[str, list[Pair]]
    items: dict[str, list[Item]]
    texts: dict[str, list[Text]]
    taxonomy: dict[str, list[Pair]]


def load(folders: list[Path]) -> Sets:
    """All sets of these folders; other CSV files are passed over, and said."""
    found = Sets({}, {}, {}, {})
    for path in (path for folder in folders for path in sorted(folder.glob("*.csv"))):
        try:
            with path.open(encoding="utf-8-sig", newline="") as file:
                rows = list(csv.DictReader(file))
        except (UnicodeDecodeError, csv.Error) as error:
            print(f"{path.name} is passed over: {error}.")
            continue
        if not rows or not _sorted_in(found, path.stem, rows, set(rows[0])):
            print(f"{path.name} is passed over: its header is that of no set.")
    return found


def _sorted_in(found: Sets, name: str, rows: list[Fields], header: set[str]) -> bool:
    if {"label", "a_industry", "b_industry"} <= header:
        found.pairs[name] = [_pair(row) for row in rows if row["label"] in ("0", "1")]
    elif {"label", "a_text", "b_text"} <= header:
        found.taxonomy[name] = [_official(row) for row in rows if row["label"] in ("0", "1")]
    elif {"industry", "groups_any"} <= header:
        found.items[name] = [_item(row) for row in rows]
    elif {"text", "group"} <= header or {"text", "groups_any"} <= header:
        found.texts[name] = list(_texts("industry", "text", rows))
    elif {"org", "groups_any"} <= header:
        found.texts[f"{name} (name)"] = list(_texts("organization", "org", rows))
        if "one_liner" in header:
            found.texts[f"{name} (one line)"] = list(_texts("industry", "one_liner", rows))
    else:
        return False
    return True


def _pair(row: Fields) -> Pair:
    a, b = ({field: row.get(side + field) or "" for field in FIELDS} for side in ("a_", "b_"))
    return Pair(row["label"] == "1", row.get("lang") or "", row.get("tag") or "", a, b)


def _official(row: Fields) -> Pair:
    a, b = ({"industry": row[side]} for side in ("a_text", "b_text"))
    return Pair(row["label"] == "1", row.get("lang") or "", row.get("kind") or "", a, b)


def _item(row: Fields) -> Item:
    fields = {field: row.get(field) or "" for field in FIELDS}
    return Item(row.get("lang") or "", row.get("tag") or "", fields, _groups(row))


def _texts(kind: str, column: str, rows: list[Fields]) -> Iterator[Text]:
    yield from (Text(kind, row[column], _groups(row)) for row in rows if row[column])


def _groups(row: Fields) -> frozenset[str]:
    said = row.get("groups_any") or row.get("group") or ""
    return frozenset(code for code in said.split(";") if code and code != UNANSWERABLE)
