"""E-mail addresses as they stand on the wire."""

from __future__ import annotations

import re
import unicodedata

from followup.errors import FollowupError

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
# No encoded word: some programs decode it where none may stand (RFC 2047, 5).
_LOCAL = re.compile(rf"(?!.*=\?){_ATOM}(\.{_ATOM})*")
_LABEL = r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_DOMAIN = re.compile(rf"({_LABEL}\.)+{_LABEL}")


def wire_address(address: str) -> str:
    """`address` in ASCII: the domain in its IDNA form, everything else unchanged.

    Raises FollowupError ``mail.bad-address`` if it is no single plain address (RFC 5321,
    4.1.2, without quoted strings and address literals) and ``mail.foreign-local-part`` if
    the part before the @ is not ASCII, which most servers cannot carry.
    """
    local, _, domain = address.rpartition("@")
    if local and domain and not local.isascii() and local.isprintable():
        raise FollowupError("mail.foreign-local-part", address=legible_address(address))
    domain = domain if domain.isascii() else _idna(domain)
    sizes = len(local) <= 64 and len(domain) <= 253 and len(local) + len(domain) < 254
    if not (sizes and _LOCAL.fullmatch(local) and _DOMAIN.fullmatch(domain)):
        raise FollowupError("mail.bad-address", address=legible_address(address))
    return f"{local}@{domain}"


def legible_address(address: str) -> str:
    """`address` for a screen: control signs shown as escapes, at most 80 characters."""
    shown = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in address)
    return shown if len(shown) <= 80 else shown[:79] + "…"


def _idna(domain: str) -> str:
    # The codec silently maps some letters to others (ß to ss, ① to 1): a domain that does not
    # come back as it went in would be somebody else's.
    folded = unicodedata.normalize("NFC", domain.lower())
    try:
        encoded = domain.encode("idna")
        return encoded.decode("ascii") if encoded.decode("idna") == folded else ""
    except UnicodeError:
        return ""
