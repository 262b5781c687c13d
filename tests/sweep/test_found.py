"""What a sweep, or the search around it, found once: each stays mended."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from followup import importers, tables
from followup.errors import FileRefused

AtHome = Any
HEADER = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"


@pytest.mark.parametrize("day", ["12/31/9999", "01/01/0001", "9999-12-31", "01/02/1899"])
def test_a_date_at_the_end_of_time_is_no_date(at_home: AtHome, tmp_path: Path, day: str) -> None:
    """Nothing can be added to it; the day is unknown, and said to be."""
    path = tmp_path / "report.csv"
    path.write_text(f"{HEADER}Ann Lee,,{day} 11:50:00 PM,{day} 11:59:00 PM,9,Yes\n")
    [file] = at_home("ingest", path, "--json").json["files"]
    assert [person["minutes"] for person in file["people"]] == [9.0]
    assert file["start"] is None
    assert at_home("sessions", "--json").json


def test_nor_is_it_one_in_an_answer_of_zooms_api(at_home: AtHome, tmp_path: Path) -> None:
    """Nor is a negative or a huge duration one."""
    line = {"name": "Ann Lee", "user_email": "", "join_time": "9999-12-31T23:50:00Z"}
    lines = [{**line, "duration": -540}, {**line, "name": "Bo Chan", "duration": 1e300}]
    path = tmp_path / "answer.json"
    path.write_text(json.dumps({"participants": lines, "start_time": "0001-01-01T00:00:00Z"}))
    [file] = at_home("ingest", path, "--json").json["files"]
    assert [person["minutes"] for person in file["people"]] == [None, None]
    assert file["start"] is None


def test_nobody_stays_less_than_no_time() -> None:
    text = f"{HEADER}Ann Lee,,07/08/2026 07:00:00 PM,07/08/2026 07:30:00 PM,-30,Yes\n"
    [line] = importers.read(tables.from_bytes(text.encode(), "report.csv")).attendances
    assert line.minutes is None or line.minutes >= 0


@pytest.mark.parametrize(
    "text",
    [
        ",".join(map(str, range(60_000))),
        "\n".join(",".join(f"{i} {j}" for i in range(900)) for j in range(40)),
        HEADER + "Ann" + ",x" * 150_000,
    ],
    ids=["one row", "forty rows", "below a header"],
)
def test_rows_of_very_many_cells_are_soon_done_with(text: str) -> None:
    """Every importer looks at the first rows; each asked of every cell what it means."""
    begun = time.monotonic()
    try:
        importers.read(tables.from_bytes(text.encode(), "list.csv"))
    except FileRefused as refused:
        assert refused.key == "importing.unknown"
    assert time.monotonic() - begun < 5
