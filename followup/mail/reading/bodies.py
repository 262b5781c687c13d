"""The text of a mail: of its many parts, the words that a reader sees first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.mail.reading import markup

if TYPE_CHECKING:
    from followup.mail.reading.parts import Part

_LONGEST, _MOST = 200_000, 6
_NO_LETTER = re.compile(r"[\W_]+")
_COMPARED, _PIECE = 200, 6


def body(mail: Part) -> str:
    """The words of `mail`: the plain ones where they say the same as its HTML, else the HTML's.

    Readers see the HTML; some programs put "this message is in HTML" in place of the plain words.
    """
    return "\n".join(_words(mail))[:_LONGEST]


def _words(part: Part) -> list[str]:
    if part.attached or part.kind.startswith("message/"):
        return []
    if part.kind == "multipart/alternative":
        return _best(part)
    if part.kind in {"multipart/related", "multipart/signed"}:
        return _words(part.parts[0]) if part.parts else []
    if part.parts:
        inside = [words for inner in part.parts for words in _words(inner)]
        return inside[:_MOST]
    if part.kind.startswith("multipart/"):
        return [part.text[:_LONGEST]]
    return _leaf(part)


def _best(part: Part) -> list[str]:
    offered = [_words(inner) for inner in part.parts]
    written = [words for words in offered if any(one.strip() for one in words)]
    if not written:
        return []
    # The richest stands last (RFC 2046, 5.1.4).
    plain, rich = written[0], written[-1]
    return plain if _same(plain, rich) else rich


def _same(plain: list[str], rich: list[str]) -> bool:
    """Whether one begins with words of the other, but for marks and layout."""
    one, other = (_NO_LETTER.sub("", "".join(words)) for words in (plain, rich))
    return _begins_in(one, other) or _begins_in(other, one)


def _begins_in(one: str, other: str) -> bool:
    """Whether most of the first letters of `one` stand in `other`; a few letters prove nothing."""
    first = one[:_COMPARED]
    pieces = [first[at : at + _PIECE] for at in range(len(first) - _PIECE + 1)]
    return 2 * sum(piece in other for piece in pieces) >= len(pieces)


def _leaf(part: Part) -> list[str]:
    if part.kind == "text/html":
        return [markup.lines(part.text)]
    if part.kind == "text/plain":
        flowed = part.parameter("format").lower() == "flowed"
        text = part.text[:_LONGEST]
        return [_unflowed(text, part.parameter("delsp").lower() == "yes") if flowed else text]
    return []


def _unflowed(text: str, joined: bool) -> str:
    """Lines that a program broke softly, whole again (RFC 3676, 4.2 and 4.4)."""
    lines: list[str] = []
    soft = False
    for line in text.split("\n"):
        own = line.removeprefix(" ")
        if soft and not own.startswith(">"):
            lines[-1] += own
        else:
            lines.append(own)
        soft = own.endswith(" ") and own != "-- " and not own.startswith(">")
        if soft and joined:
            lines[-1] = re.sub(r" $", "", lines[-1])
    return "\n".join(lines)
