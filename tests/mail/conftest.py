"""A mail server that misbehaves on command, and a message to send to it."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
import trustme

from followup.mail.freezing import compose
from followup.mail.settings import Account

FAULTS = ("drop", "reset", "half", "cut", "garbage", "hang")
_MANNERS = ("offers", "wrap", "starttls", "refused", "closes_after", "patience")
_CUTS = {"half": b"2", "cut": b"250 ok", "garbage": b"What was that?\r\n"}


@dataclass
class Scripted:
    """Answers as SMTP asks, but does `script[step]` at the `nth` time it comes to that step.

    Steps: connect, ehlo, starttls, auth, mail, rcpt, data, body, dot, rset, quit. An action is one
    of FAULTS, a reply line, or a function that is called before the usual reply. `refused` are
    recipients that it never takes. It closes a connection over which `closes_after` messages
    came, and one on which nothing is said for `patience` seconds.
    """

    script: dict[str, str | Callable[[], None]] = field(default_factory=dict)
    nth: int = 1
    offers: tuple[str, ...] = ("AUTH PLAIN LOGIN",)
    wrap: ssl.SSLContext | None = None
    starttls: ssl.SSLContext | None = None
    refused: tuple[str, ...] = ()
    closes_after: int = 0
    patience: float = 5
    said: list[str] = field(default_factory=list)
    copies: list[bytes] = field(default_factory=list)
    connections: int = 0
    talks: list[_Talk] = field(default_factory=list, repr=False)
    seen: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.over = threading.Event()
        self.listening = socket.create_server(("127.0.0.1", 0))
        # A small buffer, so that a long text is still being written when the fault comes.
        self.listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self.port: int = self.listening.getsockname()[1]
        self.threads = [threading.Thread(target=self._serve, daemon=True)]
        self.threads[0].start()

    def account(self, **changes: Any) -> Account:
        given = {"security": "none", **changes}
        return Account("test", "ken@example.com", "127.0.0.1", self.port, **given)

    def count(self, verb: str) -> int:
        return sum(line.upper().startswith(verb) for line in self.said)

    def interrupt(self, line: str) -> None:
        """Say something unasked over the newest connection."""
        self.talks[-1].sock.sendall(line.encode() + b"\r\n")

    def end(self) -> None:
        self.over.set()
        self.listening.shutdown(socket.SHUT_RDWR)
        for thread in self.threads:
            thread.join(5)
        self.listening.close()

    def _serve(self) -> None:
        while not self.over.is_set():
            try:
                sock, _ = self.listening.accept()
            except OSError:
                return
            self.connections += 1
            # One that hangs must not keep the next one waiting.
            self.threads.append(threading.Thread(target=self._guard, args=(sock,), daemon=True))
            self.threads[-1].start()

    def _guard(self, sock: socket.socket) -> None:
        talk = _Talk(self, sock)
        self.talks.append(talk)
        try:
            sock.settimeout(self.patience)
            if self.wrap is not None:
                talk.encrypt(self.wrap)
            talk.run()
        except (OSError, EOFError):
            pass
        finally:
            talk.sock.close()


class _Talk:
    def __init__(self, server: Scripted, sock: socket.socket) -> None:
        self.server, self.sock, self.buffer, self.taken = server, sock, b"", 0

    def run(self) -> None:
        self.say("connect", "220 localhost ready")
        while True:
            line = self.line().decode("ascii")
            self.server.said.append(line)
            verb = line.split(" ", 1)[0].upper()
            if verb == "QUIT":
                self.say("quit", "221 bye")
                return
            getattr(self, f"on_{verb.lower()}", self.on_other)(line)

    def encrypt(self, context: ssl.SSLContext) -> None:
        self.sock = context.wrap_socket(self.sock, server_side=True)

    def on_ehlo(self, _line: str) -> None:
        encrypted = isinstance(self.sock, ssl.SSLSocket)
        extra = ("STARTTLS",) if self.server.starttls and not encrypted else ()
        lines = ("localhost", *self.server.offers, *extra)
        marks = ["-"] * (len(lines) - 1) + [" "]
        self.say("ehlo", "\r\n".join(f"250{m}{x}" for m, x in zip(marks, lines, strict=True)))

    def on_starttls(self, _line: str) -> None:
        if self.say("starttls", "220 go ahead") and self.server.starttls is not None:
            self.encrypt(self.server.starttls)

    def on_auth(self, line: str) -> None:
        # A token that is refused gets the reason as a challenge before the 535.
        token_refused = str(self.server.script.get("auth")).startswith("535")
        steps = {"PLAIN": 0, "LOGIN": 2, "CRAM-MD5": 1, "XOAUTH2": int(token_refused)}
        for _ in range(steps[line.split()[1]]):
            self.sock.sendall(b"334 PDEyMzRAbG9jYWxob3N0Pg==\r\n")
            self.server.said.append(self.line().decode("ascii"))
        self.say("auth", "235 welcome")

    def on_mail(self, _line: str) -> None:
        self.say("mail", "250 ok")

    def on_rcpt(self, line: str) -> None:
        known = not any(f"<{address}>" in line for address in self.server.refused)
        self.say("rcpt", "250 ok" if known else "550 5.1.1 no such user")

    def on_rset(self, _line: str) -> None:
        self.say("rset", "250 ok")

    def on_other(self, _line: str) -> None:
        self.sock.sendall(b"500 what?\r\n")

    def on_data(self, _line: str) -> None:
        if not self.say("data", "354 go on"):
            return
        self.fill()
        self.say("body", None)
        while b"\r\n.\r\n" not in self.buffer:
            self.fill()
        text, _, self.buffer = self.buffer.partition(b"\r\n.\r\n")
        self.server.copies.append(text + b"\r\n")
        if not self.say("dot", "250 queued") and self.server.script["dot"][0] == "5":
            self.server.copies.pop()  # a later 4xx proves nothing: relays say it of what they took
        self.taken += 1
        if self.taken == self.server.closes_after:
            raise EOFError

    def say(self, step: str, usual: str | None) -> bool:
        """Whether the usual was said."""
        seen = self.server.seen[step] = self.server.seen.get(step, 0) + 1
        action = self.server.script.get(step) if seen == self.server.nth else None
        if callable(action):
            action()
        elif action in FAULTS:
            self.fault(action)
        elif action is not None:
            self.sock.sendall(action.encode() + b"\r\n")
            return False
        if usual is not None:
            self.sock.sendall(usual.encode() + b"\r\n")
        return True

    def fault(self, action: str) -> None:
        if action == "hang":
            self.server.over.wait(5)
        if action == "reset":
            self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.sock.sendall(_CUTS.get(action, b""))
        raise EOFError

    def line(self) -> bytes:
        while b"\r\n" not in self.buffer:
            self.fill()
        line, _, self.buffer = self.buffer.partition(b"\r\n")
        return line

    def fill(self) -> None:
        chunk = self.sock.recv(4096)
        if not chunk:
            raise EOFError
        self.buffer += chunk


@pytest.fixture
def scripted() -> Iterator[Callable[..., Scripted]]:
    """Starts misbehaving servers: ``scripted(dot="drop")``."""
    started: list[Scripted] = []

    def start(nth: int = 1, **given: Any) -> Scripted:
        fields = {name: given.pop(name) for name in _MANNERS if name in given}
        started.append(Scripted(script=given, nth=nth, **fields))
        return started[-1]

    yield start
    for server in started:
        server.end()


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="session")
def server_tls(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", "localhost").configure_cert(context)
    return context


@pytest.fixture(scope="session")
def trusting(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@cache
def _frozen(recipient: str, body: str) -> bytes:
    return compose(
        sender_name="Ken Mori",
        sender_address="ken@example.com",
        recipient_name="佐藤 あかり",
        recipient=recipient,
        subject="今日の勉強会のこと",
        body=body,
        date=datetime(2026, 11, 22, 21, 5, tzinfo=UTC),
        message_id="<one@example.com>",
    )


@pytest.fixture
def frozen() -> Callable[..., bytes]:
    """A message from ken@example.com: ``frozen(recipient, body)``."""

    def make(recipient: str = "akari@example.jp", body: str = "今日はありがとう。\n.\n") -> bytes:
        return _frozen(recipient, body)

    return make
