"""What a command opens: the workspace of its --home, for as long as it runs."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from followup.cli.screen import t
from followup.workspace import Workspace, log, open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator


def home() -> str | None:
    """The folder that --home named."""
    found: str | None = click.get_current_context().find_root().obj
    return found


@contextmanager
def workspace() -> Iterator[Workspace]:
    """The workspace of the running command, of which a line is noted for reports of faults."""
    context = click.get_current_context()
    with (
        open_workspace(home()) as opened,
        log.noted(opened.folders.log, opened.now, context.command_path),
    ):
        yield opened


json_option = click.option("--json", "as_json", is_flag=True, help=t("help.json"))
