"""The table of display names read by followup and by nameparser, side by side.

Run it where both can be imported; nameparser (LGPL) is no dependency of followup:

    python -m venv /tmp/beside && /tmp/beside/bin/pip install nameparser
    PYTHONPATH=. /tmp/beside/bin/python tests/names/beside_nameparser.py [TABLE.tsv]

A row counts where somebody has a given or a family name. `raw`: nameparser reads the name cell as
it stands; `freed`: what followup left of it without brackets and what is glued to it.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable
from pathlib import Path

from nameparser import HumanName

from followup.names.display import decode

Parts = tuple[str, str]


def ours(raw: str) -> Parts:
    shown = decode(raw)
    return shown.given or "", shown.family or ""


def theirs(raw: str) -> Parts:
    read = HumanName(raw)
    return f"{read.first} {read.middle}".strip(), read.last


def freed(raw: str) -> Parts:
    return theirs(decode(raw).name)


def words(parts: Parts) -> set[str]:
    return set(" ".join(parts).split())


def measured(rows: list[dict[str, str]], read: Callable[[str], Parts]) -> tuple[float, float]:
    """Share of rows whose words are right, and whose given and family name are right too."""
    pairs = [(read(row["raw"]), (row["given"], row["family"])) for row in rows]
    same = sum(words(found) == words(truth) for found, truth in pairs)
    return same / len(rows), sum(found == truth for found, truth in pairs) / len(rows)


def main() -> None:
    default = Path(__file__).with_name("decoder_names.tsv")
    table = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    with table.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    people = [row for row in rows if row["given"] or row["family"]]
    latin = [row for row in people if (row["given"] + row["family"])[0] < "\u0300"]
    for title, kept in (("all", people), ("Latin letters", latin)):
        print(f"{title}: {len(kept)} names; token set, given and family right")
        for name, read in (
            ("followup", ours),
            ("nameparser, raw", theirs),
            ("nameparser, freed", freed),
        ):
            tokens, parts = measured(kept, read)
            print(f"  {name:18} {tokens:.3f} {parts:.3f}")


if __name__ == "__main__":
    main()
