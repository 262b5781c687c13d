"""followup copy: words for people without an address, one at a time."""

from __future__ import annotations

import click

from followup.cli import ask, door, pasting, review, screen
from followup.cli.screen import t
from followup.steps import copy, evening


@click.command("copy", help=t("help.copy"), epilog=t("help.copy-examples"))
def copy_command() -> None:
    with door.workspace() as workspace:
        waiting = copy.waiting(workspace, now=workspace.now())
        drafted = [
            one.id for one in evening.undecided(workspace, None) if one.words.channel == "copy"
        ]
        if not (waiting or drafted):
            screen.note(t("copy.nothing"))
            return
        ask.need_terminal()
        for message in waiting:
            pasting.hand_out(workspace, message.id)
        review.run(workspace, drafted)
