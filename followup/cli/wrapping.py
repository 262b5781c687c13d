"""Lines folded at the width of a terminal, where a full-width sign takes two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Japanese typesetting: these never begin a line, and those never end one.
_NEVER_FIRST = frozenset(
    "、。，．・：；？！ー…）」』】〕〉》’”々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
)
_NEVER_LAST = frozenset("（「『【〔〈《‘“")


def width(text: str) -> int:
    """Columns that a text takes on a terminal; a full-width sign takes two."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth

    return max(wcswidth(text), 0)


def wrap(text: str, columns: int) -> str:
    """Fold every line at `columns`; what follows starts below the line's first sign.

    Words of the Latin script stay whole, however long, so that addresses can be copied.
    """
    return "\n".join(
        line if width(line) <= columns else "\n".join(_folded(line, columns))
        for line in text.split("\n")
    )


def _folded(line: str, columns: int) -> Iterator[str]:
    indent = line[: len(line) - len(line.lstrip())]
    current = ""
    for piece in _pieces(line.lstrip()):
        if current and width(indent + current + piece.rstrip()) > columns:
            yield indent + current.rstrip()
            current = ""
        current += piece if current else piece.lstrip()
    yield indent + current.rstrip()


def _pieces(line: str) -> Iterator[str]:
    """The parts between which a line may be folded; a blank belongs to the word before it."""
    piece = ""
    for sign in line:
        if piece and _may_fold(piece[-1], sign):
            yield piece
            piece = ""
        piece += sign
    yield piece


def _may_fold(before: str, sign: str) -> bool:
    if sign == " " or sign in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    return before == " " or width(before) == 2 or width(sign) == 2
