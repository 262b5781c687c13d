"""followup templates: the shipped message templates, and the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from followup.cli import door, screen
from followup.cli.screen import pad, t
from followup.steps import templates

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.steps.templates import Entry


def _which(command: Callable[..., None]) -> Callable[..., None]:
    """The options that name one of the templates with the same name."""
    language = click.Choice(["en", "ja"])
    channel = click.Choice(["email", "copy"])
    for option in (
        click.option("--channel", type=channel, default="email", help=t("help.templates-channel")),
        click.option("--language", type=language, default="en", help=t("help.templates-language")),
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
def list_command() -> None:
    with door.workspace() as workspace:
        for one in templates.listed(workspace):
            screen.out(f"{_place(one)} {t('templates.own' if one.own else 'templates.shipped')}")


@templates_command.command("check", help=t("help.templates-check"))
def check_command() -> None:
    with door.workspace() as workspace:
        found = templates.checked(workspace)
    for one, fault in found:
        if fault:
            screen.complain(fault)
        else:
            screen.out(f"{_place(one)} {t('templates.fine')}")
    if not found:
        screen.note(t("templates.none-own"))
    if any(fault for _, fault in found):
        screen.leave(1)


@templates_command.command("show", help=t("help.templates-show"))
@click.argument("name")
@_which
def show_command(name: str, language: str, channel: str) -> None:
    with door.workspace() as workspace:
        screen.out(templates.shown(workspace, name, channel, language))


@templates_command.command("copy", help=t("help.templates-copy"))
@click.argument("name")
@_which
def copy_command(name: str, language: str, channel: str) -> None:
    with door.workspace() as workspace:
        path = templates.copied(workspace, name, channel, language)
    screen.note(t("templates.copied", path=path))


def _place(one: Entry) -> str:
    return f"{pad(one.name, 16)} {one.language}  {pad(one.channel, 6)}"
