"""followup init: profile and mail accounts, all optional but the name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from followup.cli import ask, door, screen
from followup.cli.screen import t
from followup.steps import profile

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.workspace import Workspace

_PROFILE = ("name", "email", "organization", "industry", "job_title", "language", "timezone")
# Each option of an account, and the field of it that it fills.
_ACCOUNT = {
    "preset": "preset",
    "smtp_host": "host",
    "smtp_port": "port",
    "smtp_security": "security",
    "smtp_user": "user",
    "imap_host": "imap_host",
    "imap_port": "imap_port",
    "imap_security": "imap_security",
    "reply_to": "reply_to",
    "signature": "signature",
    "aliases": "aliases",
    "daily": "daily",
    "auth": "auth",
    "client_id": "client_id",
    "tenant": "tenant",
}
_SECURITY = click.Choice(["tls", "starttls", "none"])
_PORT = click.IntRange(1, 65535)


def _account_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """What can be said of a mail account, in this order."""
    options = [
        click.option("--account", metavar="NAME", help=t("help.init-account")),
        click.option("--preset", help=t("help.init-preset")),
        click.option("--smtp-host", help=t("help.init-smtp-host")),
        click.option("--smtp-port", type=_PORT, help=t("help.init-smtp-port")),
        click.option("--smtp-security", type=_SECURITY, help=t("help.init-smtp-security")),
        click.option("--smtp-user", help=t("help.init-smtp-user")),
        click.option("--imap-host", help=t("help.init-imap-host")),
        click.option("--imap-port", type=_PORT, help=t("help.init-imap-port")),
        click.option("--imap-security", type=_SECURITY, help=t("help.init-imap-security")),
        click.option("--reply-to", help=t("help.init-reply-to")),
        click.option("--signature", help=t("help.init-signature")),
        click.option("--alias", "aliases", multiple=True, help=t("help.init-alias")),
        click.option("--daily", type=click.IntRange(1), help=t("help.init-daily")),
        click.option(
            "--auth", type=click.Choice(["password", "xoauth2"]), help=t("help.init-auth")
        ),
        click.option("--client-id", metavar="ID", help=t("help.init-client-id")),
        click.option("--tenant", metavar="ID", help=t("help.init-tenant")),
        click.option("--password-command", help=t("help.init-password-command")),
    ]
    for option in reversed(options):
        command = option(command)
    return command


@click.command("init", help=t("help.init"), epilog=t("help.init-examples"))
@click.option("--name", help=t("help.init-name"))
@click.option("--email", help=t("help.init-email"))
@click.option("--organization", help=t("help.init-organization"))
@click.option("--industry", help=t("help.init-industry"))
@click.option("--job-title", help=t("help.init-job-title"))
@click.option("--language", type=click.Choice(["en", "ja"]), help=t("help.init-language"))
@click.option("--offer", "offers", multiple=True, help=t("help.init-offer"))
@click.option("--timezone", metavar="ZONE", help=t("help.init-timezone"))
@_account_options
@click.option("--copy-site", metavar="SITE", help=t("help.init-copy-site"))
@click.option("--zoom-account-id", metavar="ID", help=t("help.init-zoom"))
@click.option("--zoom-client-id", metavar="ID", help=t("help.init-zoom"))
@click.option("--no-input", is_flag=True, help=t("help.init-no-input"))
def init_command(no_input: bool, **given: Any) -> None:
    with door.workspace() as workspace:
        known = workspace.profile.name
        if not (given["name"] or known) and not no_input and screen.is_terminal():
            given["name"] = ask.text(t("profile.name"))
        if not (given["name"] or known):
            raise click.UsageError(t("profile.name-needed"))
        account = _account(workspace, given)
        workspace.remember(
            account=account,
            profile=profile.profile(workspace, **_profile(workspace, given)),
            zoom=_zoom(given),
            copy=profile.pasting(workspace, given["copy_site"]) if given["copy_site"] else None,
        )
        screen.note(t("profile.written", path=workspace.folders.config_file))
        if account:
            screen.note(t("profile.what-next"))


def _profile(workspace: Workspace, given: dict[str, Any]) -> dict[str, Any]:
    """Who the user is; the address of a further account does not change that."""
    said = {"offers": given["offers"], **{name: given[name] for name in _PROFILE}}
    if given["account"] and workspace.profile.email:
        del said["email"]
    return said


def _account(workspace: Workspace, given: dict[str, Any]) -> Any:
    said = {field: given[option] for option, field in _ACCOUNT.items()}
    about_zoom = given["zoom_account_id"] or given["zoom_client_id"]
    command = None if about_zoom else given["password_command"]
    if not (given["account"] or command or any(value not in (None, ()) for value in said.values())):
        return None
    if said["signature"]:
        said["signature"] = said["signature"].replace("\\n", "\n")
    return profile.account(
        workspace,
        given["account"],
        address=given["email"],
        password_command=given["password_command"],
        **said,
    )


def _zoom(given: dict[str, Any]) -> Any:
    account, client = given["zoom_account_id"], given["zoom_client_id"]
    if not (account or client):
        return None
    return profile.zoom(account or "", client or "")
