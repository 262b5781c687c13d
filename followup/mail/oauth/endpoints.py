"""Where one logs in, and what for."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from followup.errors import FollowupError
from followup.mail.settings import is_loopback

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.mail.settings import Account

_VARIABLE = "FOLLOWUP_OAUTH_SERVER"


@dataclass(frozen=True, slots=True)
class Endpoints:
    """Addresses of one provider; `device` None where mail has no login by code.

    `host` is how the page that the browser is sent back to is called, `extra` what this
    provider wants to be told beside the standard.
    """

    authorize: str
    token: str
    device: str | None
    scope: str
    host: str
    extra: Mapping[str, str]


# developers.google.com/identity/protocols/oauth2/native-app; only with `offline` and `consent`
# comes a refresh token each time. The device flow is closed to the scope of mail.
_GOOGLE = Endpoints(
    authorize="https://accounts.google.com/o/oauth2/v2/auth",
    token="https://oauth2.googleapis.com/token",  # noqa: S106 - an address
    device=None,
    scope="https://mail.google.com/",
    host="127.0.0.1",
    extra={"access_type": "offline", "prompt": "consent"},
)
# learn.microsoft.com/exchange/client-developer/legacy-protocols/
# how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth. Of the addresses to be sent
# back to, the port is overlooked for `localhost` alone.
_MICROSOFT = Endpoints(
    authorize="https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize",
    token="https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",  # noqa: S106
    device="https://login.microsoftonline.com/{tenant}/oauth2/v2.0/devicecode",
    scope=(
        "https://outlook.office.com/SMTP.Send https://outlook.office.com/IMAP.AccessAsUser.All"
        " offline_access"
    ),
    host="localhost",
    extra={},
)


def endpoints(account: Account) -> Endpoints:
    """Where `account` logs in; FollowupError ``oauth.bad-server`` for a bad stand-in."""
    found = _MICROSOFT if account.preset == "microsoft365" else _GOOGLE
    base = os.environ.get(_VARIABLE)

    def place(address: str) -> str:
        address = address.format(tenant=account.tenant or "common")
        return _standing_in(base) + urlsplit(address).path if base else address

    return replace(
        found,
        authorize=place(found.authorize),
        token=place(found.token),
        device=place(found.device) if found.device else None,
    )


def _standing_in(base: str) -> str:
    """The server of a test in the provider's place: encrypted, or on this machine."""
    parts = urlsplit(base)
    safe = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or ""))
    if not (safe and parts.hostname) or parts.username or parts.query or parts.path.strip("/"):
        raise FollowupError("oauth.bad-server")
    return f"{parts.scheme}://{parts.netloc}"
