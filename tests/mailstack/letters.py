"""Mails as others would send them."""

from __future__ import annotations


def letter(mark: str, *, message_id: str | None = None, text: str = "Hello") -> bytes:
    return (
        f"From: Alice <alice@example.org>\r\nTo: me@example.com\r\nSubject: {mark}\r\n"
        f"Message-ID: {message_id or f'<{mark}@example.org>'}\r\n"
        f"Date: Sun, 22 Nov 2026 21:00:00 +0900\r\n\r\n{text}\r\n"
    ).encode()
