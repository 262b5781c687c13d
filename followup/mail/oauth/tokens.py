"""Access tokens: what comes back from a login server, and what its refusals mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from followup.errors import FollowupError
from followup.mail.oauth.asking import ask
from followup.mail.oauth.endpoints import endpoints

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from followup.mail.settings import Account

# What may stand between the control signs of a login (RFC 6750, 2.1, and more generously).
_TOKEN = re.compile(r"[\x21-\x7e]{1,16384}")
_CODE = re.compile(r"[A-Za-z0-9_.-]{1,60}")
_MICROSOFT_CODE = re.compile(r"\bAADSTS\d{1,9}\b")
# RFC 6749, 5.1: the lifetime may be left out; then it is taken to be short.
_LIFETIME = 300
_DAY = 86_400
# RFC 6749, 5.2, and RFC 8628, 3.5.
_REFUSALS = {
    "invalid_grant": "oauth.log-in-again",
    "interaction_required": "oauth.log-in-again",
    "invalid_client": "oauth.bad-client",
    "unauthorized_client": "oauth.bad-client",
    "access_denied": "oauth.declined",
    "authorization_declined": "oauth.declined",
    "expired_token": "oauth.expired",
}


@dataclass(frozen=True, slots=True)
class Token:
    """An access token, and the refresh token that brings the next one, if one came."""

    access: str
    refresh: str | None
    expires_at: datetime

    def __repr__(self) -> str:
        return f"Token(expires_at={self.expires_at!r})"


def refreshed(account: Account, refresh: str, client_secret: str | None, now: datetime) -> Token:
    """A new access token for the refresh token of an earlier login (RFC 6749, 6).

    Its `refresh` is set where the server sent a new one, to be kept instead of the old.
    Raises FollowupError ``oauth.log-in-again`` where the login has ended, or as `asked`.
    """
    from oauthlib.oauth2 import WebApplicationClient

    client = WebApplicationClient(account.client_id)
    form = client.prepare_refresh_body(
        refresh_token=refresh, client_id=account.client_id, **secretly(client_secret)
    )
    return asked(account, form, now)


def asked(account: Account, form: str, now: datetime) -> Token:
    """The token that the token endpoint gives for `form`.

    Raises FollowupError as `refusal` and `ask`.
    """
    address = endpoints(account).token
    answer = ask(address, form)
    if "error" in answer:
        raise refusal(answer, account)
    access, refresh = answer.get("access_token"), answer.get("refresh_token")
    if not (_usable(access) and (refresh is None or _usable(refresh))):
        raise FollowupError("oauth.bad-answer", host=urlsplit(address).hostname)
    return Token(str(access), refresh, now + _lifetime(answer.get("expires_in")))


def refusal(answer: Mapping[str, Any], account: Account) -> FollowupError:
    """The error that a login server's answer tells.

    ``oauth.log-in-again``, ``bad-client``, ``declined``, ``expired``, ``refused``: its code is
    shown, its words are not, for they may repeat what was sent.
    """
    said = str(answer.get("error"))
    told = _MICROSOFT_CODE.search(str(answer.get("error_description")))
    code = said if _CODE.fullmatch(said) else "?"
    shown = f"{code}, {told[0]}" if told else code
    return FollowupError(_REFUSALS.get(said, "oauth.refused"), name=account.name, error=shown)


def secretly(client_secret: str | None) -> dict[str, str]:
    """The client secret as a part of a form, where there is one."""
    return {"client_secret": client_secret} if client_secret else {}


def _usable(token: object) -> bool:
    return isinstance(token, str) and _TOKEN.fullmatch(token) is not None


def _lifetime(said: object) -> timedelta:
    try:
        seconds = int(str(said))
    except ValueError:
        seconds = _LIFETIME
    return timedelta(seconds=min(max(seconds, 0), _DAY))
