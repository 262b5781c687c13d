"""Bytes to text: byte order marks, UTF-16 without one, UTF-8, Shift-JIS, Windows-1252."""

from __future__ import annotations

import codecs
import re

from followup.model import Problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_JAPANESE = re.compile("[\u3041-\u30ff\u3400-\u9fff\uff66-\uff9f]")
# Western text read as Shift-JIS shows lone Japanese characters inside Latin words, and private
# ones that no Japanese text has.
_WESTERN = re.compile(
    "(?<=[A-Za-z])[\u3041-\u30ff\u3400-\u9fff\uff66-\uff9f]"
    "|[\uff66-\uff9f\u3400-\u9fff](?=[a-z])|[\ue000-\uf8ff]"
)


def decode(data: bytes) -> tuple[str, str, tuple[Problem, ...]]:
    """Text, encoding and problems of `data`; never fails, stray NULs are taken out."""
    text, encoding = _decoded(data)
    problems = []
    if damaged := text.count("\ufffd"):
        problems.append(Problem("importing.problem-damaged", {"count": damaged}))
    if stray := text.count("\x00"):
        first = text.count("\n", 0, text.index("\x00")) + 1
        text = text.replace("\x00", "")
        problems.append(Problem("importing.problem-nul", {"count": stray}, first))
    return text.removeprefix("\ufeff"), encoding, tuple(problems)


def _decoded(data: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding
    if wide := _wide_without_mark(data):
        return data.decode(wide, "replace"), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _not_utf8(data)


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


def _not_utf8(data: bytes) -> tuple[str, str]:
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    if sum(c > "\x7f" for c in text[:1_000_000]) > 10 * damaged:
        return text, "utf-8"
    try:
        text = data.decode("cp932")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), "cp1252"
    japanese = len(_JAPANESE.findall(text))
    if japanese and len(_WESTERN.findall(text)) * 2 <= japanese:
        return text, "cp932"
    return data.decode("cp1252", "replace"), "cp1252"
