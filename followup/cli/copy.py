"""followup copy: words for people without an address, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from followup.cli import ask, door, pasting, review, screen
from followup.cli.screen import t
from followup.steps import copy, evening

if TYPE_CHECKING:
    from followup.workspace import Workspace


@click.command("copy", help=t("help.copy"), epilog=t("help.copy-examples"))
@door.json_option
def copy_command(as_json: bool) -> None:
    with door.workspace() as workspace:
        if as_json:
            _emit(workspace)
            return
        waiting = copy.waiting(workspace, now=workspace.now())
        drafted = [
            one.id for one in evening.undecided(workspace, None) if one.words.channel == "copy"
        ]
        if not (waiting or drafted):
            screen.note(t("copy.nothing"))
            return
        ask.need_terminal()
        _scarce(workspace)
        for message in waiting:
            pasting.hand_out(workspace, message.id)
        review.run(workspace, drafted)


def _scarce(workspace: Workspace) -> None:
    """How many of a site's few notes are left; once, where no site is known, how to name it."""
    if not copy.site_known(workspace):
        screen.note(t("copy.say-where"))
    notes = copy.notes(workspace, now=workspace.now())
    if notes is not None:
        screen.note(
            t(notes.key, site=t(f"copy.site-{notes.site}"), used=notes.used, most=notes.most)
        )


def _emit(workspace: Workspace) -> None:
    """What waits, in the order of its turn; nothing is handed out."""
    notes = copy.notes(workspace, now=workspace.now())
    screen.emit(
        "copy",
        {
            "messages": [
                {
                    "id": one.message.id,
                    "name": one.message.recipient_name,
                    "characters": one.characters,
                    "search": one.search,
                    "links": [link._asdict() for link in one.links],
                }
                for one in copy.shown(workspace, now=workspace.now())
            ],
            "limit": copy.limit(workspace),
            "notes": notes and {"site": notes.site, "used": notes.used, "most": notes.most},
        },
    )
