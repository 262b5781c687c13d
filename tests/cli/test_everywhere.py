"""--lang and --home belong to every command, and stand before it or behind it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.cli import everywhere

WORDS = st.sampled_from(
    ["--lang", "--lang=ja", "--home", "--home=x", "ja", "status", "--json", "--"]
)


@pytest.mark.parametrize(
    "line",
    [["--lang", "ja", "status"], ["status", "--lang", "ja"], ["status", "--lang=ja", "--json"]],
)
def test_the_language_stands_anywhere(line: list[str], at_home: Any) -> None:
    ran = at_home(*line)
    said = ran.out + ran.err
    assert "followup.status/1" in said if "--json" in line else "followup go" in said
    assert "--json" in line or any("ぁ" <= sign <= "ん" for sign in said)


def test_the_folder_stands_behind_the_command(at_home: Any, tmp_path: Path) -> None:
    there = tmp_path / "elsewhere"
    at_home("init", "--no-input", "--name", "Ken Ito", "--home", there)
    assert (there / "config.toml").exists()


def test_behind_two_dashes_nothing_is_an_option(at_home: Any) -> None:
    """POSIX utility syntax, guideline 10."""
    assert everywhere(["industry", "--", "--lang", "ja"]) == ["industry", "--", "--lang", "ja"]
    assert '"--lang"' in at_home("industry", "--json", "--", "--lang").out


def test_help_in_the_language_asked_for_behind() -> None:
    """In a process of its own: a command's help is written when it is first loaded."""
    command = [sys.executable, "-m", "followup", "review", "--help", "--lang", "ja"]
    assert "キー1つ" in subprocess.run(command, capture_output=True, check=True).stdout.decode()


def test_without_its_value_it_is_a_sentence(at_home: Any) -> None:
    assert "--lang" in at_home("status", "--lang", code=2).err
    assert "klingon" in at_home("status", "--lang", "klingon", code=2).err


@given(st.lists(WORDS, max_size=8))
def test_nothing_is_lost_and_the_rest_keeps_its_order(line: list[str]) -> None:
    moved = everywhere(line)
    assert sorted(moved) == sorted(line)
    assert everywhere(moved) == moved
    if "--" in line:
        assert moved[moved.index("--") :] == line[line.index("--") :]
