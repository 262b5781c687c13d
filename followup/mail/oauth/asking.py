"""One question to a login server: a form goes out, a small JSON object comes back.

The library's own connection follows redirects with whatever it carries, reads answers of any
size and writes them into the log; here a secret goes to the one server that it is meant for.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from followup.errors import FollowupError
from followup.mail.replies import legible
from followup.mail.settings import is_loopback

if TYPE_CHECKING:
    from urllib.request import OpenerDirector

_SECONDS = 30.0
_MOST = 64 * 1024


def ask(address: str, form: str) -> dict[str, Any]:
    """POST the url-encoded `form`; the answer's JSON object, also where it tells an error.

    Raises FollowupError ``oauth.no-connection``, ``oauth.untrusted``, ``oauth.bad-answer``.
    """
    from http.client import HTTPException
    from urllib.error import HTTPError
    from urllib.request import Request

    host = urlsplit(address).hostname or ""
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Accept": "application/json",
        "User-Agent": "followup",
    }
    request = Request(address, data=form.encode("ascii"), headers=headers)  # noqa: S310
    try:
        with _opener(host).open(request, timeout=_SECONDS) as answer:
            said = answer.read(_MOST + 1)
    except HTTPError as refusal:
        with refusal:
            said = _rest(refusal)
    except (OSError, HTTPException) as error:
        raise _unreachable(error, host) from None
    return _object(said, host)


def _opener(host: str) -> OpenerDirector:
    import ssl
    from urllib.request import HTTPRedirectHandler, HTTPSHandler, ProxyHandler, build_opener

    class Stay(HTTPRedirectHandler):
        """No secret goes on to another address."""

        def redirect_request(self, *_given: object) -> None:
            return None

    proxies = [ProxyHandler({})] if is_loopback(host) else []
    return build_opener(Stay, HTTPSHandler(context=ssl.create_default_context()), *proxies)


def _rest(refusal: Any) -> bytes:
    from http.client import HTTPException

    try:
        return bytes(refusal.read(_MOST + 1))
    except (OSError, HTTPException):
        return b""


def _object(said: bytes, host: str) -> dict[str, Any]:
    try:
        found = json.loads(said) if len(said) <= _MOST else None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise FollowupError("oauth.bad-answer", host=host)
    return found


def _unreachable(error: Exception, host: str) -> FollowupError:
    import ssl

    cause = getattr(error, "reason", error)
    if isinstance(cause, ssl.SSLCertVerificationError):
        return FollowupError("oauth.untrusted", host=host, reason=cause.verify_message)
    said = getattr(cause, "strerror", None) or type(cause).__name__
    return FollowupError("oauth.no-connection", host=host, reason=legible(str(said).encode()))
