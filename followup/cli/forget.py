"""followup forget: somebody goes for good; a hash keeps the block."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from followup.cli import ask, door, screen
from followup.cli.screen import t
from followup.errors import NeedsDecision, UsageProblem
from followup.steps import rights

if TYPE_CHECKING:
    from followup.steps.rights import Forgotten, Leaving, Plan
    from followup.workspace import Workspace

_FILES = ("answers", "letters", "typed", "stores", "copies")


@click.command("forget", help=t("help.forget"), epilog=t("help.forget-examples"))
@click.argument("who", nargs=-1, metavar="[PERSON|ADDRESS]...")
@click.option("--expired", is_flag=True, help=t("help.forget-expired"))
@click.option("--yes", is_flag=True, help=t("help.forget-yes"))
def forget_command(who: tuple[str, ...], expired: bool, yes: bool) -> None:
    if bool(who) == expired:
        raise UsageProblem("rights.who-or-expired")
    with door.workspace() as workspace:
        done = _expired(workspace, yes=yes) if expired else _named(workspace, who, yes=yes)
    if done and done.unclean:
        screen.leave(1)


def _named(workspace: Workspace, who: tuple[str, ...], *, yes: bool) -> Forgotten | None:
    found = rights.found(workspace, who)
    planned = rights.plan(workspace, found, now=workspace.now())
    for one in planned.people:
        _show(one)
    _show_files(planned)
    if not all(one.nameless for one in planned.people):
        screen.out(t("rights.stays"))
    if not _agreed(t("rights.sure"), yes=yes):
        return None
    done = rights.forget(workspace, found, now=workspace.now())
    for one in planned.people:
        screen.note(t("rights.forgotten", name=one.name))
    _show_unclean(done)
    return done


def _expired(workspace: Workspace, *, yes: bool) -> Forgotten | None:
    ended = rights.expired(workspace, now=workspace.now())
    months = workspace.config.keep.keep_months
    for one in ended:
        key = "rights.expired-pasted" if one.pasted else "rights.expired"
        screen.out(t(key, name=one.name, day=screen.day(one.seen), months=months))
    if not ended:
        screen.note(t("rights.expired-none", months=months))
        return None
    screen.out(t("rights.expired-stays"))
    if not _agreed(t("rights.expired-sure", count=len(ended)), yes=yes):
        return None
    done = rights.forget_expired(workspace, ended, now=workspace.now())
    screen.note(t("rights.expired-done", count=len(ended)))
    _show_unclean(done)
    return done


def _agreed(question: str, *, yes: bool) -> bool:
    """The one yes; nothing goes without it."""
    if yes:
        return True
    if not screen.is_terminal():
        raise NeedsDecision("rights.needs-yes")
    if ask.yes(question):
        return True
    screen.note(t("rights.kept"))
    return False


def _show(one: Leaving) -> None:
    counts = {name: count for name, count in one.counts.items() if count}
    parts = [t(f"rights.count-{name}", count=count) for name, count in counts.items()]
    key = "rights.going" if parts else "rights.going-nothing"
    screen.out(t(key, name=one.name, parts=t("match.comma").join(parts)))
    if one.uncertain:
        screen.out("  " + t("rights.uncertain", name=one.name))
    if one.nameless:
        screen.out("  " + t("rights.stays-nothing", name=one.name))
    if one.yours:
        screen.out("  " + t("rights.yours", name=one.name))
    for path in one.yours:
        screen.out(f"    {path}")


def _show_files(planned: Plan) -> None:
    for kind in _FILES:
        if found := getattr(planned.files, kind):
            screen.out(t(f"rights.files-{kind}", count=len(found)))


def _show_unclean(done: Forgotten) -> None:
    for path, error in done.unclean:
        screen.note(t("rights.unclean", path=path, reason=t(error.key, **error.values)))
        screen.note("  " + t("rights.unclean-next"))
