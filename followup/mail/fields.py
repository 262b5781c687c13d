"""Header fields of a mail, written by ourselves.

The standard library's folding loses the quotation marks of long ASCII names, so that a name
with commas becomes several addressees, and reads `=?...?=` in a name as an encoded word.
Here whatever is not short and plain becomes encoded words (RFC 2047), which cannot be
misread, and the frozen bytes are the same under every Python.
"""

from __future__ import annotations

import re
import unicodedata
from base64 import b64encode

from followup.errors import FollowupError

_ATOMS = re.compile(r"[\w!#$%&'*+/=?^`{|}~-]+( [\w!#$%&'*+/=?^`{|}~-]+)*", re.ASCII)
_LINE = 76
# 39 bytes are 52 signs of base64, 64 with the wrapping: with the longest field name 74.
_CHUNK = 39


def field(name: str, *words: str) -> str:
    """One header field, `words` folded to lines of 76 where their length allows it."""
    lines = [f"{name}:"]
    for word in words:
        if len(lines[-1]) + 1 + len(word) > _LINE and lines[-1].strip():
            lines.append("")
        lines[-1] += f" {word}"
    return "\r\n".join(lines) + "\r\n"


def phrase(name: str) -> list[str]:
    """A display name as words of a header (RFC 5322, 3.2.5): atoms, quoted or encoded."""
    if not (name.isascii() and len(name) <= 60) or "=?" in name:
        return _encoded(name)
    if _ATOMS.fullmatch(name) or not name:
        return name.split()
    return ['"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"']


def free_text(text: str) -> list[str]:
    """A subject as words of a header: as it is where that is safe, else encoded."""
    words = text.split(" ")
    plain = text.isascii() and "=?" not in text and all(0 < len(word) <= 60 for word in words)
    return words if plain or not text else _encoded(text)


def safe(value: str, where: str) -> str:
    """`value` without outer spaces, fit for a header.

    Raises FollowupError ``mail.unsafe-header`` if it holds a line break, another control
    sign or half a character; `where` names the field.
    """
    for sign in value:
        if unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"}:
            raise FollowupError("mail.unsafe-header", field=where, sign=f"U+{ord(sign):04X}")
    return value.strip()


def _encoded(text: str) -> list[str]:
    chunks = [b""]
    for sign in text:
        data = sign.encode()
        if len(chunks[-1]) + len(data) > _CHUNK:
            chunks.append(b"")
        chunks[-1] += data
    return [f"=?utf-8?b?{b64encode(chunk).decode('ascii')}?=" for chunk in chunks]
