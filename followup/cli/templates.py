"""followup templates: the shipped message templates, and the user's own."""

from __future__ import annotations

import click

from followup.cli import door, screen
from followup.cli.screen import pad, t
from followup.steps import templates


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
            owner = t("templates.own") if one.own else t("templates.shipped")
            screen.out(f"{pad(one.name, 16)} {one.language}  {pad(one.channel, 6)} {owner}")


@templates_command.command("show", help=t("help.templates-show"))
@click.argument("name")
@click.option("--language", type=click.Choice(["en", "ja"]), default="en")
@click.option("--channel", type=click.Choice(["email", "copy"]), default="email")
def show_command(name: str, language: str, channel: str) -> None:
    with door.workspace() as workspace:
        screen.out(templates.shown(workspace, name, channel, language))


@templates_command.command("copy", help=t("help.templates-copy"))
@click.argument("name")
@click.option("--language", type=click.Choice(["en", "ja"]), default="en")
@click.option("--channel", type=click.Choice(["email", "copy"]), default="email")
def copy_command(name: str, language: str, channel: str) -> None:
    with door.workspace() as workspace:
        path = templates.copied(workspace, name, channel, language)
    screen.note(t("templates.copied", path=path))
