"""Spellings that count as equal: text, names and addresses."""

from __future__ import annotations

import re
import unicodedata

# Control and invisible characters that turn up in exported cells (zero-width and bidi marks,
# byte order marks). They never tell two people apart.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff"
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
# The one of them that counts as printable.
_GRAPHEME_JOINER = "\u034f"
_VARIATION = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_ATOM = r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
# No encoded word: some programs decode it where none may stand (RFC 2047, 5).
_LOCAL = re.compile(rf"(?!.*=\?){_ATOM}(?:\.{_ATOM})*")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")


def clean(text: str) -> str:
    """`text` without control, zero-width and bidi characters, its blanks collapsed, trimmed.

    Every kind of blank (line breaks and the ideographic space too) becomes one space.
    """
    if text.isprintable() and "  " not in text and _GRAPHEME_JOINER not in text:
        return text.strip(" ")
    return " ".join(_UNSEEN.sub("", text).split())


def key(text: str) -> str:
    """What two equal names have in common: NFKC, case-folded, blanks collapsed."""
    seen = clean(text)
    if seen.isascii():
        return seen.lower()
    plain = unicodedata.normalize("NFKC", _VARIATION.sub("", seen))
    return clean(unicodedata.normalize("NFKC", plain.casefold()))


def address(text: str) -> str | None:
    """`text` as a lower-case addr-spec (RFC 5321 dot-string, at most 254 octets), else None.

    Exactly one address and nothing beside it: no display name, quotes, comments or lists. An
    internationalised domain comes back in its ASCII form; one that IDNA would silently change
    into another domain is refused. Reserved names (.test, .example) are fine.
    """
    if len(text) > 320:
        return None
    local, at, domain = unicodedata.normalize("NFKC", text.strip()).lower().partition("@")
    if not at or len(local) > 64 or not _LOCAL.fullmatch(local):
        return None
    encoded = _ascii_domain(domain)
    return f"{local}@{encoded}" if encoded and len(local) + 1 + len(encoded) <= 254 else None


def _ascii_domain(domain: str) -> str | None:
    encoded = domain
    if not domain.isascii():
        try:
            encoded = domain.encode("idna").decode("ascii")
            if encoded.encode("ascii").decode("idna") != domain:
                return None
        except UnicodeError:
            return None
    labels = encoded.split(".")
    if len(labels) < 2 or labels[-1].isdigit() or not all(map(_LABEL.fullmatch, labels)):
        return None
    return encoded
