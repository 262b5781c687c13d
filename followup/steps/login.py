"""login: what an account logs in with goes into the system's keyring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup import credentials
from followup.errors import FollowupError
from followup.workspace.secrets import client_secret, keep_token, store_client_secret

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from followup.mail.oauth import Token
    from followup.mail.settings import Account
    from followup.workspace import Workspace

    Show = Callable[[str, str], None]
    Clock = Callable[[], datetime]


def whose(workspace: Workspace, name: str | None) -> str:
    """The account that `name` means: itself, or the first mail account where it is None.

    FollowupError ``login.unknown`` where there is none of that name.
    """
    known = [*workspace.config.accounts, *(["zoom"] if workspace.config.zoom else [])]
    wanted = name or next(iter(workspace.config.accounts), "default")
    if wanted not in known:
        raise FollowupError("login.unknown", name=wanted, known=", ".join(known) or "-")
    return wanted


def by_provider(workspace: Workspace, name: str) -> bool:
    """Whether one logs in at the provider's own page, so that there is no password to keep."""
    return name != "zoom" and _account(workspace, name).auth == "xoauth2"


def keep(name: str, secret: str) -> None:
    """Keep the password of a mail account, or the secret of ``zoom``.

    FollowupError ``login.empty``, or as the keyring says.
    """
    _refuse_empty(name, secret)
    credentials.store_secret(name, secret)


def keyring() -> str | None:
    """What the system's keyring is called; None where there is none to keep a secret in."""
    return credentials.keyring_name()


def keep_client_secret(workspace: Workspace, name: str, secret: str) -> None:
    """Keep the secret of the user's own application, where the provider gave one with it."""
    _refuse_empty(name, secret)
    store_client_secret(_account(workspace, name), secret)


def through_browser(
    workspace: Workspace, name: str, *, clock: Clock, show: Show, page: tuple[str, str]
) -> None:
    """Log in at the provider's page; `show` gets its address (and an empty code) to be opened.

    `page` are the words that the browser shows at the end, after a yes and after a no. Waits
    five minutes at most. FollowupError ``oauth....``; KeyboardInterrupt ends it.
    """
    from followup.mail import oauth

    account = _account(workspace, name)
    secret = client_secret(account)
    token = oauth.log_in(account, secret, clock=clock, show=lambda url: show(url, ""), page=page)
    _kept(workspace, account, token)


def through_device(workspace: Workspace, name: str, *, clock: Clock, show: Show) -> None:
    """Log in on any other screen: `show` gets the address to go to and the code to type there.

    FollowupError ``oauth....``, ``oauth.no-device`` where the provider has no such way.
    """
    from followup.mail import oauth

    account = _account(workspace, name)
    secret = client_secret(account)
    _kept(workspace, account, oauth.log_in_by_device(account, secret, clock=clock, show=show))


def _kept(workspace: Workspace, account: Account, token: Token) -> None:
    if not token.refresh:
        raise FollowupError("oauth.no-refresh", name=account.name)
    keep_token(account, token)
    workspace.tokens[account.name] = token


def _account(workspace: Workspace, name: str) -> Account:
    found = workspace.config.account(name)
    if found is None:
        raise FollowupError("login.unknown", name=name, known=", ".join(workspace.config.accounts))
    return found


def _refuse_empty(name: str, secret: str) -> None:
    if not secret:
        raise FollowupError("login.empty", name=name)
