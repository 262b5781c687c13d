"""What a command opens: the workspace of its --home, for as long as it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from followup.cli.screen import t
from followup.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from contextlib import AbstractContextManager


def workspace() -> AbstractContextManager[Workspace]:
    """The workspace of the running command."""
    home: str | None = click.get_current_context().find_root().obj
    return open_workspace(home)


json_option = click.option("--json", "as_json", is_flag=True, help=t("help.json"))
