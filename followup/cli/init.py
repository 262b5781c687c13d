"""followup init: profile and mail account, all optional but the name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from followup.cli import ask, door, screen
from followup.cli.screen import t
from followup.steps import profile

if TYPE_CHECKING:
    from followup.workspace import Workspace

_PROFILE = ("name", "email", "organization", "industry", "job_title", "language", "timezone")


@click.command("init", help=t("help.init"), epilog=t("help.init-examples"))
@click.option("--name", help=t("help.init-name"))
@click.option("--email", help=t("help.init-email"))
@click.option("--organization", help=t("help.init-organization"))
@click.option("--industry", help=t("help.init-industry"))
@click.option("--job-title", help=t("help.init-job-title"))
@click.option("--language", type=click.Choice(["en", "ja"]), help=t("help.init-language"))
@click.option("--offer", "offers", multiple=True, help=t("help.init-offer"))
@click.option("--timezone", metavar="ZONE", help=t("help.init-timezone"))
@click.option("--preset", help=t("help.init-preset"))
@click.option("--smtp-host", help=t("help.init-smtp-host"))
@click.option("--smtp-port", type=click.IntRange(1, 65535), help=t("help.init-smtp-port"))
@click.option("--smtp-security", type=click.Choice(["tls", "starttls", "none"]), help=t("help.init-smtp-security"))  # fmt: skip  # noqa: E501
@click.option("--smtp-user", help=t("help.init-smtp-user"))
@click.option("--password-command", help=t("help.init-password-command"))
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
        workspace.remember(
            profile=profile.profile(
                workspace, offers=given["offers"], **{name: given[name] for name in _PROFILE}
            ),
            account=_account(workspace, given),
            zoom=_zoom(given),
        )
        screen.note(t("profile.written", path=workspace.folders.config_file))


def _account(workspace: Workspace, given: dict[str, Any]) -> Any:
    if not (given["smtp_host"] or given["preset"]):
        return None
    return profile.account(
        address=given["email"] or workspace.profile.email or "",
        preset=given["preset"],
        host=given["smtp_host"],
        port=given["smtp_port"],
        security=given["smtp_security"],
        user=given["smtp_user"],
        password_command=given["password_command"],
    )


def _zoom(given: dict[str, Any]) -> Any:
    account, client = given["zoom_account_id"], given["zoom_client_id"]
    if not (account or client):
        return None
    return profile.zoom(account or "", client or "")
