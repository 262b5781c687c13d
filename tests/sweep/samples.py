"""What is changed: every golden file, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

FOLDER = Path(__file__).parents[2] / "sample_data"
# A spreadsheet is read by a process of its own, which costs as much as fifty other files.
SHEETS_AMONG = 400
_LIST = (".csv", ".json", ".txt", ".vcf", ".vtt", ".xls", ".xlsx")


@dataclass(frozen=True, slots=True)
class Sample:
    """A file as it lies in sample_data; `text` is None for a spreadsheet."""

    name: str
    data: bytes
    text: str | None


@cache
def samples() -> tuple[Sample, ...]:
    """All samples, in the order of their names."""
    files = sorted(path for path in FOLDER.glob("*/*") if path.suffix in _LIST)
    return tuple(_sample(path) for path in files if not path.name.endswith("expected.json"))


def some_sample(rng: Random) -> Sample:
    """Any sample, spreadsheets seldom."""
    wanted = rng.randrange(SHEETS_AMONG) == 0
    return rng.choice([one for one in samples() if (one.text is None) == wanted])


def _sample(path: Path) -> Sample:
    data = path.read_bytes()
    is_sheet = data.startswith((b"PK", b"\xd0\xcf"))
    return Sample(path.name, data, None if is_sheet else _text(data))


def _text(data: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16", "cp932"):
        try:
            return data.decode(encoding)
        except UnicodeError:
            continue
    return data.decode("cp1252", "replace")
