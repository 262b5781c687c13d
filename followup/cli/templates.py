"""followup templates: the shipped message templates, and the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from followup.cli import door, previewing, screen
from followup.cli.screen import pad, t
from followup.steps import templates

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from followup.errors import FollowupError
    from followup.steps.templates import Entry


# Of one file; who mends these sees the others the next time.
_SHOWN = 10


def _which(command: Callable[..., None]) -> Callable[..., None]:
    """The options that name one of the templates with the same name."""
    language = click.Choice(["en", "ja"])
    channel = click.Choice(["email", "copy"])
    for option in (
        click.option("--channel", type=channel, help=t("help.templates-channel")),
        click.option("--language", type=language, help=t("help.templates-language")),
    ):
        command = option(command)
    return command


@click.group(
    "templates",
    invoke_without_command=True,
    help=t("help.templates"),
    epilog=t("help.templates-examples"),
)
@click.pass_context
def templates_command(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_command)


@templates_command.command("list", help=t("help.templates-list"))
@click.option("--variables", is_flag=True, help=t("help.templates-variables"))
@door.json_option
def list_command(variables: bool, as_json: bool) -> None:
    with door.workspace() as workspace:
        found = templates.listed(workspace)
    if as_json:
        known = [{"name": name, "holds": _holds(name)} for name in templates.variables()]
        listed = [template_object(one) for one in found]
        screen.emit("templates.list", {"templates": listed, "variables": known})
        return
    if variables:
        for name in templates.variables():
            screen.out(f"{pad(name, 16)} {_holds(name)}")
        return
    for one in found:
        screen.out(f"{_place(one)} {t('templates.own' if one.own else 'templates.shipped')}")


@templates_command.command("check", help=t("help.templates-check"))
@click.argument("name", required=False)
@_which
@door.json_option
def check_command(
    name: str | None, language: str | None, channel: str | None, as_json: bool
) -> None:
    with door.workspace() as workspace:
        found = templates.checked(workspace, name, channel, language)
        unused = templates.unused(workspace) if name is None else []
    if as_json:
        checked = [template_object(one) | {"faults": _told(faults)} for one, faults in found]
        paths = [str(path) for path in unused]
        screen.emit("templates.check", {"templates": checked, "unused": paths})
    else:
        _show_checked(found, unused)
    if any(faults for _, faults in found):
        screen.leave(1)


@templates_command.command("show", help=t("help.templates-show"))
@click.argument("name")
@click.option("--person", type=int, metavar="ID", help=t("help.templates-person"))
@click.option("--session", type=int, metavar="ID", help=t("help.templates-session"))
@click.option("--whole", is_flag=True, help=t("help.templates-whole"))
@_which
@door.json_option
def show_command(
    name: str,
    person: int | None,
    session: int | None,
    whole: bool,
    language: str | None,
    channel: str | None,
    as_json: bool,
) -> None:
    if person is None and session is not None:
        raise click.UsageError(t("templates.whose"))
    if person is not None:
        previewing.show(name, person, session, language, channel, as_json=as_json)
        return
    with door.workspace() as workspace:
        found = (name, channel or "email", language or "en")
        source = templates.shown(workspace, *found, whole=whole)
    if as_json:
        screen.emit("templates.show", {"name": name, "source": source})
    else:
        screen.out(source)


@templates_command.command("copy", help=t("help.templates-copy"))
@click.argument("name")
@_which
def copy_command(name: str, language: str | None, channel: str | None) -> None:
    with door.workspace() as workspace:
        path = templates.copied(workspace, name, channel or "email", language or "en")
    screen.note(t("templates.copied", path=path))


def template_object(one: Entry) -> dict[str, Any]:
    """A template in the form of ``followup templates list --json``."""
    place = {"name": one.name, "language": one.language, "channel": one.channel.value}
    return {**place, "path": str(one.path), "own": one.own}


def _show_checked(found: list[tuple[Entry, list[FollowupError]]], unused: list[Path]) -> None:
    for one, faults in found:
        for fault in faults[:_SHOWN]:
            screen.complain(fault)
        if len(faults) > _SHOWN:
            screen.note(t("templates.more", count=len(faults) - _SHOWN, path=one.path))
        if not faults:
            screen.out(f"{_place(one)} {t('templates.fine')}")
    for path in unused:
        screen.note(t("templates.unused", path=path))
    if not (found or unused):
        screen.note(t("templates.none-own"))


def _told(faults: list[FollowupError]) -> list[dict[str, Any]]:
    return [
        {"line": fault.values.get("line"), "message": t(fault.key, **fault.values)}
        for fault in faults
    ]


def _holds(name: str) -> str:
    return t(f"variables.{name}")


def _place(one: Entry) -> str:
    return f"{pad(one.name, 16)} {one.language}  {pad(one.channel, 6)}"
