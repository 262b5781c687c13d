"""init: who the user is and which mail account sends. Optional; the rest asks just in time."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from followup import credentials
from followup.errors import FollowupError
from followup.mail.settings import PRESETS, Account, Security
from followup.names import normalise
from followup.workspace.zones import zone

if TYPE_CHECKING:
    from followup.importers.zoom_api.settings import Settings as Zoom
    from followup.model import Profile
    from followup.workspace import Workspace

# "online shop at Example Books", "EC @ Example Books"
_AT = re.compile(r"\s+(?:at|@|＠)\s+|[@＠]", re.IGNORECASE)
# "Example書店でネット通販を担当"
_JA_AT = re.compile(r"^(?P<where>.+?)で(?P<what>.+?)(?:を|の)?(?:担当|やって|して|運営|経営).*$")


def set_profile(workspace: Workspace, **changes: Any) -> None:
    """Write the given fields of the profile; the others stay as they are."""
    workspace.remember(profile=profile(workspace, **changes))


def profile(workspace: Workspace, **changes: Any) -> Profile:
    """The profile with the given fields changed; FollowupError if one cannot be."""
    given = {name: value for name, value in changes.items() if value not in (None, ())}
    if isinstance(email := given.get("email"), str):
        given["email"] = _address(email)
    if isinstance(name := given.get("timezone"), str):
        zone(name)
    return replace(workspace.profile, **_cleaned(given))


def account(
    *,
    address: str,
    preset: str | None = None,
    host: str | None = None,
    port: int | None = None,
    security: str | None = None,
    user: str | None = None,
    password_command: str | None = None,
) -> Account:
    """The mail account that sends; a preset fills host, port and security.

    FollowupError where it could not be used, or not safely.
    """
    if preset is not None and preset not in PRESETS:
        raise FollowupError("profile.unknown-preset", preset=preset, known=", ".join(PRESETS))
    known = PRESETS[preset] if preset else None
    host = host or (known.host if known else None)
    if not host:
        raise FollowupError("profile.no-host")
    made = Account(
        name="default",
        address=_address(address),
        host=host,
        port=port or (known.port if known else 587),
        security=cast("Security", security or (known.security if known else "starttls")),
        user=user or (_address(address) if known else None),
        password_command=password_command,
        preset=preset,
    )
    made.validate()
    return made


def zoom(account_id: str, client_id: str, password_command: str | None = None) -> Zoom:
    """The user's own Zoom app; FollowupError unless both ids could be Zoom's."""
    from followup.importers.zoom_api.settings import Settings

    made = Settings(account_id, client_id, password_command)
    made.validate()
    return made


def keep_secret(workspace: Workspace, secret: str) -> None:
    """Put the account's password into the system's keyring."""
    if workspace.account:
        credentials.store_secret(workspace.account.name, secret)


def log_in(workspace: Workspace, name: str, secret: str) -> None:
    """Keep the secret of a mail account, or of ``zoom``, in the system's keyring.

    FollowupError ``login.unknown`` for another name, ``login.empty``, or as the keyring says.
    """
    known = [*workspace.config.accounts, *(["zoom"] if workspace.config.zoom else [])]
    if name not in known:
        raise FollowupError("login.unknown", name=name, known=", ".join(known) or "-")
    if not secret:
        raise FollowupError("login.empty", name=name)
    credentials.store_secret(name, secret)


def parse_work(text: str) -> dict[str, str]:
    """What a person says they do -> industry and, where they name it, organisation.

    "online shop at Example Books" and "Example書店でネット通販を担当" give both.
    """
    text = normalise.clean(text)
    if found := _JA_AT.match(text):
        return {"industry": found["what"].strip(), "organization": found["where"].strip()}
    what, *where = _AT.split(text, maxsplit=1)
    if where and where[0].strip():
        return {"industry": what.strip(" ,、"), "organization": where[0].strip()}
    return {"industry": text} if text else {}


def _cleaned(given: dict[str, Any]) -> dict[str, Any]:
    return {
        name: normalise.clean(value) if isinstance(value, str) else value
        for name, value in given.items()
    }


def _address(text: str) -> str:
    address = normalise.address(text)
    if address is None:
        raise FollowupError("people.bad-address", address=text)
    return address
