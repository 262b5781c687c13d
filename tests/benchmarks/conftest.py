"""Invented reports of any length, and the table of what was measured."""

from __future__ import annotations

import csv
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

_GIVEN = ["Ada", "Chloe", "Elif", "Hanako", "Ines", "Jun", "Kwame", "Lucia", "Marta", "Noor"]
_FAMILY = ["Abara", "Brekke", "Castell", "Dubois", "Haddad", "Iyer", "Lindqvist", "Novak"]
_SOUNDS = ["ba", "ka", "lo", "mi", "ne", "ru", "sa", "to", "vi", "wo", "ze", "chi", "dar", "gol"]
_JAPANESE = ["佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村"]
_HOSTS = ["example.com", "mail.example.org", "staff.example.net", "example.jp"]
_START = datetime(2026, 11, 20, 19, 0)
_HEADER = (
    "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,"
    "Recording disclaimer response,In waiting room"
)


def _person(number: int, chance: random.Random) -> tuple[str, str]:
    """A display name as people write them, and for most an address."""
    made = "".join(chance.choice(_SOUNDS) for _ in range(3)).title()
    given, family = chance.choice(_GIVEN), chance.choice(_FAMILY)
    plain = f"{given} {made} {family}"
    kind = chance.random()
    if kind < 0.25:
        plain = f"{chance.choice(_JAPANESE)}{chr(0x4E00 + number % 5000)}"
    shown = (
        f"{plain} ({given} {family})"
        if kind > 0.92
        else f"{plain}＠{made}株式会社"
        if kind < 0.05
        else f"{plain}, {made}"
        if 0.5 < kind < 0.52
        else "iPhone"
        if 0.52 < kind < 0.53
        else plain
    )
    mail = f"{made.lower()}.{number}@{chance.choice(_HOSTS)}" if chance.random() < 0.7 else ""
    return shown, mail


def _write(path: Path, rows: int, people: int) -> Path:
    """A report of Zoom's newer generation, with the block about the meeting (made up)."""
    chance = random.Random(7)
    who = [_person(number, chance) for number in range(people)]
    stamps = [
        (_START + timedelta(seconds=s)).strftime("%m/%d/%Y %I:%M:%S %p") for s in range(12_600)
    ]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        file.write("Topic,ID,Host,Duration (minutes),Start time,End time,Participants\r\n")
        file.write('"A long evening, for all",812 3456 7890,Ken Sato (ken@example.com),180,')
        file.write(f"{stamps[0]},{stamps[10_800]},{people}\r\n\r\n{_HEADER}\r\n")
        writer = csv.writer(file)
        for number in range(rows):
            name, mail = who[number if number < people else chance.randrange(people)]
            joined, stayed = chance.randrange(9_000), chance.randrange(1, 3_600)
            waited = "Yes" if chance.random() < 0.05 else "No"
            times = stamps[joined], stamps[joined + stayed], -(-stayed // 60)
            writer.writerow((name, mail, *times, "Yes", "OK", waited))
    return path


@pytest.fixture(scope="session")
def report() -> Callable[[Path, int, int], Path]:
    """(path, rows, people) -> the path, where such a report stands now."""
    return _write


@pytest.fixture(scope="session")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A million rows of 250,000 people, or as many rows as FOLLOWUP_BENCH_ROWS says."""
    rows = int(os.environ.get("FOLLOWUP_BENCH_ROWS", "1000000"))
    return _write(tmp_path_factory.mktemp("big") / "big.csv", rows, max(1, rows // 4))


@pytest.fixture
def followup(tmp_path: Path) -> Callable[..., float]:
    """The command in a process of its own, with an empty home -> the median of its seconds."""
    return lambda *arguments, times=5: _median(arguments, tmp_path, times)


def _median(arguments: tuple[str, ...], folder: Path, times: int) -> float:
    taken = []
    for _ in range(times):
        home = folder / f"home-{time.monotonic_ns()}"
        begun = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "followup", *arguments],
            env=os.environ | {"FOLLOWUP_HOME": str(home), "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
        )
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


@pytest.fixture(scope="session")
def measured() -> Iterator[Callable[[str, str, str], None]]:
    """(what, figure, aim): a line of the table that is printed at the end."""
    lines: list[tuple[str, str, str]] = []
    yield lambda *line: lines.append(line)
    print("\n")
    for what, figure, aim in lines:
        print(f"{what:<56} {figure:>28}   aim {aim}")
