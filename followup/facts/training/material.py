"""What is learned from: lines of chat and what each does, written for followup by hand.

Each `*.tsv` beside this file has the columns `act` and `text`.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from followup.facts.acts import bare
from followup.industry.grams import grams

HERE = Path(__file__).parent
_PROBE = "Anyone? 値上げ!"

Row = tuple[str, str]


def rows(folder: Path = HERE) -> list[Row]:
    """Every (text in `bare` form, act) of `folder` once, sorted; the same on every machine."""
    found = set()
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            act, text = line.split("\t")
            found.add((bare(text), act))
    return sorted(found)


def names() -> list[str]:
    """The acts, sorted."""
    return sorted({act for _, act in rows()})


def digest(learned: list[Row]) -> str:
    """SHA-256 of rows and n-grams: changes with the data, with `bare` and `grams`."""
    lines = [name for name, _, _ in grams(bare(_PROBE))]
    lines += ["\t".join(row) for row in learned]
    return sha256("\n".join(lines).encode()).hexdigest()
