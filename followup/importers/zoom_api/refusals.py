"""What Zoom's error codes mean for the user."""

from __future__ import annotations

import re
from typing import Any

from followup.errors import FollowupError
from followup.names.normalise import clean

_KEYS = {
    200: "zoom_api.plan",
    300: "zoom_api.no-access",
    1001: "zoom_api.not-in-account",
    1010: "zoom_api.not-in-account",
    3000: "zoom_api.not-ended",
    3001: "zoom_api.not-ended",
    3161: "zoom_api.plan",
    12702: "zoom_api.too-old",
}
_SCOPES = re.compile(r"scopes?:?\s*\[?([\w:.,\s-]{3,200})")
_WITHHELD = frozenset(("zoom_api.plan", "zoom_api.scope"))


class Refused(FollowupError):
    """Zoom understood a request and said no."""

    @property
    def withheld(self) -> bool:
        """Whether plan or scopes stand in the way, rather than that there is nothing."""
        return self.key in _WITHHELD


def refusal(status: int, told: dict[str, Any], hidden: tuple[str, ...]) -> Refused:
    """The refusal of an answer with `status` and body `told`; `hidden` is never repeated."""
    code = told.get("code")
    said = clean(str(told.get("message") or "")[:2000])
    if code in (4711, 4700, 104):
        found = _SCOPES.search(said)
        return Refused("zoom_api.scope", scopes=_safe(found[1] if found else "?", hidden))
    key = _KEYS.get(code) if isinstance(code, int) else None
    if key or status == 404:
        return Refused(key or "zoom_api.not-ended")
    shown = code if isinstance(code, int) else status
    return Refused("zoom_api.refused", code=shown, said=_safe(said, hidden) or "?")


def _safe(said: str, hidden: tuple[str, ...]) -> str:
    for secret in filter(None, hidden):
        said = said.replace(secret, "…")
    return said.strip()[:200]
