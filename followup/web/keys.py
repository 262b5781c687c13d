"""The secrets of one sitting at the page; they live in memory and end with the program."""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass, field

_BYTES = 32


def _secret() -> str:
    return secrets.token_urlsafe(_BYTES)


@dataclass
class Keys:
    """`entry` is the token of the first address and works once; `cookie` is what it is given for.

    `form` stands in every form. All pages lie under `place`: cookies know no ports, and a
    browser hands this one only to whoever knows that folder.
    """

    entry: str | None = field(default_factory=_secret, repr=False)
    cookie: str = field(default_factory=_secret, repr=False)
    form: str = field(default_factory=_secret, repr=False)
    place: str = field(default_factory=lambda: f"/{secrets.token_hex(8)}")
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def enter(self, token: str) -> bool:
        """Whether `token` is the one of the first address; it is spent then."""
        with self._lock:
            right = self.entry is not None and same(token, self.entry)
            if right:
                self.entry = None
            return right


def same(given: str, kept: str) -> bool:
    """Compared in constant time."""
    return secrets.compare_digest(given.encode(), kept.encode())
