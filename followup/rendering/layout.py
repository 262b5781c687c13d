"""Where the subject ends and the body begins, and no gaps in between."""

from __future__ import annotations

import re
from functools import lru_cache

from followup.model import Channel

SIGNATURE_MARK = "-- "
_GAP = re.compile(r"(?<=\S) {2,}")
_EMPTY_LINES = re.compile(r"\n{3,}")
_SUBJECT = re.compile(r"(?:Subject|件名)[:：] *(.*)(?:\n|$)")


def headline(text: str) -> tuple[str | None, str]:
    """Subject and body of `text`; the subject is None where no ``Subject:`` line opens it."""
    found = _SUBJECT.match(text)
    if found is None:
        return None, text.strip("\n ")
    return found[1].strip(), text[found.end() :].strip("\n ")


def signed(body: str, signature: str) -> str:
    """`body` with `signature` below the line that marks one (RFC 3676, 4.3); '' adds nothing."""
    return f"{body}\n\n{SIGNATURE_MARK}\n{signature}" if signature else body


# The same words are shaped for their length, their opening, their claims and their reader.
@lru_cache(maxsize=32)
def shaped(text: str, channel: Channel) -> tuple[str | None, str]:
    """Subject and body of a filled template, without the gaps of sentences that fell out.

    A copy text has no subject, whatever its first words are.
    """
    tidy = "\n".join([line.strip(" ") for line in text.splitlines()])
    # Most texts have neither gap, and to see that is far quicker than to search for a pattern.
    if "  " in tidy:
        tidy = _GAP.sub(" ", tidy)
    if "\n\n\n" in tidy:
        tidy = _EMPTY_LINES.sub("\n\n", tidy)
    tidy = tidy.strip("\n ")
    return headline(tidy) if channel is Channel.EMAIL else (None, tidy)
