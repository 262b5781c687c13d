"""What an SMTP server answers, read without goodwill.

A reply that is cut off in the middle is no reply: the standard library takes ``250 ok``
without its line end for a yes.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from typing import Protocol

_LINE = re.compile(rb"([2-5]\d\d)(?:([ -])(.*))?", re.DOTALL)
_MOST = 65536


class Wire(Protocol):
    """The part of a socket that reading a reply takes."""

    def settimeout(self, value: float | None, /) -> None: ...
    def recv(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole reply: its code and its words, made legible."""

    code: int
    words: str


def read_reply(wire: Wire, waiting: bytearray, seconds: float) -> Reply:
    """The next reply; bytes beyond it stay in `waiting`.

    Raises OSError if it does not arrive whole within `seconds` or is none (RFC 5321, 4.2).
    """
    deadline = time.monotonic() + seconds
    code, words, size = b"", [], 0
    while size < _MOST:
        line = _LINE.fullmatch(_read_line(wire, waiting, deadline))
        if line is None or code not in (b"", line[1]):
            raise ConnectionError("the answer is no SMTP reply")
        code = line[1]
        words.append(line[3] or b"")
        if line[2] != b"-":
            return Reply(int(code), legible(b" ".join(words)))
        size += len(line[0]) + 2
    raise ConnectionError("the answer never ends")


def legible(words: bytes) -> str:
    """A server's words for screen and store: no control signs, at most 500 characters."""
    text = words.decode("utf-8", "replace")
    spaced = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(spaced.split())[:500]


def _read_line(wire: Wire, waiting: bytearray, deadline: float) -> bytes:
    while b"\n" not in waiting:
        if len(waiting) > _MOST:
            raise ConnectionError("the answer never ends")
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("no answer in time")
        wire.settimeout(left)
        chunk = wire.recv(4096)
        if not chunk:
            raise ConnectionError("the server closed the connection")
        waiting += chunk
    end = waiting.index(b"\n") + 1
    line = bytes(waiting[:end]).removesuffix(b"\n").removesuffix(b"\r")
    del waiting[:end]
    return line
