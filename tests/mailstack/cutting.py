"""A proxy between followup and the real submission server that cuts at the worst moment."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
from collections.abc import Iterator
from contextlib import suppress
from select import select
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.mailstack.stack import MailStack

DOT = b"\r\n.\r\n"
LONGEST = 20


class Cutting:
    """Speaks TLS on both sides and cuts the first mail; later connections pass whole.

    ``before-dot``: the text goes through, its final dot does not, so there is no mail.
    ``after-dot``: the server has taken the mail, but its answer does not come back.
    """

    def __init__(self, where: str, port: int, stack: MailStack) -> None:
        assert where in ("before-dot", "after-dot")
        self.where, self._to, self._trust = where, port, stack.context
        self._own = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        stack.authority.issue_cert("localhost").configure_cert(self._own)
        self.cuts = 0
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._thread.join(10)
        self._listening.close()

    def _serve(self) -> None:
        while True:
            try:
                raw, _ = self._listening.accept()
            except OSError:
                return
            try:
                self._carry(raw)
            except OSError:
                raw.close()

    def _carry(self, raw: socket.socket) -> None:
        raw.settimeout(LONGEST)
        with (
            self._own.wrap_socket(raw, server_side=True) as near,
            socket.create_connection(("127.0.0.1", self._to), LONGEST) as plain,
            self._trust.wrap_socket(plain, server_hostname="localhost") as far,
        ):
            try:
                self._pass_on(near, far)
            finally:
                _end(far)
                _end(near)

    def _pass_on(self, near: ssl.SSLSocket, far: ssl.SSLSocket) -> None:
        """Both ways in one thread: a TLS connection is not for two at once (openssl-threads(7))."""
        tail = b""
        for sock, chunk in _heard(near, far):
            if sock is far:
                near.sendall(chunk)
                continue
            if not self.cuts and (at := (tail + chunk).find(DOT)) >= 0:
                self.cuts += 1
                self._cut(near, far, chunk, max(0, at + 2 - len(tail)))
                return
            far.sendall(chunk)
            tail = (tail + chunk)[-4:]

    def _cut(self, near: ssl.SSLSocket, far: ssl.SSLSocket, chunk: bytes, text: int) -> None:
        if self.where == "before-dot":
            far.sendall(chunk[:text])
        else:
            far.sendall(chunk)
            far.recv(65536)
        near.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        _end(near)
        near.close()


def _heard(*socks: ssl.SSLSocket) -> Iterator[tuple[ssl.SSLSocket, bytes]]:
    """What comes, and from where, until one of them ends or none says anything for long."""
    while ready := [one for one in socks if one.pending()] or select(socks, [], [], LONGEST)[0]:
        for sock in ready:
            # TLS makes a socket readable for its own purposes, too.
            sock.settimeout(0)
            with suppress(ssl.SSLWantReadError):
                chunk = sock.recv(65536)
                if not chunk:
                    return
                sock.settimeout(LONGEST)
                yield sock, chunk
            sock.settimeout(LONGEST)


def _end(sock: ssl.SSLSocket) -> None:
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)
