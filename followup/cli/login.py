"""followup login: put a password into the system's keyring."""

from __future__ import annotations

import sys

import click

from followup.cli import ask, door, screen
from followup.cli.screen import t
from followup.steps import profile


@click.command("login", help=t("help.login"), epilog=t("help.login-examples"))
@click.argument("account", default="default")
def login_command(account: str) -> None:
    with door.workspace() as workspace:
        if screen.is_terminal():
            secret = ask.text(t("login.secret", name=account), hidden=True)
        else:
            secret = sys.stdin.readline().rstrip("\r\n") if sys.stdin else ""
        profile.log_in(workspace, account, secret)
    screen.note(t("login.kept", name=account))
