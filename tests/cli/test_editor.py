"""The user's editor, and never one that they cannot leave."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from followup.cli import editor
from followup.errors import FollowupError


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH of its own, without any editor."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    return folder


def program(folder: Path, name: str, adds: str, code: int = 0) -> None:
    path = folder / name
    script = f"import sys\nopen(sys.argv[-1], 'a').write({adds!r})\nsys.exit({code})\n"
    path.write_text(f"#!{sys.executable}\n{script}")
    path.chmod(0o755)


def test_nano_is_opened_and_never_vi(programs: Path, tmp_path: Path) -> None:
    program(programs, "vi", "vi")
    program(programs, "vim", "vim")
    with pytest.raises(FollowupError) as missing:
        editor.edit("Hello", tmp_path / "editing")
    assert missing.value.key == "cli.no-editor"
    program(programs, "nano", " from nano")
    assert editor.edit("Hello", tmp_path / "editing")[0] == "Hello from nano"


def test_visual_comes_before_editor_and_may_have_options(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(programs, "mine", "!")
    program(programs, "other", "?")
    monkeypatch.setenv("VISUAL", "mine --wait 'a b'")
    monkeypatch.setenv("EDITOR", "other")
    assert editor.edit("Hello", tmp_path)[0] == "Hello!"


@pytest.mark.parametrize("command", ["nowhere", "'", '"unclosed', "/"])
def test_an_editor_that_cannot_start_is_a_sentence(
    command: str, programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", command)
    with pytest.raises(FollowupError) as refused:
        editor.edit("Hello", tmp_path / "editing")
    assert refused.value.key == "cli.no-editor"
    assert list((tmp_path / "editing").glob("*")) == []


def test_what_was_typed_outlives_a_failing_editor(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Readable by the user alone, as everything of followup."""
    program(programs, "bad", " precious", code=3)
    monkeypatch.setenv("EDITOR", "bad")
    with pytest.raises(FollowupError) as failed:
        editor.edit("Hello", tmp_path / "editing")
    kept = failed.value.values["path"]
    assert isinstance(kept, Path)
    assert kept.read_text() == "Hello precious"
    assert kept.stat().st_mode & 0o077 == 0


def test_an_editor_that_takes_the_file_away_is_a_sentence(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = programs / "taker"
    path.write_text(f"#!{sys.executable}\nimport os, sys\nos.unlink(sys.argv[1])\n")
    path.chmod(0o755)
    monkeypatch.setenv("EDITOR", "taker")
    with pytest.raises(FollowupError) as failed:
        editor.edit("Hello", tmp_path / "editing")
    assert failed.value.key == "cli.editor-failed"
