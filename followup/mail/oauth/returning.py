"""The page on this machine to which the provider sends the browser back, once."""

from __future__ import annotations

import hmac
import threading
from html import escape
from queue import Empty, Queue
from typing import TYPE_CHECKING, Self
from urllib.parse import parse_qs, urlsplit

from followup.errors import FollowupError

if TYPE_CHECKING:
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    from types import TracebackType

# A browser opens connections in advance and says nothing on them.
_SILENCE = 10.0
_PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"><title>followup</title></head>'
    "<body><p>{words}</p></body></html>"
)
_HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Connection": "close",
}


class Returning:
    """Listens on 127.0.0.1, on a port of the system's choice, while it is entered.

    Only an answer with the right `state` counts (RFC 6749, 10.12): no other page in the
    browser can slip in a login of its own, nor end the waiting. FollowupError ``oauth.no-port``.
    """

    def __init__(self, host: str, state: str, page: tuple[str, str]) -> None:
        self._host, self._state, self._page = host, state, page
        self._answers: Queue[dict[str, str]] = Queue()
        self._server: ThreadingHTTPServer | None = None

    def __enter__(self) -> Self:
        try:
            self._server = _server(_handler(self))
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise FollowupError("oauth.no-port", reason=reason) from None
        self.address = f"http://{self._host}:{self._server.server_port}"
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
        )
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._server is not None:
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()

    def wait(self, seconds: float) -> dict[str, str] | None:
        """The provider's answer (``code``, or ``error``), None if none came within `seconds`."""
        try:
            return self._answers.get(timeout=seconds)
        except Empty:
            return None

    def visited(self, path: str, host: str) -> tuple[int, str]:
        """What a visit of `path` is told: a status, and the words of its page."""
        parts = urlsplit(path)
        given = {name: values[0] for name, values in parse_qs(parts.query).items()}
        own = f"http://{host}" == self.address
        right = hmac.compare_digest(given.get("state", "").encode(), self._state.encode())
        if parts.path != "/" or not own or not right or not given.keys() & {"code", "error"}:
            return 404, ""
        self._answers.put(given)
        return 200, self._page[1] if "error" in given else self._page[0]


def _server(handler: type[BaseHTTPRequestHandler]) -> ThreadingHTTPServer:
    from http.server import ThreadingHTTPServer

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, *_given: object) -> None:
            """A visitor that talks nonsense or hangs up is no matter of the user's."""

    return Quiet(("127.0.0.1", 0), handler)


def _handler(returning: Returning) -> type[BaseHTTPRequestHandler]:
    from http.server import BaseHTTPRequestHandler

    class Handler(BaseHTTPRequestHandler):
        timeout = _SILENCE

        def do_GET(self) -> None:
            status, words = returning.visited(self.path, self.headers.get("Host", ""))
            page = _PAGE.format(words=escape(words)).encode()
            self.send_response(status)
            for name, value in _HEADERS.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)

        def version_string(self) -> str:
            return "followup"

        def log_message(self, *_given: object) -> None:
            """The address that is visited holds the code; it is written down nowhere."""

    return Handler
