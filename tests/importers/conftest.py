"""Comparison of what an importer found with NAME.expected.json."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from followup import importers, tables
from followup.errors import FileRefused
from followup.model import Roster
from followup.names.folding import fold
from followup.names.normalise import key

SAMPLES = Path(__file__).parents[2] / "sample_data" / "zoom"
_FIELDS = ("name", "email", "organization", "industry", "job_title", "minutes", "attended", "role")


@pytest.fixture
def sample() -> Callable[[str], Roster]:
    """Name of a file in sample_data/zoom -> its roster."""
    return lambda name: importers.read(tables.read(SAMPLES / name))


@pytest.fixture
def pasted() -> Callable[[str], Roster]:
    """Text as it comes from the clipboard -> its roster."""
    return lambda text: importers.read(tables.from_bytes(text.encode(), "-"))


@pytest.fixture
def found() -> Callable[[Path], dict[str, Any]]:
    """A file -> the object that `ingest --json` would show of it."""
    return _found


@pytest.fixture
def differences() -> Callable[[dict[str, Any], dict[str, Any]], list[str]]:
    return _differences


def _found(path: Path) -> dict[str, Any]:
    try:
        roster = importers.read(tables.read(path))
    except FileRefused as refused:
        return {"error": refused.key}
    people = [{f: getattr(p, f) for f in _FIELDS} for p in fold(roster.attendances, roster.kind)]
    return {
        "platform": roster.platform,
        "kind": roster.kind.value,
        "topic": roster.topic,
        "start": roster.start.isoformat() if roster.start else None,
        "people": people + [{"name": s.name, "person": False} for s in roster.skipped],
        "problems": [problem.key for problem in roster.problems],
        "remarks": [[r.sender, r.recipient, r.text] for r in roster.remarks],
    }


def _differences(got: dict[str, Any], want: dict[str, Any]) -> list[str]:
    """What differs; fields that `want` does not state are free, minutes may be off by 1.5."""
    plain = ("error", "platform", "kind", "topic", "start", "problems", "remarks")
    wrong = [f"{f}: {got.get(f)!r}" for f in plain if f in want and got.get(f) != want[f]]
    there = [p for p in got.get("people", []) if p.get("person", True)]
    wanted = [p for p in want.get("people", []) if p.get("person", True)]
    if [(key(p["name"]), p["email"]) for p in there] != [
        (key(p["name"]), p["email"]) for p in wanted
    ]:
        return [*wrong, f"people: {[(p['name'], p['email']) for p in there]}"]
    for mine, theirs in zip(there, wanted, strict=True):
        fields = theirs.keys() & set(_FIELDS) - {"name", "minutes"}
        wrong += [f"{mine['name']}: {f} {mine[f]!r}" for f in fields if mine[f] != theirs[f]]
        a, b = mine["minutes"], theirs["minutes"]
        if (a is None) != (b is None) or abs((a or 0) - (b or 0)) > 1.5:
            wrong.append(f"{mine['name']}: minutes {a!r}")
    return wrong


def generate(path: Path, rule: str) -> None:
    """Writes what is found in `path` as its expected result."""
    whole = {"rule": rule, **_found(path)}
    text = json.dumps(whole, ensure_ascii=False, indent=1)
    path.with_name(path.name + ".expected.json").write_text(text + "\n", encoding="utf-8")


@pytest.fixture
def writer() -> Callable[[Path, str], None]:
    return generate
