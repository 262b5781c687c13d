"""How long a message may grow before nobody reads it (docs/messages.md, rule 8)."""

from __future__ import annotations

from followup.model import Caution, Channel, Rendered

# E-mail: English words, Japanese characters without blanks. Copy texts: all characters.
_LIMITS = {
    (Channel.EMAIL, "en"): 120,
    (Channel.EMAIL, "ja"): 350,
    (Channel.COPY, "en"): 200,
    (Channel.COPY, "ja"): 160,
}


def excess(body: str, channel: Channel, language: str, most: int | None = None) -> int:
    """How far `body` is over its limit, in the limit's unit; 0 or less if it fits.

    `most` is what the site takes at which a copy text is pasted, in characters.
    """
    return _count(body, channel, language) - room(channel, language, most)


def room(channel: Channel, language: str, most: int | None = None) -> int:
    """The limit itself."""
    limit = _LIMITS[channel, language]
    return min(limit, most) if channel is Channel.COPY and most is not None else limit


def caution(words: Rendered, most: int | None = None) -> Caution | None:
    """A remark if the body is too long to be read gladly, or for the site."""
    count = _count(words.body, words.channel, words.language)
    if words.channel is Channel.COPY and most is not None and count > most:
        return too_long(words.body, most)
    limit = _LIMITS[words.channel, words.language]
    if count <= limit:
        return None
    unit = "words" if (words.channel, words.language) == (Channel.EMAIL, "en") else "characters"
    return Caution(f"drafting.warn-long-{unit}", {"number": count, "limit": limit})


def too_long(text: str, most: int) -> Caution:
    """The remark that a site will not take all of `text`."""
    return Caution("copy.too-long", {"number": characters(text), "limit": most})


def characters(text: str) -> int:
    """The characters of `text` as a field of a web page counts them.

    UTF-16 units, so that an emoji counts two (HTML, "maxlength"). LinkedIn does not say how it
    counts; no other way of counting finds more.
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _count(body: str, channel: Channel, language: str) -> int:
    if channel is Channel.COPY:
        return characters(body)
    return len(body.split()) if language == "en" else len("".join(body.split()))
