"""Where a sentence ends, in English and Japanese."""

from __future__ import annotations

import re

# Behind a full stop and what closes with it, where a new sentence begins.
END = re.compile(r"(?<=[.?!])\s+|(?<=[.?!][\"”)])\s+|(?<=[。？！])(?![」』）])|\n+")


def sentences(body: str) -> list[str]:
    """The sentences of `body` without the blanks between them."""
    return [part.strip() for part in END.split(body) if part.strip()]
