"""The demo: the first thing that anybody sees."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from followup.cli.wrapping import width

ROOT = Path(__file__).parents[2]
MARK = {"en": "demo │", "ja": "デモ │"}
CAN_HELP = {"en": "you can help", "ja": "お役に立てそう"}
SAID = {
    ("en", "host"): "They said: “How do you all handle second delivery attempts?”",
    ("en", "attendee"): "They said: “How do you choose a 3PL warehouse",
    ("ja", "host"): "発言: 「How do you all handle second delivery attempts?」",
    ("ja", "attendee"): "発言: 「みなさん、再配達はどのように減らしていますか？」",
}
EVERY = [(language, role) for language in MARK for role in ("host", "attendee")]
Shown = dict[tuple[str, str], list[str]]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    """The lines of each demo, played with an empty home, nobody there and 80 columns."""
    return {(language, role): play(language, role, tmp_path_factory) for language, role in EVERY}


def play(language: str, role: str, folders: pytest.TempPathFactory) -> list[str]:
    home, scratch = folders.mktemp("home"), folders.mktemp("tmp")
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "followup", "--lang", language, "demo", "--as", role],
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "FOLLOWUP_HOME": str(home / "followup"),
            "TMPDIR": str(scratch),
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=20,
    )
    assert done.stderr == "", "one story on one stream, whatever it is piped into"
    assert time.monotonic() - started < 20
    assert list(home.iterdir()) == [], "the demo writes nothing into the user's folders"
    assert list(scratch.iterdir()) == [], "and leaves nothing behind"
    assert tempfile.gettempdir() not in done.stdout
    assert str(scratch) not in done.stdout
    return done.stdout.splitlines()


@pytest.mark.parametrize("which", EVERY)
def test_every_line_is_marked_and_fits(which: tuple[str, str], shown: Shown) -> None:
    """Told apart from the real thing on every line; readable at 80 columns."""
    assert [line for line in shown[which] if not line.startswith(MARK[which[0]])] == []
    assert [line for line in shown[which] if width(line) > 80] == []
    assert len(shown[which]) < 150


@pytest.mark.parametrize("which", EVERY)
def test_the_first_suggestion_is_somebody_to_help(which: tuple[str, str], shown: Shown) -> None:
    """And the line that this person wrote stands beside the draft."""
    language, _ = which
    lines = [line.removeprefix(MARK[language]).strip() for line in shown[which]]
    first = next(line for line in lines if line.startswith("1  "))
    assert CAN_HELP[language] in first
    beside = next(number for number, line in enumerate(lines) if line.startswith(SAID[which]))
    drafts = [number for number, line in enumerate(lines) if line.startswith("──")]
    assert drafts[0] < drafts[1] < beside < [*drafts, len(lines)][2]


def test_the_host_sends_and_copies_and_the_outbox_says_so(shown: Shown) -> None:
    text = "\n".join(shown["en", "host"])
    assert "sent: 2" in text
    assert text.count("  sent  ") == 2
    assert text.count("handed over") == 1
    assert "followup go participants.csv registration.csv meeting_saved_chat.txt" in text


def test_the_attendee_needs_no_address(shown: Shown) -> None:
    text = "\n".join(shown["en", "attendee"])
    assert "@" not in text
    assert "followup go - meeting_saved_chat.txt" in text
