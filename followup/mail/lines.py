"""What a server says before the first mail, with an end to it.

The standard library reads a greeting of many lines for as long as the server goes on.
"""

from __future__ import annotations

import time
from typing import Any

# RFC 5321, 4.5.3.1.5: a line of a reply has 512 bytes; no server has a hundred things to offer.
_MOST = 65536


def limited(kind: Any) -> Any:
    """`kind`, a class of the standard library's clients, whose server's answers must end.

    A longer one, or one that takes longer than the client's timeout, is a lost connection.
    """

    class Limited(kind):  # type: ignore[misc]
        file: Any
        timeout: float

        def getreply(self) -> tuple[int, bytes]:
            if self.file is None:
                self.file = _Lines(self.sock.makefile("rb"))
            self.file.begin(self.timeout)
            answer: tuple[int, bytes] = super().getreply()
            return answer

    return Limited


class _Lines:
    """The lines of one answer after another."""

    def __init__(self, file: Any) -> None:
        self.file, self.left, self.end = file, _MOST, 0.0

    def begin(self, seconds: float) -> None:
        self.left, self.end = _MOST, time.monotonic() + seconds

    def readline(self, size: int) -> bytes:
        line: bytes = self.file.readline(size)
        self.left -= len(line)
        if self.left < 0:
            raise ConnectionError("the answer never ends")
        if time.monotonic() > self.end:
            raise TimeoutError("no answer in time")
        return line

    def close(self) -> None:
        self.file.close()
