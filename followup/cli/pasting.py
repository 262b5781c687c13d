"""One approved text onto the clipboard, and the user's word on whether it went out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from followup.cli import ask, clipboard, screen
from followup.cli.screen import t
from followup.steps import copy
from followup.steps.copy import Answer

if TYPE_CHECKING:
    from followup.workspace import Workspace

_ANSWERS = {"s": Answer.SENT, "l": Answer.LATER, "n": Answer.NOT_FOUND}


def hand_out(workspace: Workspace, message_id: int) -> None:
    """Put one approved text on the clipboard and write down whether it went out."""
    with workspace.sole(workspace.now()):
        taken = copy.take(workspace, message_id, now=workspace.now())
        _show(taken)
        try:
            answer = _ANSWERS[ask.key(t("copy.keys"), "sln")]
        except (KeyboardInterrupt, click.Abort):
            # It may have been pasted: never offered again by itself.
            copy.record(workspace, taken, Answer.UNKNOWN, now=workspace.now())
            raise
        copy.record(workspace, taken, answer, now=workspace.now())
    screen.note(t(f"copy.recorded-{answer}", name=taken.message.recipient_name))


def _show(taken: copy.Copied) -> None:
    if clipboard.put(taken.text):
        screen.note(t("copy.copied", name=taken.message.recipient_name))
    else:
        screen.note(t("copy.printed", name=taken.message.recipient_name))
        screen.out()
        screen.verbatim(taken.text)
        screen.out()
    screen.note(t("copy.search", words=taken.search))
