"""Programs that followup starts are given none of its secrets, and it keeps them itself."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import click
import pyperclip
import pytest

from followup.cli import clipboard, editor, handover, login, screen

SECRETS = {"FOLLOWUP_SMTP_PASSWORD", "FOLLOWUP_IMAP_PASSWORD", "FOLLOWUP_REFRESH_TOKEN"}
HANDED: Any = SimpleNamespace(
    message=SimpleNamespace(recipient_name="Aiko"), file=Path("1.eml"), mailto="mailto:"
)
STARTS: dict[str, Callable[[Path], object]] = {
    "editor": lambda folder: editor.edit("Hello", folder),
    "mail program": lambda _: handover._open(HANDED),
    "browser": lambda _: login._open("https://example.com/", ""),
    "clipboard": lambda _: clipboard.put("Hello"),
    "clipboard, read": lambda _: clipboard.get(),
}


@pytest.mark.parametrize("start", STARTS.values(), ids=STARTS)
def test_a_program_gets_no_secret(
    start: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the CHANGELOG says; some write their environment into a log of their own."""
    seen: list[set[str]] = []

    def started(*_: object, **__: object) -> Any:
        seen.append(set(os.environ))
        return 0

    def ended(*_: object, **__: object) -> Any:
        return SimpleNamespace(returncode=started())

    for name in SECRETS:
        monkeypatch.setenv(name, "hunter2")
    for name in ("SSH_TTY", "SSH_CONNECTION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(editor, "_command", lambda: ["editor"])
    monkeypatch.setattr(editor.subprocess, "run", ended)
    monkeypatch.setattr(screen, "is_terminal", lambda: True)
    monkeypatch.setattr(editor, "_only_a_window", lambda *_: False)
    monkeypatch.setattr(click, "launch", started)
    monkeypatch.setattr(pyperclip, "copy", started)
    monkeypatch.setattr(pyperclip, "paste", started)
    start(tmp_path)
    assert [SECRETS & names for names in seen] == [set()]
    assert set(os.environ) >= SECRETS
