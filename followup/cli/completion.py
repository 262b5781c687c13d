"""followup completion: the lines that teach a shell followup's commands."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from followup.cli.screen import t


@click.command("completion", help=t("help.completion"), epilog=t("help.completion-examples"))
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion_command(ctx: click.Context, shell: str) -> None:
    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(shell)
    click.echo(found(ctx.find_root().command, {}, "followup", "_FOLLOWUP_COMPLETE").source())
