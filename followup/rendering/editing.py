"""A draft as a text to edit, and back.

Lines that begin with "# " are remarks for the one who edits and are left out again. A line of
the message that would be mistaken for a remark or for the subject wears a backslash meanwhile.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.rendering.layout import SIGNATURE_MARK, headline

if TYPE_CHECKING:
    from collections.abc import Sequence

_REMARK = re.compile(r"#( .*)?")
_MISTAKABLE = re.compile(r"\\*(#( .*)?|(Subject|件名)[:：].*)")


def to_text(subject: str, body: str, remarks: Sequence[str] = ()) -> str:
    """The draft with `remarks` (facts, reasons, hints) above it; a copy text has no subject."""
    above = [f"# {line}".rstrip() for remark in remarks for line in remark.splitlines() or [""]]
    if subject:
        above += [f"Subject: {subject}", ""]
    lines = [f"\\{line}" if _MISTAKABLE.fullmatch(line) else line for line in body.split("\n")]
    return "\n".join([*above, *lines]) + "\n"


def from_text(text: str) -> tuple[str, str]:
    """Subject ('' if there is none) and body of an edited text, remarks left out."""
    kept = tidied(text).split("\n")
    written = "\n".join(line for line in kept if not _REMARK.fullmatch(line)).strip("\n ")
    subject, body = headline(written)
    lines = [line[1:] if _hidden(line) else line for line in body.split("\n")]
    return subject or "", "\n".join(lines)


def tidied(text: str) -> str:
    """Typed text with plain line ends and nothing invisible at the end of a line."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(
        line if line == SIGNATURE_MARK else line.rstrip() for line in plain.split("\n")
    )


def _hidden(line: str) -> bool:
    return line.startswith("\\") and _MISTAKABLE.fullmatch(line) is not None
