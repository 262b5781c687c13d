"""followup export: the people for other programs."""

from __future__ import annotations

import sys

import click

from followup.cli import door, screen
from followup.cli.screen import t
from followup.steps import export


@click.command("export", help=t("help.export"), epilog=t("help.export-examples"))
@click.option(
    "--format", "kind", type=click.Choice(["csv", "json", "vcard"]), default="csv",
    help=t("help.export-format"),
)  # fmt: skip
@click.option(
    "--person", "persons", type=int, multiple=True, metavar="ID", help=t("help.export-person")
)
@click.option("--session", type=int, metavar="ID", help=t("help.export-session"))
@click.option("--output", metavar="FILE", help=t("help.export-output"))
@click.option("--blocked/--no-blocked", default=None, help=t("help.export-blocked"))
def export_command(
    kind: export.Format,
    persons: tuple[int, ...],
    session: int | None,
    output: str | None,
    blocked: bool | None,
) -> None:
    with door.workspace() as workspace:
        data, count = export.export(
            workspace, kind, persons=persons, session=session, blocked=blocked, now=workspace.now()
        )
    if output is not None:
        path = export.write(output, data)
        screen.note(t("keeping.exported", count=count, path=path))
        return
    sys.stdout.buffer.write(data)
    if not count:
        screen.note(t("keeping.nobody"))
