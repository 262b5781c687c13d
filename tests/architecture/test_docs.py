"""The pages say what the program does: every command and option that they show exists."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from followup.cli import GROUPS, cli

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "README.ja.md")
MORE = tuple(
    f"docs/{name}.md"
    for name in ("people", "industry", "mail", "sending", "answers", "templates", "copying")
)


def commands() -> list[str]:
    return [name for group in GROUPS.values() for name in group]


def shown(page: str) -> list[list[str]]:
    """The command lines of followup in a page's consoles and inline code."""
    text = (ROOT / page).read_text(encoding="utf-8")
    consoles = re.findall(r"^\$ (followup\b.*?)(?:\s+#.*)?$", text, re.MULTILINE)
    inline = re.findall(r"`(followup [^`\n]+)`", text)
    return [shlex.split(line)[1:] for line in (*consoles, *inline)]


def known(words: list[str]) -> tuple[click.Command, list[str]]:
    """The command that the words name, also one of a group, and the words after it."""
    command: click.Command = cli
    while isinstance(command, click.Group) and words:
        found = command.get_command(click.Context(command), words[0])
        if found is None:
            break
        command, words = found, words[1:]
    return command, words


def test_readme_names_every_command() -> None:
    """A command that the README does not name is not there for its users."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [name for name in commands() if not re.search(rf"`{name}\b", text)]
    assert not missing


@pytest.mark.parametrize("page", [*PAGES, *MORE, "docs/sending-faults.md"])
def test_every_command_line_of_a_page_exists(page: str) -> None:
    """What a page shows can be typed: the command exists and takes these options."""
    lines = shown(page)
    assert lines
    for line in lines:
        words = [word for word in line if word not in {"--lang", "ja", "en"}]
        command, rest = known(words)
        unknown = [word for word in rest[:1] if not word.startswith("-")]
        assert not (isinstance(command, click.Group) and unknown), line
        options = {option for option in rest if option.startswith("--")}
        taken = {name for part in command.params for name in (*part.opts, *part.secondary_opts)}
        assert options <= {*taken, "--help"}, (line, options)


@pytest.mark.parametrize("page", PAGES)
def test_keys_and_exit_codes_of_the_page_are_those_of_the_program(page: str) -> None:
    """The review keys that a page explains are exactly the ones that review takes."""
    from followup.cli.review import KEYS

    text = (ROOT / page).read_text(encoding="utf-8")
    explained = {key for key in KEYS if f"`{key}`" in text}
    assert explained == set(KEYS)


def test_the_states_of_the_page_go_only_the_ways_of_the_program() -> None:
    """docs/sending.md: each state once, with all that it may become."""
    from followup.model import TRANSITIONS, MessageState

    text = (ROOT / "docs/sending.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` \|[^|]*\|([^|]*)\|$", text, re.MULTILINE)
    ways = {(before, after) for before, cell in rows for after in re.findall(r"[a-z-]+", cell)}
    assert sorted(state for state, _ in rows) == sorted(MessageState)
    assert ways == {(str(before), str(after)) for before, after in TRANSITIONS}


def test_the_waits_of_the_page_are_those_of_the_program() -> None:
    from followup.steps.send.settling import WAITS

    text = (ROOT / "docs/sending.md").read_text(encoding="utf-8")
    told = re.findall(r"(\d+) (minute|hour)", text.split("## For now: ")[1].split("\n")[0])
    minutes = [int(number) * (60 if unit == "hour" else 1) for number, unit in told]
    assert minutes == [wait.total_seconds() / 60 for wait in WAITS]
