"""Whom to write to, as people type it; and where `go` looks for tonight's files."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from followup.cli import clipboard, go, run
from followup.cli.whom import picked
from followup.steps.downloads import todays

NOW = datetime(2026, 11, 20, 21, 5, tzinfo=UTC)
EVENING = Path(__file__).parents[2] / "sample_data" / "evening"


@pytest.mark.parametrize(
    ("answer", "lines"),
    [
        ("1 4 7", [1, 4, 7]),
        ("1,4、7", [1, 4, 7]),
        ("1-3", [1, 2, 3]),
        ("１、４", [1, 4]),
        ("２〜４", [2, 3, 4]),
        ("２ー３", None),
        ("3 1 3", [3, 1]),
        ("", [1, 2, 3]),
        ("  ", [1, 2, 3]),
        ("0", []),
        ("q", []),
        ("Ｑ", []),
        ("8", None),
        ("0 1", None),
        ("3-1", None),
        ("1 two", None),
        ("-1", None),
        ("99999999", None),
    ],
)
def test_numbers_are_read_as_people_type_them(answer: str, lines: list[int] | None) -> None:
    """Enter is the first three, 0 or q nobody; what cannot be read is asked again, not guessed."""
    assert picked(answer, 7) == lines


def test_enter_takes_no_more_than_there_are() -> None:
    assert picked("", 2) == [1, 2]


def put(path: Path, hours_ago: float = 1) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("")
    moment = (NOW - timedelta(hours=hours_ago)).timestamp()
    os.utime(path, (moment, moment))
    return path


def test_todays_files_in_the_usual_places(tmp_path: Path) -> None:
    """Zoom's own names only, of today only, oldest first; folders in Japanese too."""
    report = put(tmp_path / "Downloads" / "participants_81796405615.csv", 0.5)
    chat = put(tmp_path / "Documents/Zoom/2026-11-20 Returns/meeting_saved_chat.txt", 2)
    japanese = put(tmp_path / "ダウンロード" / "registration_81796405615.csv", 1)
    put(tmp_path / "Downloads" / "participants_1.csv", 30)
    put(tmp_path / "Downloads" / "accounts.csv")
    put(tmp_path / "Downloads" / "old" / "participants_2.csv")
    (tmp_path / "Downloads" / "chat.txt").mkdir()
    (tmp_path / "Downloads" / "participants_3.csv").symlink_to(tmp_path / "gone")
    assert todays(NOW, tmp_path) == [chat, japanese, report]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("FOLLOWUP_HOME", str(tmp_path / "followup"))
    monkeypatch.setenv("FOLLOWUP_LANG", "en")
    monkeypatch.setattr(clipboard, "get", lambda: None)
    return tmp_path


def test_without_a_path_todays_files_are_read(home: Path, capsys: Any) -> None:
    (home / "Downloads").mkdir()
    for file in EVENING.glob("*.csv"):
        (home / "Downloads" / file.name).write_bytes(file.read_bytes())
    assert run(["go"]) == 0
    shown = capsys.readouterr()
    assert "Found today's files" in shown.err
    assert str(home) not in shown.err.replace(str(home / "followup"), "")
    assert "Returns without tears" in shown.out


def test_else_the_clipboard_and_its_beginning_is_shown(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    names = (EVENING / "names_pasted.txt").read_text(encoding="utf-8")
    monkeypatch.setattr(clipboard, "get", lambda: names)
    assert run(["go"]) == 0
    assert "lines on the clipboard, which begin with “Participants (44)”" in capsys.readouterr().err


@pytest.mark.parametrize("copied", [None, "", "one line"])
def test_else_a_sentence(
    copied: str | None, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    """A single line on the clipboard is no list of names; nothing is stored."""
    monkeypatch.setattr(go.clipboard, "get", lambda: copied)
    assert run(["go"]) == 1
    assert "followup go participants.csv chat.txt" in capsys.readouterr().err
    assert not (home / "followup").exists() or not list((home / "followup").glob("*.db"))
