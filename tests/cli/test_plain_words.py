"""What the screen says is in words, in the language asked for, and leads on."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import click
import pytest

from followup import texts
from followup.cli import cli, screen, show
from followup.model import Channel, Message, MessageState

AtHome = Any
REPORT = """Name (original name),Email,Total duration (minutes),Guest
Ken Ito,ken.ito@example.com,60,No
Mara Quist,mara@example.org,50,Yes
"""
# A command, perhaps one below it, and the options behind them.
NAMED = re.compile(
    r"followup (?!followup)([a-z]+)(?: (?!followup)([a-z]+))?"
    r"((?: [^ 。.;、(]+)*?)(?= followup|[。.;、(]|$)"
)
# What follows the name of the product in a sentence, or that of a command.
PROSE = {"does", "knows", "is", "made", "than", "and", "in", "lists", "keeps", "understands"}


@pytest.fixture
def host(at_home: AtHome, tmp_path: Path) -> AtHome:
    """A session of which nobody's work is known: Ken (1) and Mara (2)."""
    report = tmp_path / "participants_81200000000.csv"
    report.write_text(REPORT, encoding="utf-8")
    at_home("init", "--no-input", "--name", "Ken Ito", "--email", "ken.ito@example.com")
    at_home("ingest", report, "--topic", "Returns")
    return at_home


def catalogue() -> list[str]:
    found = [import_module(f"followup.texts.{m.name}") for m in iter_modules(texts.__path__)]
    pairs = [pair for module in found for pair in getattr(module, "TEXTS", {}).values()]
    return [" ".join(text.split()) for pair in pairs for text in pair]


def test_every_command_that_a_sentence_names_exists() -> None:
    """A next step that cannot be taken is worse than none."""
    context = click.Context(cli)
    for text in catalogue():
        for name, below, rest in NAMED.findall(text):
            command = None if name in PROSE else cli.get_command(context, name)
            assert command or name in PROSE, text
            if isinstance(command, click.Group) and below and below not in PROSE:
                command = command.get_command(context, below)
                assert command, text
            if command:
                known = {o for p in command.params for o in (*p.opts, *p.secondary_opts)}
                assert set(re.findall(r"--[a-z-]+", rest)) <= known | {"--help"}, text


@pytest.mark.parametrize(
    ("language", "said", "unsaid"),
    [("en", "(mail, approved)", "email"), ("ja", "（メール、承認済み）", "approved")],
)
def test_states_and_channels_are_put_into_words(
    host: AtHome, language: str, said: str, unsaid: str
) -> None:
    """Never "handed-over" or "email" amid a Japanese sentence."""
    host("draft", "--person", 2, "--channel", "copy")
    host("draft", "--person", 2)
    host("approve", 2)
    refused = host("--lang", language, "approve", 1, code=1).err
    assert said in refused
    assert unsaid not in refused.replace("（メール、承認済み）", "")


def test_where_a_person_was_seen(host: AtHome) -> None:
    shown = host("people", "show", 2).out
    assert "Returns: participants_81200000000.csv:3 (sure)" in shown
    assert "certain" not in shown


def test_nobody_stands_out_but_there_is_a_way_on(host: AtHome) -> None:
    """Not "0 drafts written. Read them"."""
    assert "followup draft --person NUMBER" in host("match").err
    said = host("draft").err
    assert "followup draft --person NUMBER" in said
    assert "0 draft" not in said


def test_a_draft_that_was_refused_is_not_announced(host: AtHome) -> None:
    assert "written" not in host("draft", "--person", 99, code=1).err


@pytest.mark.parametrize("seconds", ["nan", "inf", "-1", "1e9"])
def test_no_number_of_seconds(host: AtHome, seconds: str) -> None:
    """ "nan" would not wait at all, and "inf" would end in an error after the last question."""
    for command in (["go", "--wait", seconds, "-"], ["send", "--wait", seconds]):
        assert host(*command, code=2).err


def test_a_gap_that_comes_from_the_topic_can_be_mended(host: AtHome) -> None:
    """No draft is kept of such words, so there is none to edit."""
    host("sessions", "edit", 1, "--topic", "Templates with {{ braces }}")
    refused = host("draft", "--person", 2, code=1).err
    assert "followup sessions edit" in refused
    host("sessions", "edit", 1, "--topic", "Templates")
    host("draft", "--person", 2)


def test_names_that_were_pasted_are_called_so(at_home: AtHome) -> None:
    assert "What you pasted: 2 names" in at_home("ingest", "-", stdin="Mara Quist\nDev Patel\n").err


def test_own_templates_are_checked(host: AtHome) -> None:
    """What `templates check` refuses is what a draft would refuse."""
    assert "followup templates copy" in host("templates", "check").err
    host("templates", "copy", "no-show")
    assert "can be used" in host("templates", "check").out
    own = host.home / "templates" / "en" / "mail"
    for name, text in {
        "unknown": "Subject: Hi\n\nHi {{ nmae }}",
        "endless": "Subject: Hi\n\n{% for x in name %}{{ x }}{% endfor %}",
        "no-subject": "Hi {{ name }}",
        "unfinished": "Subject: Hi\n\n{% if name %}Hi",
    }.items():
        (own / f"{name}.txt").write_text(text, encoding="utf-8")
        assert f"{name}.txt" in host("templates", "check", code=1).err
        (own / f"{name}.txt").unlink()
    host("templates", "check")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "(1 × a note-taking bot, 2 × a device without a name)"),
        ("ja", "（議事録ボット 1、名前のない端末 2）"),
    ],
)
def test_what_was_left_out_is_counted_as_one_counts(
    at_home: AtHome, language: str, said: str
) -> None:
    """Not "2 a device"."""
    pasted = "Mara Quist\nOtter.ai\niPhone\niPad\n"
    assert said in at_home("--lang", language, "ingest", "--dry-run", "-", stdin=pasted).err


@pytest.mark.parametrize(
    ("channel", "where"),
    [(Channel.EMAIL, "in your Sent folder"), (Channel.COPY, "where you would have pasted it")],
)
def test_where_to_look_for_an_uncertain_one(
    channel: Channel, where: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A pasted text stands in no Sent folder."""
    screen.set_language("en")
    now = datetime(2026, 11, 20, 21, 0, tzinfo=UTC)
    kept = {"attempts": 1, "detail": None, "not_before": None, "expires_at": now, "updated_at": now}
    show.message(
        Message(
            1, 1, 2, 1, channel, None, "Mara Quist", None, "", b"Hi", "<a@example.com>",
            MessageState.UNCERTAIN, **kept,
        )
    )  # fmt: skip
    assert where in capsys.readouterr().out


def test_no_sentence_about_an_uncertain_message_is_a_pipe() -> None:
    """Promise 3: copied whole, "settle 7 sent | again" would note as sent what never left."""
    from followup.texts.outbox import TEXTS

    assert not [words for pair in TEXTS.values() for words in pair if "|" in words]
