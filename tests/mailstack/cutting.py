"""A proxy between followup and the real submission server that cuts at the worst moment."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.mailstack.stack import MailStack

DOT = b"\r\n.\r\n"


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
        raw.settimeout(20)
        with (
            self._own.wrap_socket(raw, server_side=True) as near,
            socket.create_connection(("127.0.0.1", self._to), 20) as plain,
            self._trust.wrap_socket(plain, server_hostname="localhost") as far,
        ):
            far.settimeout(20)
            back = threading.Thread(target=self._answers, args=(near, far), daemon=True)
            self._silent = False
            back.start()
            self._words(near, far)
            back.join(20)

    def _words(self, near: ssl.SSLSocket, far: ssl.SSLSocket) -> None:
        tail = b""
        try:
            while chunk := near.recv(65536):
                seen = tail + chunk
                if not self.cuts and (at := seen.find(DOT)) >= 0:
                    self.cuts += 1
                    self._cut(near, far, chunk, max(0, at + 2 - len(tail)))
                    return
                far.sendall(chunk)
                tail = seen[-4:]
        except OSError:
            pass
        finally:
            _end(far)

    def _cut(self, near: ssl.SSLSocket, far: ssl.SSLSocket, chunk: bytes, text: int) -> None:
        if self.where == "before-dot":
            far.sendall(chunk[:text])
        else:
            self._silent = True
            self._answered = threading.Event()
            far.sendall(chunk)
            self._answered.wait(20)
        near.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        _end(near)
        near.close()

    def _answers(self, near: ssl.SSLSocket, far: ssl.SSLSocket) -> None:
        try:
            while chunk := far.recv(65536):
                if self._silent:
                    self._answered.set()
                else:
                    near.sendall(chunk)
        except OSError:
            pass
        finally:
            _end(near)


def _end(sock: ssl.SSLSocket) -> None:
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)
