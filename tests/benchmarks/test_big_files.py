"""A report of a million rows, side by side with the tools that do nothing but read or write.

What a machine's load decides is printed and not asserted; the bounds are far off on purpose.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import astuple
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from followup import importers, tables
from followup.model import Attendance, Kind
from followup.steps.ingest.reading import Manner, Source, read
from followup.store import attendances, files, sessions
from followup.store.database import open_store, transaction
from followup.workspace.collecting import uncollected

pytestmark = pytest.mark.bench
Measured = Callable[[str, str, str], None]


def seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


@pytest.mark.skipif(sys.platform == "win32", reason="no wait4")
def test_the_whole_command_stays_in_bounded_memory(
    big: Path, tmp_path: Path, measured: Measured
) -> None:
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "followup", "ingest", str(big)],
        env=os.environ | {"FOLLOWUP_HOME": str(tmp_path / "home")},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    taken = time.perf_counter() - begun
    peak = used.ru_maxrss // (1024 if sys.platform == "linux" else 1024 * 1024)
    size = big.stat().st_size // 1_000_000
    measured(f"ingest of {size} MB", f"{taken:.1f} s", "-")
    measured("  peak memory", f"{peak} MB", "< 600 MB")
    assert process.returncode == 0
    assert peak < 600


def test_reading_and_folding(big: Path, measured: Measured) -> None:
    """Against pandas' C engine, which only splits the same file into texts."""
    import pandas

    def plain() -> None:
        pandas.read_csv(big, dtype=str, keep_default_na=False, skiprows=3, engine="c")

    def ours() -> None:
        with uncollected():
            assert read(Source(str(big)), Manner()).people

    first, mine, second = seconds(plain), seconds(ours), seconds(plain)
    theirs = (first + second) / 2
    figure = f"{mine:.1f} s / {theirs:.1f} s = {mine / theirs:.1f}"
    measured("reading and folding / pandas.read_csv", figure, "<= 4")
    assert mine < 30 * theirs


def test_storing(big: Path, tmp_path: Path, measured: Measured) -> None:
    """Against executemany into a table of the same columns without keys."""
    roster = importers.read(tables.read(big))
    theirs = seconds_of_raw(tmp_path / "raw.sqlite3", roster.attendances)
    now = datetime.now(UTC)
    db = open_store(tmp_path / "store.sqlite3", now)

    def ours() -> None:
        with uncollected(), transaction(db):
            session = sessions.add(db, day=date(2026, 11, 20), now=now)
            file = files.add(db, session, "big.csv", "digest", "zoom", Kind.PARTICIPANTS, now)
            attendances.add(db, session, file, roster.attendances)

    mine = seconds(ours)
    stored = db.execute("SELECT COUNT(*) FROM attendances").fetchone()[0]
    db.close()
    assert stored == len(roster.attendances)
    figure = f"{mine:.1f} s / {theirs:.1f} s = {mine / theirs:.1f}"
    measured("storing / sqlite3.executemany", figure, "<= 3")
    assert mine < 10 * theirs


def seconds_of_raw(path: Path, lines: Sequence[Attendance]) -> float:
    def plain(value: object) -> object:
        return value.isoformat() if isinstance(value, datetime) else value

    rows = [(1, 1, *map(plain, astuple(line))) for line in lines]
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    columns = [f"c{number}" for number in range(len(rows[0]))]
    db.execute(f"CREATE TABLE lines ({', '.join(columns)})")
    marks = ", ".join("?" * len(columns))

    def work() -> None:
        db.execute("BEGIN IMMEDIATE")
        db.executemany(f"INSERT INTO lines VALUES ({marks})", rows)
        db.execute("COMMIT")

    taken = seconds(work)
    db.close()
    return taken
