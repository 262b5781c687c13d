"""How well followup knows fields of work: `make eval`, `make eval EVAL_DIR=/some/folder`.

Measures the sets of this project, and those of the given folders: CSV files known by their
headers. Nothing here is learned from, and nothing is sent anywhere.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import on_items
import on_overlap
import on_pairs
import on_sessions
import on_texts
from sets import OWN, Sets, load

# With --fast, about so many rows of each set and so many sessions.
SAMPLE, FEW_SESSIONS = 100, 10

Row = TypeVar("Row")


def main() -> int:
    told = _arguments()
    for folder in told.folders:
        if not folder.is_dir():
            print(f"{folder} is no folder. Name one with CSV files.", file=sys.stderr)
            return 2
    sets = load([*([] if told.only else [OWN]), *told.folders])
    if not any((sets.pairs, sets.items, sets.texts, sets.taxonomy)):
        print("There is no set here. The page docs/industry.md shows their headers.")
        return 2
    if told.fast:
        sets = sampled(sets)
    sessions = FEW_SESSIONS if told.fast else on_sessions.SESSIONS
    _section("Pairs", sets.pairs, lambda: on_pairs.told(sets.pairs))
    _section("People", sets.items, lambda: on_items.told(sets.items))
    _section("Texts", sets.texts, lambda: on_texts.told(sets.texts))
    _section("Official texts", sets.taxonomy, lambda: on_pairs.taxonomy(sets.taxonomy))
    _section("Sessions", sets.items or sets.texts, lambda: on_sessions.told(sets, sessions))
    _section("Seen before", sets, lambda: on_overlap.told(sets))
    if told.rivals:
        from against import compared

        _section("Side by side", sets.pairs, lambda: compared(sets, told.rivals))
    return 0


def sampled(sets: Sets) -> Sets:
    """Every so manieth row of each set."""
    return Sets(_some(sets.pairs), _some(sets.items), _some(sets.texts), _some(sets.taxonomy))


def _some(named: dict[str, list[Row]]) -> dict[str, list[Row]]:
    return {name: rows[:: len(rows) // SAMPLE + 1] for name, rows in named.items()}


def _section(title: str, found: object, told: Callable[[], str]) -> None:
    if not found:
        return
    begun = time.monotonic()
    text = told()
    print(f"## {title}\n\n{text}\n\n({time.monotonic() - begun:.0f} s)\n", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make eval", description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="folders with further sets")
    parser.add_argument("--only", action="store_true", help="leave our own sets out")
    parser.add_argument("--fast", action="store_true", help="a part of each set")
    parser.add_argument("--rivals", type=Path, help="the Python that has the rivals' packages")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
