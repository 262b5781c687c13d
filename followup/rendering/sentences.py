"""Where a sentence ends, in English and Japanese."""

from __future__ import annotations

import re
from functools import lru_cache

# Behind a full stop and what closes with it, where a new sentence begins: On your "Why?" at ...
# goes on.
END = re.compile(r"(?<=[.?!])\s+|(?<=[.?!][\"”)])\s+(?![a-z\s])|(?<=[。？！])(?![」』）])|\n+")


def sentences(body: str) -> list[str]:
    """The sentences of `body` without the blanks between them."""
    return [sentence for paragraph in body.split("\n") for sentence in _of(paragraph)]


# A letter is read once without each of its facts, and most of it stays as it was.
@lru_cache(maxsize=256)
def _of(paragraph: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in END.split(paragraph) if part.strip())
