"""Writes the pages of docs/examples anew: `make examples`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.examples.evening import Written, play, read
from tests.examples.judging import objections
from tests.examples.page import EVENINGS, PAGES, ROOT, page


def main() -> int:
    """Exit code 1 where a draft is objected to; the pages are written all the same."""
    found = 0
    for language, path in PAGES.items():
        drafts = [one for folder in sorted(EVENINGS.glob(f"{language}-*")) for one in _play(folder)]
        (ROOT / path).parent.mkdir(exist_ok=True)
        (ROOT / path).write_text(page(language, drafts), encoding="utf-8")
        print(f"{path}: {len(drafts)} drafts")
        for one in drafts:
            for objection in objections(one):
                found += 1
                print(objection, file=sys.stderr)
    return int(found > 0)


def _play(folder: Path) -> list[Written]:
    with tempfile.TemporaryDirectory(prefix="followup-examples-") as home:
        return play(read(folder), Path(home))


if __name__ == "__main__":
    sys.exit(main())
