"""How long a message may grow before nobody reads it (MESSAGES, rule 8)."""

from __future__ import annotations

from followup.model import Caution, Channel, Rendered

# E-mail: English words, Japanese characters without blanks. Copy texts: characters, as
# LinkedIn counts a note.
_LIMITS = {
    (Channel.EMAIL, "en"): 120,
    (Channel.EMAIL, "ja"): 350,
    (Channel.COPY, "en"): 200,
    (Channel.COPY, "ja"): 160,
}


def excess(body: str, channel: Channel, language: str) -> int:
    """How far `body` is over its limit, in the limit's unit; 0 or less if it fits."""
    return _count(body, channel, language) - _LIMITS[channel, language]


def caution(words: Rendered) -> Caution | None:
    """A remark if the body is too long."""
    count = _count(words.body, words.channel, words.language)
    limit = _LIMITS[words.channel, words.language]
    if count <= limit:
        return None
    unit = "words" if (words.channel, words.language) == (Channel.EMAIL, "en") else "characters"
    return Caution(f"drafting.warn-long-{unit}", {"number": count, "limit": limit})


def _count(body: str, channel: Channel, language: str) -> int:
    if channel is Channel.COPY:
        return len(body)
    return len(body.split()) if language == "en" else len("".join(body.split()))
