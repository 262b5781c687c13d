"""Bytes to text: byte order marks, UTF-16 without one, UTF-8, Shift-JIS, Windows-1252."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from followup.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_PORTION = 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Compiled where they are needed: hardly any file is in Shift-JIS, and they take 5 ms.
_JAPANESE = "[\u3041-\u30ff\u3400-\u9fff\uff66-\uff9f]"
# Western text read as Shift-JIS shows lone Japanese characters inside Latin words, and private
# ones that no Japanese text has.
_WESTERN = (
    "(?<=[A-Za-z])[\u3041-\u30ff\u3400-\u9fff\uff66-\uff9f]"
    "|[\uff66-\uff9f\u3400-\u9fff](?=[a-z])|[\ue000-\uf8ff]"
)


def recode(data: bytes) -> tuple[bytes, str, tuple[Problem, ...]]:
    """`data` as UTF-8, what it was encoded in, and problems; never fails.

    Byte order marks and stray NULs are taken out. Bytes, since a million lines with a Japanese
    name among them are twice as large as text, and four times with one emoji.
    """
    valid = _is_utf8(data)
    mark, encoding = _encoding(data, valid)
    clean = data.removeprefix(mark)
    if not valid or encoding != "utf-8":
        clean = _converted(clean, encoding)
    problems = []
    if damaged := clean.count("\ufffd".encode()):
        problems.append(Problem("importing.problem-damaged", {"count": damaged}))
    if stray := clean.count(b"\x00"):
        first = clean.count(b"\n", 0, clean.index(b"\x00")) + 1
        clean = clean.replace(b"\x00", b"")
        problems.append(Problem("importing.problem-nul", {"count": stray}, first))
    return clean.removeprefix(codecs.BOM_UTF8), encoding, tuple(problems)


def _converted(data: bytes, encoding: str) -> bytes:
    pieces = codecs.iterdecode(_portions(data), encoding, "replace")
    return b"".join(piece.encode() for piece in pieces)


def _portions(data: bytes) -> Iterator[bytes]:
    """`data` piece by piece: all of it as text at once could be several times as large."""
    return (data[at : at + _PORTION] for at in range(0, len(data), _PORTION))


def _encoding(data: bytes, valid: bool) -> tuple[bytes, str]:
    """The byte order mark of `data`, if it has one, and its encoding."""
    marked = next((found for found in _MARKS if data.startswith(found[0])), None)
    if marked:
        return marked
    return b"", _wide_without_mark(data) or ("utf-8" if valid else _not_utf8(data))


def _is_utf8(data: bytes) -> bool:
    try:
        for _ in codecs.iterdecode(_portions(data), "utf-8"):
            pass
    except UnicodeDecodeError:
        return False
    return True


def _wide_without_mark(data: bytes) -> str | None:
    """UTF-16 has a NUL beside every ASCII sign, line ends too, always at the same parity."""
    sample = data[:65536]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 12 < len(sample) // 2 or min(even, odd) * 8 > max(even, odd):
        return None
    ends = sample.count(b"\n\x00" if odd > even else b"\x00\n")
    if ends * 2 < sample.count(b"\n"):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _not_utf8(data: bytes) -> str:
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    if sum(c > "\x7f" for c in text[:1_000_000]) > 10 * damaged:
        return "utf-8"
    try:
        text = data.decode("cp932")
    except UnicodeDecodeError:
        return "cp1252"
    japanese = len(re.findall(_JAPANESE, text))
    if japanese and len(re.findall(_WESTERN, text)) * 2 <= japanese:
        return "cp932"
    return "cp1252"
