"""What one says to log in, the same to a server of SMTP and one of IMAP, before its base64."""

from __future__ import annotations


def plain(user: str, password: str) -> bytes:
    """RFC 4616: UTF-8, no identity to act for."""
    return b"\0" + written(user) + b"\0" + written(password)


def xoauth2(user: str, token: str) -> bytes:
    """developers.google.com/gmail/imap/xoauth2-protocol.

    A refusal comes as a challenge, which wants an empty answer before the server says its no.
    """
    return b"user=%b\1auth=Bearer %b\1\1" % (written(user), written(token))


def written(text: str) -> bytes:
    """As UTF-8."""
    # An environment that is not UTF-8 comes with its bytes in this disguise.
    return text.encode("utf-8", "surrogateescape")
