"""Who may ask, and how much: looked at before any page is made."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser

from followup.errors import FollowupError
from followup.web.keys import same

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from followup.web.keys import Keys

COOKIE = "followup"
LARGEST = 256 * 1024
# For a whole body, however large: who only means to hold the line is let go.
PATIENCE = 10.0
_FIELDS = 32
# No address of ours is longer.
_LONGEST = 256
_READING = {"GET", "HEAD"}

# No script, style, picture or form but our own (CSP Level 3); nothing is kept or told abroad.
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


class Refused(FollowupError):
    """A request that gets no page; `status` is its HTTP status."""

    def __init__(self, status: int, key: str) -> None:
        super().__init__(key)
        self.status = status


class Guard:
    """Stands before the pages of `app`, which go by `hosts` alone; `refuse` makes its answers.

    Order: Host (a rebinding name gets nothing), body, cookie, origin, the form's own token.
    """

    def __init__(
        self,
        app: ASGIApp,
        keys: Keys,
        hosts: frozenset[str],
        refuse: Callable[[FollowupError, int], Response],
    ) -> None:
        self.app, self.keys, self.hosts, self.refuse = app, keys, hosts, refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        begun = False

        async def guarded(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        try:
            await self._let_in(scope, receive)
            await self.app(scope, receive, guarded)
        except Refused as refused:
            answer = self.refuse(refused, refused.status)
            # What may follow in the same line is not heard (RFC 9112, 6.3 and 11.2).
            answer.headers["connection"] = "close"
            await answer(scope, receive, guarded)
        except Exception as error:
            if os.environ.get("FOLLOWUP_DEBUG"):
                raise
            if not begun:
                unexpected = FollowupError("web.unexpected", what=type(error).__name__)
                await self.refuse(unexpected, 500)(scope, receive, guarded)

    async def _let_in(self, scope: Scope, receive: Receive) -> None:
        headers = Headers(scope=scope)
        if headers.getlist("host") not in [[host] for host in self.hosts]:
            raise Refused(421, "web.wrong-host")
        if "transfer-encoding" in headers and "content-length" in headers:
            raise Refused(400, "web.no-form")
        if len(scope["path"]) > _LONGEST:
            raise Refused(414, "web.no-page")
        body = await _body(receive)
        entering = scope["path"].startswith("/enter/") and scope["method"] == "GET"
        if not entering and not self._known(headers):
            raise Refused(403, _stranger(scope["method"], headers))
        if scope["method"] in _READING:
            return
        _refuse_foreign(headers)
        form = _fields(body)
        if not same(form.get("csrf", ""), self.keys.form):
            raise Refused(403, "web.unknown-form")
        scope["followup.form"] = form

    def _known(self, headers: Headers) -> bool:
        given = [cookie_parser(one).get(COOKIE, "") for one in headers.getlist("cookie")]
        return any(same(one, self.keys.cookie) for one in given)


def _stranger(method: str, headers: Headers) -> str:
    """What to tell somebody without the cookie.

    A browser led here from the file of the way in keeps a strict cookie to itself until a page
    of our own leads on (RFC 6265bis, 5.2): then it is asked to come once more.
    """
    led = method == "GET" and headers.get("sec-fetch-mode") == "navigate"
    again = led and headers.get("sec-fetch-site") == "cross-site"
    return "web.one-moment" if again else "web.unknown-visitor"


async def _body(receive: Receive) -> bytes:
    """The whole body; too much is read to its end but not kept, so that the answer is heard."""
    body, size, more = bytearray(), 0, True
    try:
        async with asyncio.timeout(PATIENCE):
            while more:
                message = await receive()
                if message["type"] == "http.disconnect":
                    break
                part, more = message.get("body", b""), message.get("more_body", False)
                size += len(part)
                body += part if size <= LARGEST else b""
    except TimeoutError:
        raise Refused(413 if size > LARGEST else 408, "web.too-slow") from None
    if size > LARGEST:
        raise Refused(413, "web.too-large")
    return bytes(body)


def _refuse_foreign(headers: Headers) -> None:
    """A form of another page. Without a referrer a browser calls the origin of our own "null"
    (Fetch, "append a request Origin header") and says in Sec-Fetch-Site where it comes from."""
    origin, site = headers.get("origin", "null"), headers.get("sec-fetch-site")
    own = origin == f"http://{headers['host']}"
    if site not in {None, "same-origin"} or not (own or (origin == "null" and site)):
        raise Refused(403, "web.foreign-page")


def _fields(body: bytes) -> dict[str, str]:
    """The fields of a form (application/x-www-form-urlencoded), each once."""
    try:
        found = parse_qs(
            body.decode(), keep_blank_values=True, errors="strict", max_num_fields=_FIELDS
        )
    except ValueError:
        raise Refused(400, "web.no-form") from None
    return {name: values[0] for name, values in found.items()}
