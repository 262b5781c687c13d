"""What knowing fields of work costs: the first answer, a crowd, the size of what is shipped."""

from __future__ import annotations

import compileall
import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CROWD = 100_000

pytestmark = pytest.mark.bench


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """A new user's: an empty home, and nothing that hides bytecode."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "FOLLOWUP_"))}
    home = {"FOLLOWUP_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return {**kept, **home}


def run(command: list[str], env: dict[str, str]) -> str:
    """What a command that must end well prints."""
    done = subprocess.run(
        command, cwd=ROOT, env=env, capture_output=True, encoding="utf-8", timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_first_answer_beside_click(surroundings: dict[str, str]) -> None:
    """Medians of 20 interleaved runs: a cold answer costs at most 4 times click's import."""
    assert compileall.compile_dir(ROOT / "followup", quiet=1)
    commands = {
        "import click": [sys.executable, "-c", "import click"],
        "industry EC": [sys.executable, "-m", "followup", "industry", "EC"],
        "industry, a sentence": [
            *(sys.executable, "-m", "followup", "industry"),
            "We make tools that help small shops to sell on the internet",
        ],
    }
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(21):
        for name, command in commands.items():
            begun = perf_counter()
            run(command, surroundings)
            seconds[name].append(perf_counter() - begun)
    medians = {name: median(each[1:]) for name, each in seconds.items()}
    for name, each in medians.items():
        ratio = each / medians["import click"]
        print(f"\n{name:22} {each * 1000:6.0f} ms {ratio:5.2f} x", end="")
    assert medians["industry EC"] <= 4 * medians["import click"]


def test_a_crowd_fits_into_memory_and_is_ranked_at_once(surroundings: dict[str, str]) -> None:
    """100,000 people: at most 250 MB, and at most 0.1 s to rank them once they are read."""
    said = json.loads(run([sys.executable, str(HERE / "crowd.py"), str(CROWD)], surroundings))
    for name, figure in said.items():
        print(f"\n{name:22} {figure:10.3f}", end="")
    assert said["peak MB"] <= 250
    assert said["ranking, seconds"] <= 0.1


def test_the_wheel_stays_small(tmp_path: Path, surroundings: dict[str, str]) -> None:
    """At most 5 MB, with the model and all word lists."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    run(build, surroundings)
    size = next(tmp_path.glob("*.whl")).stat().st_size / 1e6
    print(f"\nwheel {size:22.2f} MB", end="")
    assert size <= 5
