"""`make eval` prints what it should, on a set small enough to count by hand."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

EVALUATION = Path(__file__).parent
ROOT = EVALUATION.parents[1]
FIELDS = ("industry", "organisation", "title", "email_domain", "display_name", "note")


SCORING = runpy.run_path(str(EVALUATION / "scoring.py"))


def evaluated(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, EVALUATION, "--only", *map(str, arguments)]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=ROOT, env=env, capture_output=True, encoding="utf-8", timeout=60, check=False
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two fair pairs, one that is not, three people, two texts and two official pairs."""
    sides = ",".join(f"{side}_{field}" for side in "ab" for field in FIELDS)
    row = "{},{},{},{},,,,,,{},,,,,".format
    files = {
        "any_prefix_hand_pairs": [
            f"label,lang,tag,{sides}",
            row(1, "en", "plain", "Banking", "Bank"),
            row(1, "x", "plain", "EC", "ネット通販"),
            row(0, "en", "far", "Banking", "Restaurant"),
            row("grey", "en", "grey", "Banking", "Banking"),
        ],
        "hand_items": [
            f"lang,{','.join(FIELDS)},groups_any,tag",
            "en,Banking,,,,,,fin.bank;fin.general,plain",
            "ja,飲食店,,,,,,fin.bank,plain",
            "en,,,,gmail.com,,,?,abstain",
        ],
        "cls": ["text,group", "Banking,fin.bank", "Restaurant,hosp.restaurant"],
        "official": [
            "label,kind,lang,a_text,b_text",
            "1,same-group,en,Banking,Bank",
            "0,other-sector,en,Banking,Restaurant",
        ],
        "strange": ["colour", "red"],
    }
    for name, lines in files.items():
        (tmp_path / f"{name}.csv").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def cells(output: str, name: str) -> list[str]:
    line = next(line for line in output.splitlines() if line.startswith(f"| {name} "))
    return [cell.strip() for cell in line.strip("|").split("|")][1:]


def test_every_figure_is_that_of_the_set(folder: Path) -> None:
    """A wrong answer counts as wrong, an unanswerable person apart, a grey pair not at all."""
    done = evaluated(folder)
    assert done.returncode == 0, done.stderr
    pairs = cells(done.stdout, "any_prefix_hand_pairs")
    assert pairs[:2] == ["3", "2"]
    assert [figure.split()[0] for figure in pairs[2:]] == ["1.000"] * 3
    assert cells(done.stdout, "hand_items") == ["2", "0.500", "0.500", "1.000", "0.500"]
    assert cells(done.stdout, "cls")[:2] == ["2", "1.000"]
    assert cells(done.stdout, "official") == ["2", "1.000"]
    assert cells(done.stdout, "sessions x attendees") == ["150 x 300"]
    assert "| word for word in what was learned |" in done.stdout
    assert "strange.csv is passed over" in done.stdout


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    done = evaluated(tmp_path / "nowhere")
    assert done.returncode == 2
    assert "is no folder" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_rival_that_cannot_run_says_why(folder: Path) -> None:
    """The comparison stands without the packages of the rivals."""
    done = evaluated("--fast", folder, "--rivals", sys.executable)
    assert done.returncode == 0, done.stderr
    assert "rapidfuzz token_set could not be run here: ModuleNotFoundError" in done.stdout
    assert "| followup" in done.stdout


def test_a_folder_without_sets_is_said(tmp_path: Path) -> None:
    (tmp_path / "broken.csv").write_bytes(b"text,group\n\xff\xfe,tech.software\n")
    done = evaluated(tmp_path)
    assert done.returncode == 2
    assert "broken.csv is passed over" in done.stdout
    assert "Traceback" not in done.stderr


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from((0.0, 0.2, 0.5, 1.0)), st.booleans()), max_size=14))
def test_auc_is_how_often_a_fair_pair_scores_above_an_unfair_one(
    pairs: list[tuple[float, bool]],
) -> None:
    """Against counting every fair pair with every unfair one (Hanley and McNeil 1982)."""
    fair = [score for score, is_fair in pairs if is_fair]
    unfair = [score for score, is_fair in pairs if not is_fair]
    found = SCORING["auc"]([SCORING["Scored"](score, False, is_fair) for score, is_fair in pairs])
    if not fair or not unfair:
        assert found != found
        return
    above = sum((a > b) + (a == b) / 2 for a, b in product(fair, unfair))
    assert found == pytest.approx(above / (len(fair) * len(unfair)))
