"""What header fields say: text, the sender, Message-IDs, the date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from followup.mail.reading.charsets import decode

if TYPE_CHECKING:
    from followup.mail.reading.parts import Part

_LONGEST = 4000
_ID = re.compile(r"<([^<>]{1,998})>")
_BARE_ID = re.compile(r"[^\s<>,;()\"]{1,300}@[^\s<>,;()\"]{1,300}")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"(?!\s*@)')
_COMMENT = re.compile(r"\([^()]*\)")
_LOCAL = r'(?:"(?:[^"\\]|\\.){1,80}"|[^\s<>@",;:()]{1,80})'
_MAILBOX = re.compile(rf"({_LOCAL})@([^\s<>@\",;:()]{{1,255}})")
_BRACKETED = re.compile(r"<([^<>]*)>")


def text(part: Part, name: str) -> str:
    """The first field `name`, unfolded and decoded (RFC 2047); "" if there is none."""
    values = part.every(name)
    return legible(values[0]) if values else ""


def legible(value: bytes) -> str:
    """The value of a field as text on one line. Never raises."""
    unfolded = decode(value[:_LONGEST]).replace("\n", "")
    if "=?" not in unfolded:
        return unfolded.strip()
    try:
        chunks = decode_header(unfolded.strip())
    except (HeaderParseError, ValueError):
        return unfolded.strip()
    words = [
        chunk if isinstance(chunk, str) else decode(chunk, (charset or "").partition("*")[0])
        for chunk, charset in chunks
    ]
    return "".join(words).replace("\n", " ").strip()


def ids(values: Iterable[bytes]) -> list[str]:
    """All Message-IDs in fields, angle brackets included, in the order they stand.

    Unfolded even where a server broke the line inside one, decoded where one made an encoded
    word of it, and without angle brackets where old programs left them out.
    """
    found: list[str] = []
    for value in values:
        line = decode(value).replace("\n", "")
        plain = legible(value) if "=?" in line else line
        inside = [re.sub(r"\s", "", one) for one in _ID.findall(plain)]
        found += inside or _BARE_ID.findall(plain[:_LONGEST])
    return [f"<{one}>" for one in dict.fromkeys(found) if one and one.isprintable()]


def referred(part: Part) -> list[str]:
    """What the mail answers: In-Reply-To, then References from its end (RFC 5322, 3.6.4)."""
    nearest = ids(part.every("in-reply-to"))
    return list(dict.fromkeys([*nearest, *reversed(ids(part.every("references")))]))


def own_ids(part: Part) -> list[str]:
    """The Message-ID, and what it was before a server wrote its own over it."""
    before = [value for name, value in part.fields if name.endswith("original-message-id")]
    return list(dict.fromkeys(ids([*part.every("message-id")[:1], *before])))


def address(value: bytes) -> str | None:
    """The one address of the first mailbox in `value`, lower case.

    Display names, comments and encoded words are no addresses, whatever they look like; a
    mailbox with two addresses has none. Some programs leave a comma in a name unquoted.
    """
    line = decode(value[:_LONGEST]).replace("\n", "")
    pieces = _COMMENT.sub(" ", _QUOTED.sub(" ", line)).split(",")
    line = next((one for one in pieces if "@" in one), "")
    bracketed = _BRACKETED.findall(line)
    if len(bracketed) > 1:
        return None
    found = _MAILBOX.fullmatch((bracketed[0] if bracketed else line).strip())
    if found is None or not found[0].isprintable():
        return None
    return f"{found[1].strip(chr(34))}@{found[2]}".lower()


def sender(part: Part) -> str | None:
    values = part.every("from")
    return address(values[0]) if values else None


def sent_at(part: Part) -> datetime | None:
    """The Date field, aware; None where it says nothing that can be true."""
    try:
        at = parsedate_to_datetime(text(part, "date"))
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return aware if 1990 <= aware.year <= 2200 else None
