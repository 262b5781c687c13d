"""A password that the page asks for: kept in memory for this sitting, elsewhere only by a tick."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followup.steps import login, profile

if TYPE_CHECKING:
    from followup.errors import FollowupError
    from followup.workspace import Workspace

# What a server or we ourselves say of a password that is not there, or no good.
MISSING = {"send.no-password", "mail.no-password", "imap.no-password"}
_REFUSED = {"mail.wrong-password", "imap.wrong-password"}


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed; to be put into the system's keyring once a server has taken it."""

    secret: str = field(repr=False)
    remember: bool

    def keep(self, workspace: Workspace) -> None:
        """Into the keyring, if that was wished for; FollowupError if it is not kept."""
        if self.remember:
            profile.keep_secret(workspace, self.secret)


def typed(workspace: Workspace, form: dict[str, str]) -> Typed | None:
    """The password of a form, known to this sitting from now on; None where it holds none."""
    secret, account = form.get("password", ""), workspace.account
    if not secret or account is None:
        return None
    workspace.typed[account.name] = secret
    return Typed(secret, form.get("remember") == "yes")


def asked(workspace: Workspace, *troubles: FollowupError | None) -> bool:
    """Whether a password would help against one of these; a refused one is forgotten."""
    keys = {one.key for one in troubles if one is not None} & (MISSING | _REFUSED)
    account = workspace.account if keys else None
    if account is None or account.auth == "xoauth2":
        return False
    refused = workspace.typed.pop(account.name, None) if keys & _REFUSED else None
    # A mailbox is read with what is kept, before all that is typed: that one is to be mended.
    return refused is not None or keys != {"imap.wrong-password"}


def keyring() -> str | None:
    """What the system's keyring is called; None where there is none to keep a secret in."""
    return login.keyring()
