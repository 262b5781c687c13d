"""Logging in with a browser on this machine (RFC 8252, with PKCE, RFC 7636)."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from followup.errors import FollowupError
from followup.mail.oauth.endpoints import Endpoints, endpoints
from followup.mail.oauth.returning import Returning
from followup.mail.oauth.tokens import asked, refusal, secretly

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from followup.mail.oauth.tokens import Token
    from followup.mail.settings import Account

# How long a login may take.
_SECONDS = 300.0


def log_in(
    account: Account,
    client_secret: str | None,
    *,
    clock: Callable[[], datetime],
    show: Callable[[str], None],
    page: tuple[str, str],
    seconds: float = _SECONDS,
) -> Token:
    """Wait until the user has logged in at the address that `show` gets.

    `page` are the words for the browser after a yes and after a no. Raises FollowupError
    ``oauth.declined``, ``oauth.expired`` after `seconds`, ``oauth.no-port``, or as `asked`.
    """
    from oauthlib.oauth2 import WebApplicationClient

    client = WebApplicationClient(account.client_id)
    verifier = client.create_code_verifier(64)
    state = secrets.token_urlsafe(32)
    where = endpoints(account)
    with Returning(where.host, state, page) as returning:
        challenge = client.create_code_challenge(verifier, "S256")
        show(_address(where, account, returning.address, state, challenge))
        answer = returning.wait(seconds)
    if answer is None:
        raise FollowupError("oauth.expired", name=account.name)
    if "error" in answer:
        raise refusal(answer, account)
    form = client.prepare_request_body(
        code=answer["code"],
        redirect_uri=returning.address,
        code_verifier=verifier,
        **secretly(client_secret),
    )
    return asked(account, form, clock())


def _address(where: Endpoints, account: Account, back: str, state: str, challenge: str) -> str:
    from oauthlib.common import add_params_to_uri

    asking = {
        "response_type": "code",
        "client_id": account.client_id,
        "redirect_uri": back,
        "scope": where.scope,
        "state": state,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
        "login_hint": account.user,
        **where.extra,
    }
    return str(add_params_to_uri(where.authorize, list(asking.items())))
