"""What a mail account logs in with: a password, or an access token for a short while."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from followup import credentials
from followup.errors import FollowupError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from followup.mail.oauth import Token
    from followup.mail.settings import Account

Purpose = Literal["smtp", "imap"]

# Reading goes with the password of sending, unless it has one of its own.
_VARIABLES = {
    "smtp": ("FOLLOWUP_SMTP_PASSWORD",),
    "imap": ("FOLLOWUP_IMAP_PASSWORD", "FOLLOWUP_SMTP_PASSWORD"),
}
# A token must outlive the login that it is fetched for.
_EARLY = timedelta(minutes=2)


def mail_secret(
    account: Account, purpose: Purpose, tokens: dict[str, Token], now: datetime
) -> str | None:
    """The password or access token of `account`; None where none is needed or none is kept.

    Passwords come from the environment, `password_command`, the keyring. Access tokens are
    fetched with the refresh token that `followup login` has kept, and remembered in `tokens`
    until shortly before they expire. Raises FollowupError as `credentials.secret`,
    ``oauth.not-logged-in`` or as `oauth.refreshed`.
    """
    if account.auth == "xoauth2":
        return _access(account, tokens, now)
    if purpose == "smtp" and account.user is None:
        return None
    variables = _VARIABLES[purpose]
    variable = next((one for one in variables if os.environ.get(one)), variables[0])
    command = account.password_command
    return credentials.secret(account.name, variable=variable, password_command=command)


def keep_token(account: Account, token: Token) -> None:
    """Put the refresh token of a login into the keyring; FollowupError if it is not kept."""
    if token.refresh:
        credentials.store_secret(_entry(account, "refresh-token"), token.refresh)


def store_client_secret(account: Account, secret: str) -> None:
    """Put the secret of the user's own application into the keyring."""
    credentials.store_secret(_entry(account, "client-secret"), secret)


def client_secret(account: Account) -> str | None:
    """The secret of the user's own application, where it has one (Google's desktop apps)."""
    return credentials.secret(
        _entry(account, "client-secret"),
        variable="FOLLOWUP_CLIENT_SECRET",
        password_command=account.password_command,
    )


@contextmanager
def out_of_sight() -> Iterator[None]:
    """Programs that are started inside get none of the secrets in our environment."""
    kept = {name: os.environ[name] for name in os.environ.keys() - credentials.without_secrets()}
    for name in kept:
        del os.environ[name]
    try:
        yield
    finally:
        os.environ.update(kept)


def _access(account: Account, tokens: dict[str, Token], now: datetime) -> str:
    from followup.mail import oauth

    known = tokens.get(account.name)
    if known is None or known.expires_at - _EARLY <= now:
        entry = _entry(account, "refresh-token")
        kept = credentials.secret(entry, variable="FOLLOWUP_REFRESH_TOKEN")
        if not kept:
            raise FollowupError("oauth.not-logged-in", name=account.name)
        known = tokens[account.name] = oauth.refreshed(account, kept, client_secret(account), now)
        if known.refresh and known.refresh != kept:
            # The access token is good all the same; at worst the next login is by hand.
            with suppress(FollowupError):
                keep_token(account, known)
    return known.access


def _entry(account: Account, what: str) -> str:
    # No account's name holds a colon.
    return f"{account.name}:{what}"
