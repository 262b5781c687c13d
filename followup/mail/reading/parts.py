"""A mail taken apart into headers and parts, in time that grows with its size alone.

The standard library's parser asks every open boundary about every line, so that a deeply
nested mail takes minutes, and raises on some headers that strangers can write.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from followup.mail.reading.charsets import decode

# What is beyond is not read: more parts, deeper nesting and longer headers serve no answer.
_DEEPEST, _MOST_PARTS, _MOST_FIELDS, _LONGEST_TYPE = 12, 200, 2000, 4000
_FIELD = re.compile(rb"^([!-9;-~]{1,200})[ \t]*:(.*(?:\n[ \t].*)*)", re.MULTILINE)
_KIND = re.compile(r"\s*([\w.+-]+/[\w.+-]+)")
_PARAMETER = re.compile(r';\s*([\w-]+)[\d*]*\s*=\s*("(?:[^"\\]|\\.)*"?|[^;\s]*)')
_TOKEN = re.compile(rb"[\w-]+")
_ENCODED = re.compile(rb"(?:[A-Za-z0-9+/=]*[ \t]*\n)*[A-Za-z0-9+/=]*")
_NO_SIGN = re.compile(rb"[^A-Za-z0-9+/]")


@dataclass(frozen=True)
class Part:
    """One part: its header fields (lower-case names, values as they stood), its own bytes.

    `parts` are the parts of a multipart; of a mail inside a mail, that mail alone.
    """

    fields: tuple[tuple[str, bytes], ...]
    body: bytes
    parts: tuple[Part, ...] = ()

    def every(self, name: str) -> list[bytes]:
        return [value for field, value in self.fields if field == name]

    @cached_property
    def _type(self) -> str:
        values = self.every("content-type")
        return decode(values[0][:_LONGEST_TYPE]).replace("\n", " ") if values else ""

    @cached_property
    def kind(self) -> str:
        """``text/plain`` and so on, lower case; ``text/plain`` where nothing is said."""
        kind = _KIND.match(self._type)
        return kind[1].lower() if kind else "text/plain"

    def parameter(self, name: str) -> str:
        """A parameter of Content-Type, "" if there is none."""
        found = [value for key, value in _PARAMETER.findall(self._type) if key.lower() == name]
        return "".join(value.strip('"').replace("\\", "") for value in found)

    @cached_property
    def attached(self) -> bool:
        values = self.every("content-disposition")
        return bool(values) and values[0].strip().lower().startswith(b"attachment")

    @cached_property
    def content(self) -> bytes:
        """The body without its transfer encoding (RFC 2045, 6)."""
        values = self.every("content-transfer-encoding")
        named = _TOKEN.search(values[0]) if values else None
        encoding = named[0].lower() if named else b""
        if encoding == b"base64":
            return _base64(self.body)
        if encoding == b"quoted-printable":
            return binascii.a2b_qp(self.body)
        return self.body

    @cached_property
    def text(self) -> str:
        """The content as text with line ends of one kind."""
        text = decode(self.content, self.parameter("charset"))
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def walk(self) -> Iterator[Part]:
        """This part and all within, in the order they stand; not what is inside a mail inside."""
        yield self
        for part in self.parts:
            if self.kind.startswith("message/"):
                yield Part(part.fields, part.body)
            else:
                yield from part.walk()


def take_apart(raw: bytes) -> Part:
    """The mail `raw` as a tree of parts."""
    plain = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").lstrip(b"\n")
    if plain.startswith((b"From ", b">From ")):
        plain = plain.partition(b"\n")[2]
    return _part(plain, _DEEPEST, [_MOST_PARTS])


def _part(raw: bytes, deeper: int, left: list[int]) -> Part:
    left[0] -= 1
    head, body = _halves(raw)
    part = Part(_fields(head), body)
    if deeper <= 0:
        return part
    if part.kind.startswith("multipart/"):
        inner = _between(body, part.parameter("boundary"), left)
        return Part(part.fields, body, tuple(_part(one, deeper - 1, left) for one in inner))
    if part.kind in {"message/rfc822", "message/global"}:
        inside = part.content.replace(b"\r\n", b"\n").lstrip(b"\n")
        return Part(part.fields, body, (_part(inside, deeper - 1, left),))
    return part


def _halves(raw: bytes) -> tuple[bytes, bytes]:
    if raw.startswith(b"\n"):
        return b"", raw[1:]
    head, _, body = raw.partition(b"\n\n")
    return head, body


def _fields(head: bytes) -> tuple[tuple[str, bytes], ...]:
    found = []
    for line in _FIELD.finditer(head.replace(b"\x00", b"")):
        found.append((line[1].decode("ascii").lower(), line[2]))
        if len(found) >= _MOST_FIELDS:
            break
    return tuple(found)


def _between(body: bytes, boundary: str, left: list[int]) -> Iterator[bytes]:
    """The parts between the boundary lines; the last one may lack its end (a mail cut short)."""
    if not boundary:
        return
    mark = re.escape(boundary.rstrip().encode("utf-8", "replace"))
    start, body = None, b"\n" + body
    for line in re.finditer(rb"\n--" + mark + rb"(--)?[ \t]*(?=\n|\Z)", body):
        if start is not None:
            yield body[start : max(start, line.start())]
        start = None if line[1] else line.end() + 1
        if line[1] or left[0] <= 0:
            return
    if start is not None:
        yield body[start:]


def _base64(body: bytes) -> bytes:
    # A mailing list may have put its plain footer behind.
    encoded = _ENCODED.match(body.lstrip())
    signs = _NO_SIGN.sub(b"", encoded[0] if encoded else b"")
    signs = signs[: len(signs) - (len(signs) % 4 == 1)]
    return base64.b64decode(signs + b"=" * (-len(signs) % 4))
