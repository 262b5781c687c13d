"""Without a mail account: each approved message opens in the user's own mail program."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import click

from followup.cli import ask, screen
from followup.cli.screen import t
from followup.errors import FollowupError
from followup.model import MessageState
from followup.steps import handover
from followup.steps.handover import Handed, Went
from followup.workspace.secrets import out_of_sight

if TYPE_CHECKING:
    from followup.workspace import Workspace

_ANSWERS = {"y": Went.YES, "n": Went.NO, "?": Went.UNKNOWN}


def all_of(workspace: Workspace, limit: int | None = None) -> int:
    """Hand over one after another; the exit code."""
    waiting = handover.waiting(workspace, now=workspace.now())[:limit]
    if not waiting:
        screen.note(t("send.nothing"))
        return 0
    code = max(_one(workspace, message.id) for message in waiting)
    if left := len(handover.waiting(workspace, now=workspace.now())):
        screen.note(t("handover.left", count=left))
    return code


def _one(workspace: Workspace, message_id: int) -> int:
    """Open one message and write down the answer to "did it go?"; the exit code."""
    with workspace.sole(workspace.now()):
        try:
            message = handover.hand_over(workspace, message_id, _asked, clock=workspace.now)
        except FollowupError as kept_back:
            screen.complain(kept_back)
            return kept_back.exit_code
    if message.state is MessageState.UNCERTAIN:
        screen.note(t("outbox.uncertain", name=message.recipient_name, message=message_id))
        return 5
    return 0


def _asked(handed: Handed) -> Went:
    _open(handed)
    return _ANSWERS[ask.key(t("handover.went", name=handed.message.recipient_name), "yn?")]


def _open(handed: Handed) -> None:
    """An .eml file where a program for it is likely, else a mailto address."""
    screen.note(t("handover.file", name=handed.message.recipient_name, path=handed.file))
    target = str(handed.file) if _opens_eml() else handed.mailto
    with out_of_sight():
        failed = click.launch(target) != 0
    if failed:
        screen.note(t("handover.by-hand"))


def _opens_eml() -> bool:
    return sys.platform in {"win32", "darwin"} or shutil.which("thunderbird") is not None
