"""followup backup, restore: a copy of everything, and the return to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from followup.cli import ask, door, screen
from followup.cli.screen import t
from followup.errors import NeedsDecision
from followup.steps import backup

if TYPE_CHECKING:
    from datetime import tzinfo

    from followup.steps.backup import Holding, Restored


@click.command("backup", help=t("help.backup"), epilog=t("help.backup-examples"))
@click.argument("file", required=False, metavar="[FILE]")
def backup_command(file: str | None) -> None:
    with door.workspace() as workspace:
        path, held = backup.backup(workspace, file, now=workspace.now())
    screen.out(str(path))
    screen.note(t("keeping.made", path=path))
    _show(held, workspace.zone)


@click.command("restore", help=t("help.restore"), epilog=t("help.restore-examples"))
@click.argument("file", metavar="FILE")
@click.option("--yes", is_flag=True, help=t("help.restore-yes"))
def restore_command(file: str, yes: bool) -> None:
    with door.workspace() as workspace:
        planned = backup.look(workspace, file, now=workspace.now())
        screen.note(t("keeping.holds", path=file))
        _show(planned.holding, workspace.zone)
        _show_loss(planned)
        if not (yes or screen.is_terminal()):
            raise NeedsDecision("keeping.needs-yes")
        if not (yes or ask.yes(t("keeping.sure"))):
            screen.note(t("keeping.kept"))
            return
        workspace.close()
        done = backup.restore(workspace, file, now=workspace.now())
    screen.note(t("keeping.restored", path=file))
    _show_kept(done)
    screen.note(t("keeping.damaged-before" if done.damaged else "keeping.before", path=done.before))


def _show(held: Holding, zone: tzinfo | None) -> None:
    at = held.changed.astimezone(zone)
    screen.note("  " + t("keeping.changed", day=screen.day(at), time=f"{at:%H:%M}"))
    screen.note("  " + t("keeping.people", count=held.people))
    screen.note("  " + t("keeping.sessions", count=held.sessions))
    for state, count in held.messages.items():
        screen.note("  " + t("keeping.messages", count=count, state=state))


def _show_loss(planned: Restored) -> None:
    """What the present store has and the backup lacks, before the question."""
    if planned.damaged:
        screen.note(t("keeping.unreadable"))
        return
    if planned.carried.lost_people or planned.carried.lost_sessions:
        screen.note(t("keeping.lacks"))
        screen.note("  " + t("keeping.people", count=planned.carried.lost_people))
        screen.note("  " + t("keeping.sessions", count=planned.carried.lost_sessions))


def _show_kept(done: Restored) -> None:
    """What became of the yeses in the backup, and what outlived the return."""
    counts = {
        "reviewed": done.carried.reviewed,
        "kept-sessions": done.carried.sessions,
        "kept-messages": done.carried.messages,
        "kept-blocks": done.carried.blocks,
        "forgotten-again": done.forgotten,
    }
    for name, count in counts.items():
        if count:
            screen.note("  " + t(f"keeping.{name}", count=count))
