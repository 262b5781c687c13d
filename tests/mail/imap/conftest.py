"""An IMAP server that says what a test tells it to say."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import pytest

from followup.mail import imap
from followup.mail.settings import Account

SECRET = "correct horse"
HANG = b"(hang)"
DROP = b"(drop)"


@dataclass
class Scripted:
    """Answers each command in the usual way, or with what `script` holds for its name.

    An answer is the bytes to send, `<tag>` replaced; ``(hang)`` and ``(drop)`` in them do that.
    ``+`` waits for a line of the client, and a list is taken one by one, the last one for ever.
    """

    script: dict[str, Any] = field(default_factory=dict)
    greeting: bytes = b"* OK ready\r\n"
    capabilities: str = "IMAP4rev1 AUTH=PLAIN"
    said: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.over = threading.Event()
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.listening.getsockname()[1]
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def account(self, **changes: Any) -> Account:
        given = {
            "imap_host": "127.0.0.1", "imap_port": self.port, "imap_security": "none", **changes
        }  # fmt: skip
        return Account("test", "ken@example.com", "127.0.0.1", 25, **given)

    def count(self, verb: bytes) -> int:
        return sum(verb in line.split(b" ")[1:3] for line in self.said)

    def end(self) -> None:
        self.over.set()
        self.listening.shutdown(socket.SHUT_RDWR)
        self.thread.join(5)
        self.listening.close()

    def _serve(self) -> None:
        while True:
            try:
                sock, _ = self.listening.accept()
            except OSError:
                return
            with sock, suppress(OSError, EOFError):
                sock.settimeout(10)
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._talk(sock)

    def _talk(self, sock: socket.socket) -> None:
        lines = _lines(sock)
        self._say(sock, self.greeting, b"", lines)
        for line in lines:
            self.said.append(line)
            tag, _, rest = line.partition(b" ")
            words = rest.upper().split(b" ")
            verb = (words[1] if words[0] == b"UID" else words[0]).decode("latin-1")
            answer = self.script.get(verb, self._usual(verb))
            if isinstance(answer, list):
                answer = answer.pop(0) if len(answer) > 1 else answer[0]
            self._say(sock, answer, tag, lines)
            if verb == "LOGOUT":
                return

    def _usual(self, verb: str) -> bytes:
        done = b"<tag> OK done\r\n"
        return {
            "CAPABILITY": b"* CAPABILITY " + self.capabilities.encode() + b"\r\n" + done,
            "AUTHENTICATE": b"+ \r\n(answer)" + done,
            "EXAMINE": b"* 3 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 9] ok\r\n" + done,
            "APPEND": b"+ go on\r\n(literal)" + done,
            "LOGOUT": b"* BYE bye\r\n" + done,
        }.get(verb, done)

    def _say(self, sock: socket.socket, answer: bytes, tag: bytes, lines: Iterator[bytes]) -> None:
        for part in _parts(answer.replace(b"<tag>", tag)):
            if part == HANG:
                self.over.wait(10)
                raise EOFError
            if part == DROP:
                raise EOFError
            if part in (b"(answer)", b"(literal)"):
                line = next(lines)
                self.said.append(line)
                while part == b"(literal)" and line:
                    line = next(lines)
            else:
                sock.sendall(part)


def _parts(answer: bytes) -> Iterator[bytes]:
    marks = (HANG, DROP, b"(answer)", b"(literal)")
    while answer:
        at, mark = min(
            ((answer.find(mark), mark) for mark in marks if mark in answer), default=(-1, b"")
        )
        if at < 0:
            yield answer
            return
        if at:
            yield answer[:at]
        yield mark
        answer = answer[at + len(mark) :]


def _lines(sock: socket.socket) -> Iterator[bytes]:
    waiting = b""
    while True:
        while b"\r\n" not in waiting:
            chunk = sock.recv(65536)
            if not chunk:
                return
            waiting += chunk
        line, _, waiting = waiting.partition(b"\r\n")
        yield line


@pytest.fixture
def scripted() -> Iterator[Callable[..., Scripted]]:
    servers: list[Scripted] = []

    def start(**given: Any) -> Scripted:
        servers.append(Scripted(**given))
        return servers[-1]

    yield start
    for server in servers:
        server.end()


@pytest.fixture
def opened() -> Iterator[Callable[..., imap.Mailbox]]:
    """Open the mailbox at a scripted server; it is closed at the end."""
    mailboxes: list[imap.Mailbox] = []

    def open_it(server: Scripted, *, timeout: float = 2, **changes: Any) -> imap.Mailbox:
        mailboxes.append(imap.open_mailbox(server.account(**changes), SECRET, timeout=timeout))
        return mailboxes[-1]

    yield open_it
    for mailbox in mailboxes:
        imap.close(mailbox)


@pytest.fixture
def secret() -> str:
    return SECRET
