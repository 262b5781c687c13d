"""A mail server on this machine that keeps what it gets: for the demo and for tests."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from followup.errors import FollowupError
from followup.mail.settings import Account

if TYPE_CHECKING:
    from types import TracebackType


@dataclass(frozen=True, slots=True)
class Received:
    """One message as it arrived: envelope and bytes (CRLF, dots unstuffed)."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes


class Loopback:
    """``with Loopback() as server``: listens on 127.0.0.1, forgets everything at the end."""

    host = "127.0.0.1"

    def __init__(self) -> None:
        self.port = 0
        self.received: list[Received] = []
        self._sessions: list[Any] = []
        self._failure: OSError | None = None

    def account(self, address: str, name: str = "loopback") -> Account:
        """An account whose mail goes to this server."""
        return Account(name, address, self.host, self.port, security="none")

    def __enter__(self) -> Self:
        self._ready = threading.Event()
        self._thread = threading.Thread(target=asyncio.run, args=(self._serve(),), daemon=True)
        self._thread.start()
        self._ready.wait()
        if self._failure is not None:
            self._thread.join()
            raise FollowupError("mail.no-loopback", reason=self._failure.strerror or "")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._loop.call_soon_threadsafe(self._ended.set)
        self._thread.join(timeout=10)

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._ended = asyncio.Event()
        try:
            server = await self._loop.create_server(self._session, self.host, 0)
        except OSError as failure:
            self._failure = failure
            self._ready.set()
            return
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._ended.wait()
        server.close()
        for session in self._sessions:
            if session.transport is not None:
                session.transport.abort()
        await server.wait_closed()

    def _session(self) -> Any:
        from aiosmtpd.smtp import SMTP

        session = SMTP(_Keep(self.received), hostname="localhost", loop=self._loop)
        self._sessions.append(session)
        return session


@dataclass(frozen=True, slots=True)
class _Keep:
    received: list[Received]

    # The name is aiosmtpd's.
    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        raw = bytes(envelope.content)
        self.received.append(Received(envelope.mail_from, tuple(envelope.rcpt_tos), raw))
        return "250 kept"
