"""What is asked at the first sending: which way out, and the account's password."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.cli import ask, screen
from followup.cli.screen import complain, t
from followup.errors import FollowupError
from followup.steps import profile, send

if TYPE_CHECKING:
    from followup.steps.send import Sent
    from followup.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Secret:
    """The account's password, None where none is needed; `typed` just now or found."""

    value: str | None
    typed: bool = False

    def __repr__(self) -> str:
        return "Secret()"


def offer_account(workspace: Workspace) -> bool:
    """Ask how to send; True once an account is set up, False for the user's mail program."""
    if ask.key(t("send.how"), "ma") == "m":
        return False
    while True:
        try:
            address = ask.text(t("profile.address"))
            if not address:
                return False
            _set_account(workspace, address)
        except FollowupError as error:
            complain(error)
        else:
            return True


def secret(workspace: Workspace) -> Secret:
    """The password, asked for where it is missing and somebody can answer."""
    try:
        found = send.password(workspace)
        return Secret(found, typed=found in workspace.typed.values())
    except FollowupError as missing:
        typed = missing.key == "send.no-password" and ask_for(workspace)
        if not typed:
            raise
        return Secret(typed, typed=True)


def ask_for(workspace: Workspace, name: str | None = None) -> str | None:
    """The password of the account `name` (else the one in use), typed for this once."""
    account = workspace.config.account(name) if name else workspace.account
    if account is None or not screen.is_terminal():
        return None
    typed = ask.text(t("profile.password", address=account.address), hidden=True)
    if typed:
        workspace.typed[account.name] = typed
    return typed or None


def again(workspace: Workspace, sent: Sent) -> Secret | None:
    """A newly typed password after the server refused the first one, else None.

    Without this an old password in the keyring would be a dead end.
    """
    refused = sent.stopped
    if refused is None or refused.key != "mail.wrong-password" or not screen.is_terminal():
        return None
    complain(refused)
    typed = ask_for(workspace)
    return Secret(typed, typed=True) if typed else None


def keep(workspace: Workspace, secret: Secret, sent: Sent) -> None:
    """Put a typed password into the system's keyring, once a server has taken it."""
    if not (secret.typed and secret.value and sent.results):
        return
    try:
        profile.keep_secret(workspace, secret.value)
    except FollowupError as no_keyring:
        complain(no_keyring)


def _set_account(workspace: Workspace, address: str) -> None:
    preset = ask.text(t("profile.preset"))
    host = None if preset else ask.text(t("profile.host"))
    made = profile.account(
        workspace, address=address, preset=preset or None, host=host, user=address
    )
    workspace.remember(account=made)
