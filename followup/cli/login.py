"""followup login: a password into the system's keyring, or a login at the provider's own page."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from followup.cli import ask, door, screen
from followup.cli.screen import t
from followup.steps import login
from followup.workspace.secrets import out_of_sight

if TYPE_CHECKING:
    from followup.workspace import Workspace


@click.command("login", help=t("help.login"), epilog=t("help.login-examples"))
@click.argument("account", required=False)
@click.option("--device", is_flag=True, help=t("help.login-device"))
@click.option("--client-secret", is_flag=True, help=t("help.login-client-secret"))
def login_command(account: str | None, device: bool, client_secret: bool) -> None:
    with door.workspace() as workspace:
        name = login.whose(workspace, account)
        if client_secret:
            login.keep_client_secret(workspace, name, _typed("login.client-secret", name))
        elif login.by_provider(workspace, name):
            _at_provider(workspace, name, device=device)
        else:
            login.keep(name, _typed("login.secret", name))
    screen.note(t("login.kept", name=name))


def _typed(question: str, name: str) -> str:
    """One hidden line from the terminal, else the first line of standard input."""
    if screen.is_terminal():
        return ask.text(t(question, name=name), hidden=True)
    return sys.stdin.readline().rstrip("\r\n") if sys.stdin else ""


def _at_provider(workspace: Workspace, name: str, *, device: bool) -> None:
    if device:
        login.through_device(workspace, name, clock=workspace.now, show=_show_code)
        return
    page = (t("login.page-done"), t("login.page-failed"))
    login.through_browser(workspace, name, clock=workspace.now, show=_open, page=page)


def _open(address: str, _code: str) -> None:
    """Show the address, and open it where somebody sits before a screen."""
    screen.note(t("login.open"))
    screen.verbatim(address)
    if screen.is_terminal():
        with out_of_sight():
            click.launch(address)


def _show_code(address: str, code: str) -> None:
    screen.note(t("login.device"))
    screen.verbatim(f"{address}  {code}")
