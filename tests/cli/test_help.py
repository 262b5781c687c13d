"""Every command explains itself in both languages, with examples to type."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from followup.cli import GROUPS

Shown = dict[str, dict[str, tuple[int, str]]]

COMMANDS = [name for commands in GROUPS.values() for name in commands]
BELOW = [
    "people show",
    "people edit",
    "people merge",
    "people split",
    "people undo",
    "sessions edit",
    "templates list",
    "templates show",
    "templates check",
    "templates copy",
]
EVERY = ["", *COMMANDS, *BELOW]
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")

# One process per language: help is worded when a command is first imported.
SCRIPT = """
import contextlib, io, json, sys
from followup.cli import run

def shown(line):
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        code = run([*line.split(), "--help"])
    return code, out.getvalue()

print(json.dumps({line: shown(line) for line in json.load(sys.stdin)}))
"""


@pytest.fixture(scope="module")
def helps(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    return {
        language: _helps(language, tmp_path_factory.mktemp(language)) for language in ("en", "ja")
    }


def _helps(language: str, home: Path) -> dict[str, tuple[int, str]]:
    environment = {
        **os.environ,
        "FOLLOWUP_LANG": language,
        "FOLLOWUP_HOME": str(home),
        "PYTHONUTF8": "1",
        "COLUMNS": "80",
    }
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", SCRIPT],
        input=json.dumps(EVERY),
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert not list(home.iterdir()), "help writes nothing"
    found: dict[str, tuple[int, str]] = json.loads(done.stdout)
    return found


def columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def paragraph(text: str) -> list[str]:
    """The lines between usage and options."""
    return text.split("\n\n")[1].splitlines()


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("command", EVERY)
def test_help_is_shown(command: str, language: str, helps: Shown) -> None:
    code, text = helps[language][command]
    assert code == 0, text
    assert f"followup {command}".strip() in text
    assert "\b" not in text


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("command", COMMANDS)
def test_help_ends_with_examples_to_type(command: str, language: str, helps: Shown) -> None:
    """Each example is a line of its own, so that it can be copied."""
    text = helps[language][command][1]
    examples = re.split(r"(?m)^ *(?:Examples|例):$", text)
    assert len(examples) == 2, text
    lines = [line.strip() for line in examples[1].splitlines() if line.strip()]
    typed = [re.sub(r'^eval "\$\(', "", line) for line in lines]
    assert typed
    assert all(line.startswith("followup") for line in typed), text
    assert command == "status" or any(line.startswith(f"followup {command}") for line in typed)


@pytest.mark.parametrize("command", EVERY)
def test_help_speaks_the_language_of_the_screen(command: str, helps: Shown) -> None:
    assert not JAPANESE.search(helps["en"][command][1].replace("画面の言語", ""))
    assert JAPANESE.search("".join(paragraph(helps["ja"][command][1])))


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("command", EVERY)
def test_paragraphs_fit_a_terminal_of_80_columns(command: str, language: str, helps: Shown) -> None:
    """Japanese signs take two columns, and there are no blanks to break a line at."""
    wide = [line for line in paragraph(helps[language][command][1]) if columns(line) > 80]
    assert not wide


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_first_screen_names_every_command_once(language: str, helps: Shown) -> None:
    text = helps[language][""][1]
    named = [m[1] for m in re.finditer(r"(?m)^  ([a-z]+)  +\S", text) if m[1] in COMMANDS]
    assert named == COMMANDS


def test_the_first_screen_promises_that_nothing_is_sent_unasked(helps: Shown) -> None:
    """The first promise: nothing leaves without a human's yes to those exact words."""
    assert "Nothing is sent before" in " ".join(helps["en"][""][1].split())
    assert "承認の前に送られることはありません" in helps["ja"][""][1]
