"""A command pays only for what it uses. Source: the start-up promise in CONTRIBUTING.md."""

from __future__ import annotations

import compileall
import os
import re
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

HEAVY = {
    "pandas", "numpy", "jinja2", "yagmail", "zoomus", "requests", "keyring", "aiosmtpd",
    "oauthlib", "starlette", "uvicorn",
}  # fmt: skip
FOLLOWUP = [sys.executable, "-m", "followup"]
CLICK = [sys.executable, "-c", "import click"]


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """A new user's: an empty home, and nothing that hides bytecode."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "FOLLOWUP_"))}
    return {**kept, "FOLLOWUP_HOME": str(tmp_path / "home"), "PYTHONUTF8": "1"}


def run(command: list[str], root: Path, env: dict[str, str]) -> str:
    """Standard error of a command that must end well."""
    done = subprocess.run(
        command,
        cwd=root,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, re.sub(r"^import time:.*\n", "", done.stderr, flags=re.MULTILINE)
    return done.stderr


@pytest.mark.parametrize(
    "command", [["--help"], ["status"], ["status", "--json"], ["go", "--help"]]
)
def test_heavy_libraries_wait_until_they_are_needed(
    command: list[str], root: Path, surroundings: dict[str, str]
) -> None:
    times = [sys.executable, "-X", "importtime", "-m", "followup", *command]
    lines = run(times, root, surroundings)
    imported = {name.strip() for name in re.findall(r"^import time:.*\|(.*)$", lines, re.MULTILINE)}
    assert "followup.cli" in imported
    assert sorted({name.partition(".")[0] for name in imported} & HEAVY) == []


@pytest.mark.bench
def test_start_up_beside_click(root: Path, surroundings: dict[str, str]) -> None:
    """Medians of 20 interleaved runs: --help at most 1.6 times click's import, status 3 times."""
    assert compileall.compile_dir(root / "followup", quiet=1)
    commands = {"import click": CLICK, "--help": [*FOLLOWUP, "--help"]}
    commands["status"] = [*FOLLOWUP, "status"]
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(21):
        for name, command in commands.items():
            start = perf_counter()
            run(command, root, surroundings)
            seconds[name].append(perf_counter() - start)
    # The first round creates the database and warms the disk cache.
    medians = {name: median(each[1:]) for name, each in seconds.items()}
    ratios = {name: each / medians["import click"] for name, each in medians.items()}
    for name in commands:
        print(f"\n{name:14} {medians[name] * 1000:6.0f} ms {ratios[name]:5.2f} x", end="")
    assert ratios["--help"] <= 1.6
    assert ratios["status"] <= 3.0
