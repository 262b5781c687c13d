"""Logging in on any other screen, with a short code (RFC 8628)."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

from followup.errors import FollowupError
from followup.mail.oauth.asking import ask
from followup.mail.oauth.endpoints import endpoints
from followup.mail.oauth.tokens import asked, refusal, secretly
from followup.mail.settings import is_loopback

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from followup.mail.oauth.tokens import Token
    from followup.mail.settings import Account

_SHOWN = re.compile(r"[\x21-\x7e]{1,200}")
_INTERVAL = 5
_SLOWER = 5
_SLOWEST = 60
_LONGEST = 1800


@dataclass(frozen=True, slots=True)
class _Code:
    """What the server gave: `secret` is told to it alone; seconds for `interval` and `life`."""

    secret: str = field(repr=False)
    shown: str
    address: str
    interval: int
    life: int


def log_in_by_device(
    account: Account,
    client_secret: str | None,
    *,
    clock: Callable[[], datetime],
    show: Callable[[str, str], None],
    pause: Callable[[float], None] = time.sleep,
) -> Token:
    """Wait until the user has typed the code that `show` gets, at the address beside it.

    Raises FollowupError ``oauth.no-device``, ``oauth.declined``, ``oauth.expired``, or as
    `asked`.
    """
    from oauthlib.oauth2 import DeviceClient

    code = _code(account)
    show(code.address, code.shown)
    form = DeviceClient(account.client_id).prepare_request_body(
        code.secret, include_client_id=True, **secretly(client_secret)
    )
    waited, interval = 0, code.interval
    while waited < code.life:
        pause(interval)
        waited += interval
        try:
            return asked(account, form, clock())
        except FollowupError as not_yet:
            interval = _patience(not_yet, interval)
    raise FollowupError("oauth.expired", name=account.name)


def _patience(said: FollowupError, interval: int) -> int:
    """Seconds until the next question (RFC 8628, 3.5); raises what ends the waiting."""
    error = str(said.values.get("error"))
    if said.key == "oauth.no-connection":
        return min(interval * 2, _SLOWEST)
    if error.startswith("slow_down"):
        return interval + _SLOWER
    if error.startswith("authorization_pending"):
        return interval
    raise said


def _code(account: Account) -> _Code:
    where = endpoints(account)
    if where.device is None:
        raise FollowupError("oauth.no-device", name=account.name)
    form = urlencode({"client_id": account.client_id or "", "scope": where.scope})
    answer = ask(where.device, form)
    if "error" in answer:
        raise refusal(answer, account)
    secret, shown, address = (
        str(answer.get(name, "")) for name in ("device_code", "user_code", "verification_uri")
    )
    if not (secret and _SHOWN.fullmatch(shown) and _safe(address)):
        raise FollowupError("oauth.bad-answer", host=urlsplit(where.device).hostname)
    interval = _number(answer.get("interval"), _INTERVAL, _SLOWEST)
    life = _number(answer.get("expires_in"), _LONGEST, _LONGEST)
    return _Code(secret, shown, address, interval, life)


def _safe(address: str) -> bool:
    """Whether it may be shown as a place to log in at."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    encrypted = parts.scheme == "https" or is_loopback(parts.hostname or "")
    return encrypted and _SHOWN.fullmatch(address) is not None


def _number(said: Any, usual: int, most: int) -> int:
    return min(max(said, 1), most) if type(said) is int else usual
