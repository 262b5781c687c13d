"""Connections that never say anything whole are let go."""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

# From the first byte of a request to the end of its headers.
SECONDS = 10.0


class Impatient(H11Protocol):
    """uvicorn's own protocol, which itself waits for headers for ever."""

    _fuse: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._fuse = self.loop.call_later(SECONDS, self._hang_up)

    def data_received(self, data: bytes) -> None:
        before = self.cycle
        super().data_received(data)
        if self.cycle is not before and self._fuse is not None:
            self._fuse.cancel()
            self._fuse = None
        elif self._fuse is None and self.cycle.response_complete:
            self._fuse = self.loop.call_later(SECONDS, self._hang_up)

    def connection_lost(self, exc: Exception | None) -> None:
        if self._fuse is not None:
            self._fuse.cancel()
        super().connection_lost(exc)

    def _hang_up(self, *unused: Any) -> None:
        self.transport.close()
