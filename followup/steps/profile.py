"""init: who the user is and which mail account sends. Optional; the rest asks just in time."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from followup import credentials
from followup.errors import FollowupError
from followup.mail.presets import filled
from followup.mail.providers import PRESETS
from followup.mail.settings import Account
from followup.names import normalise
from followup.workspace.zones import zone

if TYPE_CHECKING:
    from followup.importers.zoom_api.settings import Settings as Zoom
    from followup.model import Profile
    from followup.rendering.sites import Settings as Pasting
    from followup.workspace import Workspace

# "online shop at Example Books", "EC @ Example Books"
_AT = re.compile(r"\s+(?:at|@|＠)\s+|[@＠]", re.IGNORECASE)
# "Example書店でネット通販を担当"
_JA_AT = re.compile(r"^(?P<where>.+?)で(?P<what>.+?)(?:を|の)?(?:担当|やって|して|運営|経営).*$")

# The port that speaks TLS from its first byte (RFC 8314, 3.3 and 7.3).
_TLS_PORT = 465


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


def account(workspace: Workspace, name: str | None = None, **given: Any) -> Account:
    """The mail account `name` (else the one in use, else ``default``) with `given` changed.

    `given` are fields of `Account`, None where nothing was said. A preset fills host, port,
    security, the way to log in and the server to read from, a host takes the place of the
    preset that was there. FollowupError where the account could not be used, or not safely.
    """
    name = name or workspace.chosen or next(iter(workspace.config.accounts), "default")
    said = {field: value for field, value in given.items() if value not in (None, ())}
    for field in ("address", "reply_to"):
        if field in said:
            said[field] = _address(said[field])
    if "aliases" in said:
        said["aliases"] = tuple(map(_address, said["aliases"]))
    before = workspace.config.account(name)
    made = filled(_changed(before, said) if before else _new(workspace, name, said))
    made.validate()
    return made


def _changed(before: Account, said: dict[str, Any]) -> Account:
    """The account that was there: with its server goes all that belonged to that one."""
    gone: dict[str, Any] = {}
    if "preset" in said or "host" in said:
        gone = {"preset": None, "imap_host": None, "sent_copy": None, "auth": "password"}
    if "preset" in said:
        gone |= {"user": before.user or before.address, **_of_preset(said)}
    made = replace(before, **{**gone, **said})
    if made.auth != before.auth and "password_command" not in said:
        # It prints a password, which is no client secret, or the other way round.
        made = replace(made, password_command=None)
    return made


def _new(workspace: Workspace, name: str, said: dict[str, Any]) -> Account:
    usual = _of_preset(said) if "preset" in said else _usual(said)
    address = said.get("address") or workspace.profile.email
    if not address:
        raise FollowupError("profile.no-address")
    values = {"name": name, "address": address, **usual, **said}
    if "preset" in said:
        values.setdefault("user", address)
    if not values.get("host"):
        raise FollowupError("profile.no-host")
    return Account(**values)


def _usual(said: dict[str, Any]) -> dict[str, Any]:
    """What fits what was said of port and security."""
    if said.get("port") == _TLS_PORT or said.get("security") == "tls":
        return {"port": _TLS_PORT, "security": "tls"}
    return {"port": 587, "security": "starttls"}


def _of_preset(said: dict[str, Any]) -> dict[str, Any]:
    name = said["preset"]
    if name not in PRESETS:
        raise FollowupError("profile.unknown-preset", preset=name, known=", ".join(PRESETS))
    preset = PRESETS[name]
    host = {"host": preset.smtp.host} if preset.smtp.host else {}
    return {
        **host,
        "port": preset.smtp.port,
        "security": preset.smtp.security,
        "auth": preset.auth[0],
    }


def zoom(account_id: str, client_id: str, password_command: str | None = None) -> Zoom:
    """The user's own Zoom app; FollowupError unless both ids could be Zoom's."""
    from followup.importers.zoom_api.settings import Settings

    made = Settings(account_id, client_id, password_command)
    made.validate()
    return made


def pasting(workspace: Workspace, site: str) -> Pasting:
    """Where the user pastes; FollowupError ``copy.no-site`` for what is none of the sites."""
    made = replace(workspace.config.pasting, site=site)
    made.validate()
    return made


def keep_secret(workspace: Workspace, secret: str) -> None:
    """Put the account's password into the system's keyring."""
    if workspace.account:
        credentials.store_secret(workspace.account.name, secret)


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
