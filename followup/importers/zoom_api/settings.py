"""The user's own Zoom app (Server-to-Server OAuth); its secret is never part of this."""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup.credentials import secret
from followup.errors import FollowupError

ACCOUNT = "zoom"
VARIABLE = "FOLLOWUP_ZOOM_CLIENT_SECRET"
_ID = re.compile(r"[A-Za-z0-9_.-]{5,100}")


@dataclass(frozen=True, slots=True)
class Settings:
    """What stands under ``[zoom]``. `password_command` prints the client secret."""

    account_id: str
    client_id: str
    password_command: str | None = None

    def validate(self) -> None:
        """FollowupError ``zoom_api.bad-id`` unless both ids could be Zoom's."""
        for field in ("account_id", "client_id"):
            if not _ID.fullmatch(getattr(self, field)):
                raise FollowupError("zoom_api.bad-id", field=field)


def client_secret(settings: Settings) -> str:
    """The app's secret from environment, command or keyring (see `followup.credentials`).

    FollowupError ``zoom_api.no-secret`` if it is nowhere.
    """
    found = secret(ACCOUNT, variable=VARIABLE, password_command=settings.password_command)
    if not found:
        raise FollowupError("zoom_api.no-secret")
    return found
