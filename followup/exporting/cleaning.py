"""Text for files that other programs read."""

from __future__ import annotations

import unicodedata


def shown(text: str) -> str:
    """`text` without control characters; line breaks are ``\\n``, tabs and the like blanks.

    They are no part of a name, and some programs end a cell or a card at them.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(map(_plain, lines))


def _plain(sign: str) -> str:
    if sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cs"}:
        return sign
    return " " if sign in "\t\v\f\x85" else ""
